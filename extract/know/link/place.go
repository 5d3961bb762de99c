package link

import (
	"math"
	"slices"
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// place chooses the record of a place.
func (l *Linker) place(c *context, e *resolve.Entity) choice {
	if country, ok := l.ofNation(e.Name); ok {
		return country
	}
	said := beside(c.text, e)
	var best, second scored
	var rivals []scored
	for _, name := range placeNames(e) {
		records := l.named(nil, name.text, tagger.Place)
		most := largestPrior(records, name.text)
		for _, r := range records {
			if name.only != nil && !slices.Contains(name.only, r.Kind()) {
				continue
			}
			if name.part && !isFirstName(r, name.text) {
				continue
			}
			if name.here && r.Country() != "" && c.countries[r.Country()] == 0 || name.within != "" && !l.liesIn(r, name.within) {
				continue
			}
			if r.Kind() == know.Airport && said != saidAirport && !strings.Contains(strings.ToLower(name.text), "air") {
				continue // a town that only its airport is known of
			}
			only := alone(r, name.text, records)
			rivals = append(rivals, scored{r, l.weighPlace(c, r, name, max(said, name.said), only, r.Prior()+dwarfed <= most), only})
		}
		if len(rivals) > 0 {
			break // the name as it stands before its variants
		}
	}
	for _, s := range rivals {
		if s.points > best.points {
			best = s
		}
	}
	for _, s := range rivals {
		if s.record != best.record && s.points > second.points && !near(s.record, best.record) {
			second = s
		}
	}
	if best.points < enough && !(best.points >= enoughOnly && best.only &&
		(second.points == 0 || best.record.Prior() >= wellKnown && best.points-second.points >= farBehind)) {
		return choice{}
	}
	chosen := choice{record: best.record, ok: true, sure: best.points-second.points >= 2*doubt}
	if second.points >= enoughOnly && best.points-second.points < doubt {
		chosen.others = append(chosen.others, second.record)
	}
	return chosen
}

// ofNation chooses the country of an adjective or the name of a people, which
// is no place ("Somali" is no region of Ethiopia); ok is false for other names.
func (l *Linker) ofNation(name string) (chosen choice, ok bool) {
	key := namekey.Of(name)
	if !l.adjective[key] {
		if key = strings.TrimSuffix(key, "s"); !l.adjective[key] {
			return choice{}, false
		}
	}
	if codes := l.cues[key]; len(codes) == 1 {
		chosen = choice{record: l.countries[codes[0]], ok: true}
	}
	return chosen, true
}

type scored struct {
	record know.Record
	points int
	only   bool // see alone
}

// alone reports whether a name is the first of r and of no record elsewhere,
// or, where r is well known, a spelling of its first that no other has at all.
func alone(r know.Record, name string, records []know.Record) bool {
	first := isFirstName(r, name)
	if !first && (r.Prior() < wellKnown || !alikeAtFirst(r.Name(), name)) {
		return false
	}
	for _, other := range records {
		if other != r && !near(r, other) && (!first || isFirstName(other, name)) {
			return false
		}
	}
	return true
}

// wellKnown is the prior of a town of 200,000.
const wellKnown = 106

// isFirstName reports whether a name is that of a record rather than one of its others.
func isFirstName(r know.Record, name string) bool {
	key := namekey.Of(name)
	return namekey.Of(r.Name()) == key || namekey.Of(know.TrimRegion(r.Name())) == key
}

// alikeAtFirst reports whether a name may be another spelling of a first one
// (Madinah, Medina) rather than a code or a name of old.
func alikeAtFirst(first, name string) bool {
	a, b := namekey.Of(first), namekey.Of(name)
	return len(a) > 4 && len(b) > 4 && a[0] == b[0]
}

// liesIn reports whether a place is in the region or country of a name.
func (l *Linker) liesIn(r know.Record, name string) bool {
	return namekey.Of(know.TrimRegion(r.Region())) == namekey.Of(know.TrimRegion(name)) || l.codes(name)[r.Country()]
}

func settlement(k know.Kind) bool {
	return k == know.Capital || k == know.City || k == know.Town || k == know.District
}

func division(k know.Kind) bool { return k == know.Region || k == know.County }

// near reports whether two records are so close that a map shows one point.
func near(a, b know.Record) bool {
	lat1, lon1, ok1 := a.Coordinates()
	lat2, lon2, ok2 := b.Coordinates()
	if !ok1 || !ok2 {
		return false
	}
	if a.Country() == b.Country() && a.Country() != "" && division(a.Kind()) != division(b.Kind()) &&
		namekey.Of(know.TrimRegion(a.Name())) == namekey.Of(know.TrimRegion(b.Name())) {
		return true // a town and the region called after it
	}
	const kilometres = 111.2
	x := (lon1 - lon2) * math.Cos((lat1+lat2)/2*math.Pi/180)
	return math.Hypot(x, lat1-lat2)*kilometres < samePlace
}
