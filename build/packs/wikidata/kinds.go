package wikidata

import "rubricate/extract/know"

// kinds are classes (P31) by number.
var kinds = map[uint32]know.Kind{
	5: know.Human,

	6256: know.Country, 3624078: know.Country, 10864048: know.Region, 13220204: know.County, 47168: know.County, 1149652: know.County,
	515: know.City, 1549591: know.City, 1637706: know.City,
	5119: know.Capital, 3957: know.Town, 532: know.Town, 486972: know.Town, 1248784: know.Airport, 644371: know.Airport,
	5107: know.Continent, 9430: know.Ocean, 165: know.Sea, 4022: know.River, 23397: know.Lake, 8502: know.Mountain, 46831: know.Mountain,
	8072: know.Mountain, 8514: know.Desert, 23442: know.Island, 33837: know.Island, 82794: know.Area, 839954: know.Landmark,
	570116: know.Landmark, 41176: know.Landmark, 4989906: know.Landmark, 33506: know.Landmark, 16560: know.Landmark,

	43229: know.Organisation, 4830453: know.Company, 6881511: know.Company, 783794: know.Company, 891723: know.Company,
	46970: know.Company, 22687: know.Company, 7278: know.Party, 484652: know.WorldBody, 245065: know.WorldBody,
	192283: know.NewsAgency, 11032: know.Newspaper, 1110794: know.Newspaper, 1616075: know.Broadcaster, 14350: know.Broadcaster,
	15265344: know.Broadcaster, 1153191: know.NewsSite, 17232649: know.NewsSite, 3918: know.University, 38723: know.University,
	163740: know.Charity, 79913: know.Charity, 157031: know.Charity, 327333: know.Agency, 192350: know.Ministry,
	66344: know.CentralBank, 35749: know.Parliament, 41487: know.Court, 190752: know.Court, 476028: know.SportsBody,
	17149090: know.ArmedGroup, 7188: know.Government,
}

// kindOf returns what an entity is by its classes, or else by what it has: a
// seat or founding of an organisation, coordinates of a place.
func kindOf(e *entity) know.Kind {
	found := know.Unknown
	for _, c := range e.best("P31") {
		n, _ := number(c.Mainsnak.item())
		kind := kinds[n]
		if kind == know.Human || kind == know.Country {
			return kind
		}
		if found == know.Unknown || kind != know.Unknown && kind < found {
			found = kind
		}
	}
	switch {
	case found != know.Unknown:
		return found
	case len(e.Claims["P159"]) > 0:
		return know.Organisation
	case len(e.Claims["P1566"]) > 0 && len(e.Claims["P1082"]) > 0:
		return know.Town
	case len(e.Claims["P625"]) > 0:
		return know.Landmark
	}
	return know.Unknown
}

// countryCodes are ISO 3166-1 codes of countries by number, for exports that do
// not hold the countries themselves (P297).
var countryCodes = map[string]string{
	"Q30": "US", "Q145": "GB", "Q142": "FR", "Q183": "DE", "Q159": "RU", "Q212": "UA", "Q148": "CN", "Q17": "JP", "Q668": "IN", "Q155": "BR",
	"Q38": "IT", "Q29": "ES", "Q16": "CA", "Q408": "AU", "Q96": "MX", "Q258": "ZA", "Q79": "EG", "Q43": "TR", "Q801": "IL", "Q794": "IR",
	"Q796": "IQ", "Q884": "KR", "Q423": "KP", "Q865": "TW", "Q36": "PL", "Q55": "NL", "Q31": "BE", "Q34": "SE", "Q20": "NO", "Q35": "DK",
	"Q33": "FI", "Q39": "CH", "Q40": "AT", "Q41": "GR", "Q45": "PT", "Q27": "IE", "Q213": "CZ", "Q28": "HU", "Q218": "RO", "Q219": "BG",
	"Q403": "RS", "Q224": "HR", "Q184": "BY", "Q227": "AZ", "Q230": "GE", "Q399": "AM", "Q232": "KZ", "Q265": "UZ", "Q843": "PK", "Q902": "BD",
	"Q854": "LK", "Q837": "NP", "Q889": "AF", "Q836": "MM", "Q869": "TH", "Q881": "VN", "Q424": "KH", "Q833": "MY", "Q334": "SG", "Q252": "ID",
	"Q928": "PH", "Q664": "NZ", "Q414": "AR", "Q298": "CL", "Q739": "CO", "Q717": "VE", "Q419": "PE", "Q736": "EC", "Q750": "BO", "Q733": "PY",
	"Q77": "UY", "Q241": "CU", "Q1033": "NG", "Q114": "KE", "Q115": "ET", "Q117": "GH", "Q924": "TZ", "Q1036": "UG", "Q1037": "RW", "Q974": "CD",
	"Q262": "DZ", "Q1028": "MA", "Q948": "TN", "Q1016": "LY", "Q1049": "SD", "Q958": "SS", "Q851": "SA", "Q878": "AE", "Q846": "QA", "Q817": "KW",
	"Q842": "OM", "Q805": "YE", "Q810": "JO", "Q822": "LB", "Q858": "SY",
}
