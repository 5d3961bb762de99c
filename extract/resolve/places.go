package resolve

import (
	"strings"

	"rubricate/extract/tagger"
)

// joinPlaces joins the names of the countries that have several in everyday
// English, and a place with a longer form of its own name (placeWithin).
// Everything else that two places share is more often a trap (New York, New
// York State; Congo, Republic of the Congo).
func (d *document) joinPlaces() {
	byCountry := make(map[string]*form)
	for _, f := range d.forms {
		if f.typ == tagger.Person || f.typ == tagger.Other {
			continue
		}
		if g := d.byKey[d.placeWithin(f)]; g != nil && g.typ == f.typ {
			g.join(f)
		}
		country := countryOf(f.key)
		if country == "" {
			continue
		}
		if g := byCountry[country]; g != nil {
			g.join(f)
		} else {
			byCountry[country] = f
		}
	}
}

// placeWithin returns the key of the place that a longer form also names:
// Wando of "Wando, South Jeolla", Israel of "State of Israel", Arusha Bypass
// of "Arusha Bypass Road"; "" for none.
func (d *document) placeWithin(f *form) string {
	if f.typ != tagger.Place {
		return ""
	}
	if place, _, ok := strings.Cut(d.written(f), ","); ok {
		return formKey(place)
	}
	for _, prefix := range [...]string{"state of ", "republic of ", "kingdom of ", "islamic republic of ", "federal republic of ", "sultanate of "} {
		if place, ok := strings.CutPrefix(f.key, prefix); ok {
			return place
		}
	}
	if n := len(f.tokens); n > 2 && isKindOfPlace(f.tokens[n-1]) {
		return strings.Join(f.tokens[:n-1], " ")
	}
	return ""
}

func isKindOfPlace(token string) bool {
	switch token {
	case "road", "street", "highway", "airport", "hospital", "river", "lake", "mountains", "islands", "province", "region", "district", "county", "desert", "stadium":
		return true
	}
	return false
}

// countryOf returns one name for all keys of a country, "" for other keys.
func countryOf(key string) string {
	switch key {
	case "us", "usa", "united states", "united states of america", "america":
		return "us"
	case "uk", "united kingdom", "britain", "great britain", "united kingdom of great britain and northern ireland":
		return "uk"
	case "uae", "united arab emirates", "emirates":
		return "uae"
	case "drc", "dr congo", "democratic republic of congo", "democratic republic of the congo":
		return "drc"
	case "prc", "china", "peoples republic of china":
		return "cn"
	case "turkey", "turkiye":
		return "tr"
	case "czech republic", "czechia":
		return "cz"
	case "ivory coast", "cote divoire":
		return "ci"
	case "burma", "myanmar":
		return "mm"
	case "swaziland", "eswatini":
		return "sz"
	case "russia", "russian federation":
		return "ru"
	case "netherlands", "holland":
		return "nl"
	case "washington", "washington dc":
		return "dc"
	case "gaza", "gaza strip":
		return "gaza"
	}
	return ""
}
