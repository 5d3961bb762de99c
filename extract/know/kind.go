package know

import "rubricate/extract/tagger"

// Kind says what sort of thing a record is about. The numbers are part of the
// file format: new kinds go at the end of their block.
type Kind uint8

// Places are 1 to 63, people 64 to 95, organisations from 96 on.
const (
	Unknown   Kind = 0
	Country   Kind = 1
	Territory Kind = 2 // dependent or disputed
	Region    Kind = 3 // first-order division of a country
	Capital   Kind = 4
	City      Kind = 5 // 100,000 people or the seat of a region
	Town      Kind = 6
	District  Kind = 7 // part of a city
	Airport   Kind = 8
	Continent Kind = 9
	Ocean     Kind = 10
	Sea       Kind = 11
	River     Kind = 12
	Lake      Kind = 13
	Mountain  Kind = 14
	Desert    Kind = 15
	Island    Kind = 16
	Area      Kind = 17 // without a government of its own: Middle East, Sahel, Donbas
	Landmark  Kind = 18
	County    Kind = 19 // second-order division of a country: county, district, department

	Human Kind = 64

	Organisation Kind = 96
	WorldBody    Kind = 97 // international or regional, made by states
	Government   Kind = 98
	Ministry     Kind = 99
	Parliament   Kind = 100
	Court        Kind = 101
	CentralBank  Kind = 102
	Party        Kind = 103
	Military     Kind = 104
	ArmedGroup   Kind = 105
	NewsAgency   Kind = 106
	Newspaper    Kind = 107
	Broadcaster  Kind = 108
	NewsSite     Kind = 109
	Company      Kind = 110
	University   Kind = 111
	Charity      Kind = 112
	SportsBody   Kind = 113
	Agency       Kind = 114 // of a government: police, regulator, intelligence
)

var kindNames = [...]string{
	Country: "country", Territory: "territory", Region: "region", Capital: "capital city", City: "city",
	Town: "town", District: "district", Airport: "airport", Continent: "continent", Ocean: "ocean",
	Sea: "sea", River: "river", Lake: "lake", Mountain: "mountains", Desert: "desert", Island: "island",
	Area: "area", Landmark: "landmark", County: "administrative district",
	Human:        "person",
	Organisation: "organisation", WorldBody: "international organisation", Government: "government",
	Ministry: "ministry", Parliament: "parliament", Court: "court", CentralBank: "central bank",
	Party: "political party", Military: "armed forces", ArmedGroup: "armed group", NewsAgency: "news agency",
	Newspaper: "newspaper", Broadcaster: "broadcaster", NewsSite: "news site", Company: "company",
	University: "university", Charity: "charity", SportsBody: "sports body", Agency: "agency",
}

// String returns the kind in words for a reader, "" for a kind this version does not know.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// ParseKind returns the kind that String names.
func ParseKind(name string) (Kind, bool) {
	for k, s := range kindNames {
		if s != "" && s == name {
			return Kind(k), true
		}
	}
	return Unknown, false
}

// Type returns the type of mention that a record of this kind can explain.
func (k Kind) Type() tagger.Type {
	switch {
	case k == Unknown:
		return tagger.Other
	case k < Human:
		return tagger.Place
	case k < Organisation:
		return tagger.Person
	default:
		return tagger.Organisation
	}
}
