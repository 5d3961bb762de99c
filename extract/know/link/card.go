package link

import (
	"slices"
	"strconv"
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// maxNames is the number of other names that a card shows.
const maxNames = 6

// card makes what is shown of a record. What other packs say of the same thing
// is added: facts of a newer source come instead of older ones of their label,
// the newest description wins, and so does an address at Wikidata.
func (l *Linker) card(e *resolve.Entity, chosen choice) Linked {
	r := chosen.record
	source := r.Source()
	linked := Linked{
		Entity: e.ID, Link: newLink(r), Possible: len(chosen.others) > 0,
		Description: l.describe(r), Pack: r.Pack().Meta().Name, Source: source.Name, Year: source.Year,
		Facts: l.facts(r), record: r,
	}
	for _, other := range chosen.others {
		linked.Others = append(linked.Others, newLink(other))
	}
	linked.addNames(r.Aliases())
	for _, other := range l.others(r) {
		linked.addNames(other.Aliases())
		linked.addFacts(l.facts(other))
		if r.Wikidata() == 0 && other.Wikidata() > 0 {
			linked.Link.URI = other.URI()
		}
		if d := other.Description(); d != "" && other.Source().Year > linked.Year {
			linked.Description, linked.Pack = d, other.Pack().Meta().Name
			linked.Source, linked.Year = other.Source().Name, other.Source().Year
		}
	}
	return linked
}

// addNames adds other names, as many as a card shows.
func (l *Linked) addNames(names []string) {
	for _, name := range names {
		if len(l.Names) < maxNames && !slices.Contains(l.Names, name) && name != l.Link.Name {
			l.Names = append(l.Names, name)
		}
	}
}

// addFacts adds the facts of labels that there are none of, and replaces those
// of an older source.
func (l *Linked) addFacts(facts []Fact) {
	year := map[string]int{}
	for _, f := range l.Facts {
		year[f.Label] = max(year[f.Label], f.Year)
	}
	for _, f := range facts {
		if old, known := year[f.Label]; known && old < f.Year {
			l.Facts = slices.DeleteFunc(l.Facts, func(have Fact) bool { return have.Label == f.Label && have.Year < f.Year })
		} else if known {
			continue
		}
		l.Facts = append(l.Facts, f)
	}
}

// describe returns the record's line; places without one get theirs from
// kind, region and country: "town in Idaho, United States".
func (l *Linker) describe(r know.Record) string {
	if d := r.Description(); d != "" {
		return d
	}
	if r.Kind().Type() != tagger.Place {
		return r.Kind().String()
	}
	var where []string
	if region := r.Region(); region != "" && namekey.Of(know.TrimRegion(region)) != namekey.Of(r.Name()) && region != l.countryName(r) {
		where = append(where, region)
	}
	country := l.countryName(r)
	if country != "" && country != r.Name() {
		where = append(where, country)
	}
	switch {
	case len(where) == 0:
		return r.Kind().String()
	case r.Kind() == know.Capital:
		return "capital of " + withArticle(country)
	case r.Kind() == know.Region:
		return "region of " + withArticle(country)
	}
	if len(where) == 1 {
		where[0] = withArticle(where[0])
	}
	return r.Kind().String() + " in " + strings.Join(where, ", ")
}

// withArticle puts "the" before the names of countries that are used with it.
func withArticle(country string) string {
	for _, part := range [...]string{"United ", "Republic", "Islands", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Comoros", "Isle "} {
		if strings.Contains(country, part) {
			return "the " + country
		}
	}
	return country
}

func (l *Linker) countryName(r know.Record) string {
	if country, ok := l.countries[r.Country()]; ok {
		return country.Name()
	}
	return ""
}

// facts lists what a card shows below the description, by kind.
func (l *Linker) facts(r know.Record) []Fact {
	own := r.Source()
	var facts []Fact
	add := func(label, value string, from know.Source) {
		if value != "" {
			facts = append(facts, Fact{Label: label, Value: value, Source: from.Name, Year: from.Year})
		}
	}
	switch r.Kind().Type() {
	case tagger.Person:
		add("born", r.Start().String(), own)
		add("died", r.End().String(), own)
		add("country", l.countryName(r), own)
	case tagger.Organisation:
		add("country", l.countryName(r), own)
		add("founded", r.Start().String(), own)
		add("dissolved", r.End().String(), own)
	case tagger.Place:
		if r.Kind() > know.Territory {
			add("country", l.countryName(r), own)
		}
		add("region", r.Region(), own)
		add("population", thousands(r.Population()), own)
	}
	for _, f := range r.Facts() {
		from := r.Pack().Meta().Sources
		if f.Property == know.Demonym || f.Property.String() == "" || f.Source >= len(from) {
			continue
		}
		facts = append(facts, Fact{
			Label: f.Property.String(), Value: f.Value, Start: f.Start.String(), End: f.End.String(),
			Checked: f.Checked.String(), Source: from[f.Source].Name, Year: from[f.Source].Year,
		})
	}
	return facts
}

// thousands writes a number as 1,234,567, nothing for 0.
func thousands(n int) string {
	if n == 0 {
		return ""
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
