package link

import (
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/resolve"
)

// saidKind is what the text calls a place, beside its name.
type saidKind uint8

const (
	saidNothing saidKind = iota
	saidPlace            // something that says nothing of the kind
	saidRegion
	saidCounty
	saidTown
	saidWater
	saidIsland
	saidAirport
)

var kindWords = map[string]saidKind{
	"region": saidRegion, "oblast": saidRegion, "province": saidRegion, "state": saidRegion, "governorate": saidRegion,
	"prefecture": saidRegion, "krai": saidRegion, "county": saidCounty, "district": saidCounty, "department": saidRegion, "division": saidRegion,
	"city": saidTown, "town": saidTown, "village": saidTown, "municipality": saidTown, "capital": saidTown, "port": saidTown,
	"river": saidWater, "sea": saidWater, "lake": saidWater, "island": saidIsland, "islands": saidIsland, "airport": saidAirport,
}

// fits reports whether a kind is what the text says.
func (s saidKind) fits(k know.Kind) bool {
	switch s {
	case saidRegion:
		return division(k) || k == know.Area
	case saidCounty:
		return division(k) || k == know.District
	case saidTown:
		return settlement(k)
	case saidWater:
		return k == know.River || k == know.Sea || k == know.Lake
	case saidIsland:
		return k == know.Island || k == know.Territory
	case saidAirport:
		return k == know.Airport
	}
	return false
}

// beside returns what the text calls a place at its first mentions: "the
// Zaporizhzhia region", "the city of Lagos".
func beside(text string, e *resolve.Entity) saidKind {
	for i, m := range e.Mentions {
		if i == 3 || m.End > len(text) || m.Start > m.End {
			break
		}
		if after := firstWord(text[m.End:]); after != "" {
			if s, ok := kindWords[strings.TrimSuffix(after, "s")]; ok && after != "states" {
				return s
			}
		}
		before := text[max(0, m.Start-24):m.Start]
		for w, s := range kindWords {
			if strings.HasSuffix(before, " "+w+" of ") {
				return s
			}
		}
	}
	return saidNothing
}

// firstWord returns the word of small letters that a text goes on with after one space.
func firstWord(text string) string {
	if !strings.HasPrefix(text, " ") {
		return ""
	}
	end := 1
	for end < len(text) && text[end] >= 'a' && text[end] <= 'z' {
		end++
	}
	return text[1:end]
}
