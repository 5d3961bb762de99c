package app

import "strconv"

// wording is every string of the interface in one language. Another language
// is another value of it.
type wording struct {
	Product string

	// Library
	Library          string
	LibraryEmpty     string
	LibraryEmptyHint string
	LibraryFailed    string
	ToLibrary        string
	TryAgain         string
	ReadingTime      func(minutes int) string
	By               func(byline string) string
	Date             func(year, month, day int) string
	Articles         func(n int) string

	// Reader
	BackToLibrary string
	Opening       string
	Finding       string
	Found         func(people, places, organisations int) string
	NoArticle     string
	NoArticleHint string
	OpenFailed    string
	NoNames       string // the article is there, its names could not be found
	Lost          string
	LostHint      string

	// Types, as the reader meets them: singular on a card, plural in the sidebar.
	Role  map[string]string // what a screen reader says a highlighted name is
	Type  map[string]string
	Types map[string]string
	// The same of a name that may be something else or none.
	RoleInDoubt map[string]string
	TypeInDoubt map[string]string

	// Sidebar
	Sidebar      string
	SidebarClose string
	Sort         string
	SortFirst    string
	SortCount    string
	SortName     string
	Filter       string
	NothingFound string
	More         func(n int) string
	NoneNamed    string
	Mentions     func(n int) string
	Where        func(first, last int) string // percent of the text

	// Card
	FromArticle string
	From        func(source string) string
	AlsoCalled  string
	MentionOf   func(n, total int) string
	PreviousOne string
	NextOne     string
	CloseCard   string
	CardsOff    string
	CardsOn     string
	CardOf      func(name, kind string) string

	// Knowledge
	Possibly    func(description string) string
	OrElse      func(name, kind string) string
	Period      func(start, end string) string // of dates in words, "" for unknown ones
	CheckedOn   func(fact, date string) string
	MonthOf     func(year, month int) string
	Kind        string
	Coordinates string
	North       string
	South       string
	East        string
	West        string
	MapOf       func(name string) string
	PlacesMap   string
	NotOnMap    string
	NoFacts     func(problem string) string

	// About
	About        string
	AboutLink    string
	AboutText    []string
	AboutSources string
	AboutMissing string
	OfYear       func(year int) string
	Licence      string
	TakenFrom    string
	OwnPacks     string
	OwnPacksText string
	OfferedPacks map[string]string // by the name of the pack
	Get          string
	GettingPack  string
	AddPack      string
	RemovePack   string
	PackAdded    string
	PackRemoved  func(title string) string
	PackRefused  func(reason string) string

	// Settings
	Settings    string
	Theme       string
	Themes      map[string]string
	Size        string
	Smaller     string
	Larger      string
	Intensity   string
	Intensities map[string]string
	Show        string
	HoverCards  string

	// Notices
	NewVersion string
	Reload     string
	Later      string
	Offline    string
	Install    string
}

// months in English.
var months = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// tr is the language of the interface.
var tr = english

