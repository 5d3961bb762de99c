package link

import (
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// organisation chooses the record of an organisation.
func (l *Linker) organisation(c *context, e *resolve.Entity) choice {
	names := append([]string{e.Name}, e.Aliases...)
	for _, name := range names {
		if acronym(name) && spelledOtherwise(l, name, names) {
			continue
		}
		var best, second know.Record
		most, next := 0, 0
		for _, r := range l.named(nil, name, tagger.Organisation) {
			switch n := fitOrganisation(c, r, name); {
			case n > most:
				best, second, most, next = r, best, n, most
			case n > next:
				second, next = r, n
			}
		}
		if most == 0 {
			continue
		}
		chosen := choice{record: best, ok: true}
		if next == most {
			chosen.others = append(chosen.others, second)
		}
		return chosen
	}
	return choice{}
}

// acronym reports whether a name is one: at most six letters, most of them capitals.
func acronym(name string) bool {
	capitals := 0
	for i := range len(name) {
		if name[i] >= 'A' && name[i] <= 'Z' {
			capitals++
		}
	}
	return len(namekey.Of(name)) <= 6 && !strings.Contains(name, " ") && capitals*2 > len(name)-strings.Count(name, ".")
}

// spelledOtherwise reports whether the text spells an acronym out as something
// that none of the records known under it is called.
func spelledOtherwise(l *Linker, short string, names []string) bool {
	long := ""
	for _, name := range names {
		if !acronym(name) && len(name) > len(long) {
			long = name
		}
	}
	if long == "" {
		return false
	}
	for _, r := range l.named(nil, short, tagger.Organisation) {
		for _, known := range append([]string{r.Name()}, r.Aliases()...) {
			if alike(known, long) {
				return false
			}
		}
	}
	return true
}

// alike reports whether two long names share most of their words, or all of
// the shorter one's three or more.
func alike(a, b string) bool {
	have := map[string]bool{}
	for w := range strings.FieldsSeq(namekey.Of(a)) {
		have[w] = true
	}
	shared, words := 0, 0
	for w := range strings.FieldsSeq(namekey.Of(b)) {
		words++
		if have[w] {
			shared++
		}
	}
	return words > 0 && shared*2 > max(words, len(have)) || shared >= 3 && shared == min(words, len(have))
}

// fitOrganisation returns how well a record fits a name in a text, 0 for not at all.
func fitOrganisation(c *context, r know.Record, name string) int {
	here := r.Country() != "" && c.countries[r.Country()] > 0
	short := acronym(name)
	switch {
	case here:
		return 3
	case r.Country() == "" || r.Kind() == know.WorldBody:
		return 2
	case national(r.Kind()) && !speaksForItself(r, name):
		return 0
	case short && len(namekey.Of(name)) < 3 && r.Kind() != know.NewsAgency:
		return 0
	case short && r.Prior() < curated:
		return 0
	}
	return 1
}

// national kinds have a namesake in every country.
func national(k know.Kind) bool {
	switch k {
	case know.Government, know.Ministry, know.Parliament, know.Court, know.CentralBank, know.Party, know.Military, know.Agency, know.SportsBody:
		return true
	}
	return false
}

// speaksForItself reports whether a name is long enough to be one country's
// only: "Bharatiya Janata Party", not "National Party".
func speaksForItself(r know.Record, name string) bool {
	return strings.Count(namekey.Of(name), " ") >= 2 && namekey.Of(name) == namekey.Of(r.Name())
}
