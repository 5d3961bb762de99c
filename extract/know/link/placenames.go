package link

import (
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/resolve"
)

// variant is a name to look up.
type variant struct {
	text string
	only []know.Kind // what it may mean, nil for all
	said saidKind    // what the name itself calls the place
	here bool        // the text has to name the country otherwise
	part bool        // what is meant is a part of it
	// within is the region or country that it lies in, "" if that is not said.
	within string
}

// placeNames returns the names to try for a place, best first.
func placeNames(e *resolve.Entity) []variant {
	var names []variant
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		names = append(names, variant{text: name, here: isQuarter(know.TrimRegion(name))})
	}
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if bare := properPart(name); bare != name {
			names = append(names, variant{text: bare})
		}
		for _, mark := range [...]string{", ", " (", " in "} {
			if first, rest, ok := strings.Cut(name, mark); ok {
				names = append(names, variant{text: first, within: rest}, variant{text: first})
			}
		}
		if kind, town, ok := strings.Cut(name, " of "); ok && kindWords[strings.ToLower(kind)] == saidTown {
			names = append(names, variant{text: town, only: settlements})
		}
		if whole, ok := cutQuarter(name); ok {
			names = append(names, variant{text: whole, only: divided, here: true, part: true})
		}
		if short := know.TrimRegion(name); short != name {
			names = append(names, variant{text: short, said: kindWords[strings.ToLower(lastWord(name))]})
		}
		for _, w := range featureWords {
			if base, ok := cutWord(name, w.word); ok {
				names = append(names, variant{text: base, only: w.kinds})
			}
		}
	}
	return names
}

// properPart returns the name without what the text says around it in small
// letters: "northern British Columbia", "central Chinese province of Henan".
func properPart(name string) string {
	if i := strings.LastIndex(name, " of "); i > 0 && kindWords[lastWord(name[:i])] != saidNothing {
		return name[i+len(" of "):]
	}
	for name != "" && name[0] >= 'a' && name[0] <= 'z' {
		_, rest, ok := strings.Cut(name, " ")
		if !ok {
			return ""
		}
		name = rest
	}
	return name
}

// divided are the kinds that a part of is told by the whole: northern Uganda.
var divided = []know.Kind{know.Country, know.Territory, know.Region, know.Area, know.Island, know.Continent, know.Desert, know.Mountain}

var settlements = []know.Kind{know.Capital, know.City, know.Town, know.District}

// cutQuarter removes from the front of a name which part of a place it means:
// "Northern Uganda".
func cutQuarter(name string) (string, bool) {
	first, rest, ok := strings.Cut(name, " ")
	if !ok {
		return "", false
	}
	return rest, isQuarter(first)
}

// isQuarter reports whether a word only tells which part of a place is meant.
func isQuarter(word string) bool {
	switch first, _, _ := strings.Cut(strings.ToLower(word), "-"); first {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast", "southwest",
		"northeastern", "northwestern", "southeastern", "southwestern", "upper", "lower", "inner", "mainland", "greater":
		return true
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// featureWords stand beside the names of features and towns: "River Volga",
// "Volga River", "Haifa Port".
var featureWords = [...]struct {
	word  string
	kinds []know.Kind
}{
	{"river", []know.Kind{know.River}},
	{"lake", []know.Kind{know.Lake, know.Sea}},
	{"sea", []know.Kind{know.Sea}},
	{"desert", []know.Kind{know.Desert}},
	{"mountains", []know.Kind{know.Mountain}},
	{"mountain", []know.Kind{know.Mountain}},
	{"island", []know.Kind{know.Island, know.Territory, know.Region}},
	{"islands", []know.Kind{know.Island, know.Territory, know.Country, know.Region}},
	{"peninsula", []know.Kind{know.Area, know.Region}},
	{"archipelago", []know.Kind{know.Island, know.Territory, know.Country}},
	{"port", settlements},
	{"town", settlements},
	{"village", settlements},
	{"township", settlements},
}

// cutWord removes a word from the front or the end of a name.
func cutWord(name, word string) (string, bool) {
	n := len(word) + 1
	if len(name) <= n {
		return "", false
	}
	if end := len(name) - n; name[end] == ' ' && strings.EqualFold(name[end+1:], word) {
		return name[:end], true
	}
	if name[n-1] == ' ' && strings.EqualFold(name[:n-1], word) {
		return name[n:], true
	}
	return "", false
}