var english = wording{
	Product: "Rubricate",

	Library:          "Library",
	LibraryEmpty:     "There are no articles here yet.",
	LibraryEmptyHint: "They come in bundles: rubricate bundle makes one of texts and pages.",
	LibraryFailed:    "The articles could not be read",
	ToLibrary:        "To the library",
	TryAgain:         "Loading the page again may help.",
	ReadingTime:      func(n int) string { return strconv.Itoa(n) + " min read" },
	By:               func(byline string) string { return "By " + byline },
	Date: func(year, month, day int) string {
		return strconv.Itoa(day) + " " + months[month-1] + " " + strconv.Itoa(year)
	},
	Articles: func(n int) string { return counted(n, "article", "articles") },

	BackToLibrary: "Library",
	Opening:       "Opening the article…",
	Finding:       "Finding names",
	Found: func(people, places, organisations int) string {
		return counted(people, "person", "people") + ", " + counted(places, "place", "places") + " and " +
			counted(organisations, "organisation", "organisations") + " found"
	},
	NoArticle:     "This article is not in the library",
	NoArticleHint: "It may have been taken out, or the address may be incomplete.",
	OpenFailed:    "This article could not be opened",
	NoNames:       "The names could not be found this time. The article can be read as it is.",
	Lost:          "There is nothing at this address",
	LostHint:      "The address may be incomplete.",

	Role:  map[string]string{"person": "person", "place": "place", "organisation": "organisation"},
	Type:  map[string]string{"person": "Person", "place": "Place", "organisation": "Organisation"},
	Types: map[string]string{"person": "People", "place": "Places", "organisation": "Organisations"},

	RoleInDoubt: map[string]string{"person": "perhaps a person", "place": "perhaps a place", "organisation": "perhaps an organisation"},
	TypeInDoubt: map[string]string{"person": "Perhaps a person", "place": "Perhaps a place", "organisation": "Perhaps an organisation"},

	Sidebar:      "People and places",
	SidebarClose: "Close people and places",
	Sort:         "Sort by",
	SortFirst:    "First named",
	SortCount:    "Most named",
	SortName:     "Name",
	Filter:       "Filter names",
	NothingFound: "No name fits.",
	More:         func(n int) string { return strconv.Itoa(n) + " more" },
	NoneNamed:    "Nobody and nowhere is named in this article.",
	Mentions:     func(n int) string { return counted(n, "mention", "mentions") },
	Where: func(first, last int) string {
		if first == last {
			return "at " + strconv.Itoa(first) + " % of the text"
		}
		return "from " + strconv.Itoa(first) + " to " + strconv.Itoa(last) + " % of the text"
	},

	FromArticle: "from this article",
	From:        func(source string) string { return "from " + source },
	AlsoCalled:  "Also",
	MentionOf:   func(n, total int) string { return strconv.Itoa(n) + " of " + strconv.Itoa(total) },
	PreviousOne: "Previous mention",
	NextOne:     "Next mention",
	CloseCard:   "Close",
	CardsOff:    "Only open on click",
	CardsOn:     "Open on hover",
	CardOf:      func(name, kind string) string { return name + ", " + kind },

	Possibly: func(description string) string { return "possibly " + description },
	OrElse:   func(name, kind string) string { return "It may also be " + name + " (" + kind + ")." },
	Period: func(start, end string) string {
		switch {
		case start != "" && end != "":
			return start + " – " + end
		case start != "":
			return "since " + start
		case end != "":
			return "until " + end
		}
		return ""
	},
	CheckedOn:   func(fact, date string) string { return fact + " checked " + date },
	MonthOf:     func(year, month int) string { return months[month-1] + " " + strconv.Itoa(year) },
	Kind:        "kind",
	Coordinates: "coordinates",
	North:       "N", South: "S", East: "E", West: "W",
	MapOf:     func(name string) string { return "Map: where " + name + " is" },
	PlacesMap: "Map of the places in this article",
	NotOnMap:  "Not on the map:",
	NoFacts:   func(problem string) string { return "Facts about names are not at hand: " + problem },

	About:     "About",
	AboutLink: "About, and where the facts are from",
	AboutText: []string{
		"Rubricate finds the people, places and organisations of an article on your own device. Nothing of what you read leaves it, and it works without a connection.",
		"Roles come from the article itself. Everything else on a card is from the sources below, each named on the card with its year. Facts grow old: a card shows what its source knew then.",
	},
	AboutSources: "Sources",
	AboutMissing: "The packs of facts could not be read.",
	OfYear:       func(year int) string { return "as of " + strconv.Itoa(year) },
	Licence:      "Licence",
	TakenFrom:    "Taken from",
	OwnPacks:     "Your own packs",
	OwnPacksText: "A pack is one file of facts, such as rubricate packs makes. It stays on this device.",
	OfferedPacks: map[string]string{
		"places":   "Towns of 1,000 people and more: a download of about 2 MB.",
		"villages": "Villages of fewer than 1,000 people: a download of about 1.6 MB.",
	},
	Get:         "Add",
	GettingPack: "Getting the pack…",
	AddPack:     "Add a pack…",
	RemovePack:  "Remove",
	PackAdded:   "The pack is added. Articles that you open now know it.",
	PackRemoved: func(title string) string { return title + " is removed." },
	PackRefused: func(reason string) string { return "That did not work: " + reason },

	Settings:    "Reading settings",
	Theme:       "Theme",
	Themes:      map[string]string{"": "Auto", "light": "Paper", "sepia": "Sepia", "dark": "Dark"},
	Size:        "Text size",
	Smaller:     "Smaller text",
	Larger:      "Larger text",
	Intensity:   "Highlights",
	Intensities: map[string]string{"off": "Off", "": "Subtle", "full": "Full"},
	Show:        "Show",
	HoverCards:  "Open cards on hover and focus",

	NewVersion: "A new version is ready.",
	Reload:     "Reload",
	Later:      "Later",
	Offline:    "Offline",
	Install:    "Install",
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
