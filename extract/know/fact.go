package know

// Property says what a fact is about. The numbers are part of the file format.
type Property uint8

// The properties, in the order in which a card shows them.
const (
	Office      Property = 1 // an office held, from Start to End
	Occupation  Property = 2
	BirthPlace  Property = 3
	DeathPlace  Property = 4
	Citizenship Property = 5
	Membership  Property = 6 // party or other body
	Seat        Property = 7 // where an organisation sits
	CapitalCity Property = 8
	FormOfState Property = 9 // form of government
	Surface     Property = 10
	Language    Property = 11
	Independent Property = 12
	Demonym     Property = 13 // what its people and things are called
	Code        Property = 14 // IATA, stock exchange
	Founder     Property = 15
	Parent      Property = 16
	Website     Property = 17
	Short       Property = 18 // an official short name
	Employer    Property = 19
)

var propertyNames = [...]string{
	Office: "office", Occupation: "occupation", BirthPlace: "place of birth", DeathPlace: "place of death",
	Citizenship: "citizenship", Membership: "member of", Seat: "seat", CapitalCity: "capital",
	FormOfState: "government", Surface: "area", Language: "language", Independent: "independence",
	Demonym: "demonym", Code: "code", Founder: "founder", Parent: "part of", Website: "website", Short: "short name", Employer: "employer",
}

// String returns the property in words for a card, "" for one this version does not know.
func (p Property) String() string {
	if int(p) < len(propertyNames) {
		return propertyNames[p]
	}
	return ""
}

// Fact is one thing that a source says of a record.
type Fact struct {
	Property Property
	Value    string
	Start    Date // when it began to hold, 0 if unknown
	End      Date // when it ceased to, 0 if unknown or not yet
	// Checked is the day up to which the source vouches for it; 0 for the source's own year.
	Checked Date
	Source  int // index into Meta.Sources
}
