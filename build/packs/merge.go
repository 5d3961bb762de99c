package packs

import (
	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/tagger"
)

// merge brings the records of several sources together. Groups come in the
// order of trust: what a later group says of a known person or body is added
// to the record as facts, aliases and dates; name and description stay.
func merge(groups ...[]know.Entry) []know.Entry {
	m := merger{byKey: map[keyOfType][]int{}}
	for _, group := range groups {
		known := len(m.entries) // namesakes within one source are different people
		for _, e := range group {
			if i, ok := m.find(e, known); ok {
				m.entries[i] = join(m.entries[i], e)
				continue
			}
			m.index(len(m.entries), e)
			m.entries = append(m.entries, e)
		}
	}
	return m.entries
}

type keyOfType struct {
	key string
	typ tagger.Type
}

type merger struct {
	entries []know.Entry
	byKey   map[keyOfType][]int
}

func (m *merger) index(i int, e know.Entry) {
	for _, names := range [...][]string{{e.Name}, e.Aliases, e.Keys} {
		for _, name := range names {
			k := keyOfType{namekey.Of(name), e.Kind.Type()}
			m.byKey[k] = append(m.byKey[k], i)
		}
	}
}

// find returns the record among the first known ones that e is about.
func (m *merger) find(e know.Entry, known int) (int, bool) {
	names := []string{e.Name}
	if e.Kind == know.Region {
		names = append(names, e.Keys...)
	} else if e.Kind != know.Human {
		names = append(names, e.Aliases...)
	}
	for _, name := range names {
		for _, i := range m.byKey[keyOfType{namekey.Of(name), e.Kind.Type()}] {
			if i < known && same(m.entries[i], e) {
				return i, true
			}
		}
	}
	return 0, false
}

// same reports whether two records of one name can be about one thing. People
// are told apart by their years of birth; places need the same kind.
func same(a, b know.Entry) bool {
	switch a.Kind.Type() {
	case tagger.Person:
		return a.Start == 0 || b.Start == 0 || distance(a.Start.Year(), b.Start.Year()) <= 2
	case tagger.Place:
		return a.Kind == b.Kind && (a.Country == "" || b.Country == "" || a.Country == b.Country) ||
			a.Kind >= know.Continent && b.Kind >= know.Continent
	}
	return true
}

func distance(a, b int) int { return max(a-b, b-a) }

// join adds to a what b knows besides.
func join(a, b know.Entry) know.Entry {
	names := map[string]bool{namekey.Of(a.Name): true}
	for _, name := range a.Aliases {
		names[namekey.Of(name)] = true
	}
	for _, name := range append([]string{b.Name}, b.Aliases...) {
		if key := namekey.Of(name); !names[key] {
			names[key] = true
			a.Aliases = append(a.Aliases, name)
		}
	}
	a.Keys = append(a.Keys, b.Keys...)
	if a.Start == 0 {
		a.Start = b.Start
	}
	if a.End == 0 {
		a.End = b.End
	}
	if a.Country == "" {
		a.Country = b.Country
	}
	if a.Wikidata == 0 {
		a.Wikidata = b.Wikidata
	}
	if a.GeoNames == 0 {
		a.GeoNames = b.GeoNames
	}
	if !a.Located {
		a.Located, a.Lat, a.Lon = b.Located, b.Lat, b.Lon
	}
	a.Prior = max(a.Prior, b.Prior)
	known := map[know.Property]bool{}
	for _, f := range a.Facts {
		known[f.Property] = true
	}
	for _, f := range b.Facts {
		if !known[f.Property] {
			a.Facts = append(a.Facts, f)
		}
	}
	return a
}
