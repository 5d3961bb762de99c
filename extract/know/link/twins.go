package link

import (
	"rubricate/extract/know"
	"rubricate/extract/namekey"
)

// twins reports whether two records are about one thing: they have a number in
// common, or are in different packs and agree in all that tells namesakes apart.
func twins(a, b know.Record) bool {
	switch {
	case a == b:
		return true
	case a.GeoNames() > 0 && b.GeoNames() > 0:
		return a.GeoNames() == b.GeoNames()
	case a.Wikidata() > 0 && b.Wikidata() > 0:
		return a.Wikidata() == b.Wikidata()
	case a.Pack() == b.Pack() || a.Kind().Type() != b.Kind().Type() || namekey.Of(a.Name()) != namekey.Of(b.Name()):
		return false
	case a.Kind() == know.Human:
		born, other := a.Start().Year(), b.Start().Year()
		return born != 0 && born-other <= 1 && other-born <= 1
	case a.Kind() < know.Human:
		return a.Country() == b.Country() && near(a, b)
	}
	return a.Country() == b.Country()
}

// others returns the records of other packs that are about the same thing.
func (l *Linker) others(r know.Record) []know.Record {
	var same []know.Record
	for _, p := range l.packs {
		if p == r.Pack() {
			continue
		}
		for other := range p.Named(r.Name()) {
			if twins(r, other) {
				same = append(same, other)
				break
			}
		}
	}
	return same
}
