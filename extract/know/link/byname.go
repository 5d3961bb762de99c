package link

import (
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/tagger"
)

// nameKinds are words that say in a name what an organisation is, the more
// telling first.
var nameKinds = [...]struct{ word, kind string }{
	{"central bank", "central bank"}, {"reserve bank", "central bank"}, {"supreme court", "supreme court"}, {"high court", "high court"},
	{"air force", "air force"}, {"navy", "navy"}, {"army", "army"}, {"armed forces", "armed forces"}, {"coast guard", "coast guard"},
	{"police", "police"}, {"ministry", "ministry"}, {"embassy", "embassy"}, {"parliament", "parliament"}, {"senate", "senate"},
	{"national assembly", "parliament"}, {"government", "government"}, {"university", "university"}, {"universidad", "university"}, {"college", "college"},
	{"hospital", "hospital"}, {"school", "school"}, {"academy", "academy"}, {"museum", "museum"}, {"library", "library"},
	{"court", "court"}, {"tribunal", "court"}, {"airlines", "airline"}, {"airways", "airline"}, {"bank", "bank"},
	{"party", "party"}, {"trade union", "trade union"}, {"chamber of commerce", "chamber of commerce"}, {"football club", "football club"},
	{"football association", "football association"}, {"football federation", "football federation"}, {"stock exchange", "stock exchange"},
	{"news agency", "news agency"}, {"broadcasting", "broadcaster"}, {"television", "broadcaster"}, {"radio", "broadcaster"},
	{"church", "church"}, {"synagogue", "synagogue"}, {"diocese", "diocese"}, {"orchestra", "orchestra"},
	{"institute", "institute"}, {"foundation", "foundation"}, {"charity", "charity"}, {"federation", "federation"}, {"association", "association"},
	{"commission", "commission"}, {"committee", "committee"}, {"authority", "authority"}, {"agency", "agency"}, {"council", "council"},
	{"department", "department"}, {"institution", "institution"}, {"society", "society"}, {"museo", "museum"}, {"insurance", "insurance company"},
	{"ltd", "company"}, {"limited", "company"}, {"inc", "company"}, {"corp", "company"}, {"corporation", "company"}, {"holdings", "company"},
	{"plc", "company"}, {"company", "company"}, {"sdn bhd", "company"}, {"gmbh", "company"}, {"industries", "company"}, {"telecom", "telecommunications company"},
	{"motors", "vehicle maker"}, {"airport", "airport"}, {"hotel", "hotel"}, {"restaurant", "restaurant"},
}

// ByName returns what the name of an organisation says by itself: "navy of
// India" for "Indian Navy", "university in Wrocław, Poland" for "University of
// Wroclaw". It is "" unless the name has both a word for the kind and a place.
func (l *Linker) ByName(name string) string {
	key := namekey.Of(name)
	kind := ""
	for _, k := range nameKinds {
		if hasWords(key, k.word) {
			kind = k.kind
			break
		}
	}
	if kind == "" {
		return ""
	}
	if codes := l.codes(name); len(codes) == 1 {
		for code := range codes {
			if country, ok := l.countries[code]; ok {
				return kind + " of " + withArticle(country.Name())
			}
		}
	}
	if town, ok := l.townIn(name); ok {
		return kind + " in " + know.TrimRegion(town.Name()) + ", " + l.countryName(town)
	}
	return ""
}

// townIn returns the one well-known place that a name ends or begins with.
func (l *Linker) townIn(name string) (know.Record, bool) {
	var found know.Record
	words := strings.Fields(name)
	for n := min(3, len(words)-1); n > 0; n-- {
		for _, part := range [...]string{strings.Join(words[len(words)-n:], " "), strings.Join(words[:n], " ")} {
			if best, ok := l.largest(part); ok {
				return best, true
			}
		}
	}
	return found, false
}

// largest returns the settlement or region of a name, if it is a hundred times
// better known than its namesakes and has 200,000 people or more.
func (l *Linker) largest(name string) (best know.Record, ok bool) {
	const large, apart = 106, 40 // priors: 20 to a tenfold population
	most, next := 0, 0
	for _, r := range l.named(nil, name, tagger.Place) {
		if !settlement(r.Kind()) && r.Kind() != know.Region || namekey.Of(know.TrimRegion(r.Name())) != namekey.Of(name) {
			continue
		}
		switch {
		case most > 0 && near(r, best):
		case r.Prior() > most:
			best, most, next = r, r.Prior(), most
		default:
			next = max(next, r.Prior())
		}
	}
	return best, most >= large && most-next >= apart
}

// hasWords reports whether a key contains words as whole words.
func hasWords(key, words string) bool {
	i := strings.Index(key, words)
	if i < 0 {
		return false
	}
	end := i + len(words)
	return (i == 0 || key[i-1] == ' ') && (end == len(key) || key[end] == ' ')
}
