package resolve

import "rubricate/extract/tagger"

// joinPlaces joins the names of the countries that have several in everyday
// English. Everything else that two places share is more often a trap (New
// York, New York State; Congo, Republic of the Congo).
func (d *document) joinPlaces() {
	byCountry := make(map[string]*form)
	for _, f := range d.forms {
		if f.typ == tagger.Person || f.typ == tagger.Other {
			continue
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
