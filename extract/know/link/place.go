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

// Points by which places are weighed: ten are a tenfold population.
const (
	pointsCountry   = 130 // more than a capital of its name in context
	pointsFeature   = 95  // a continent, sea, area … that an editor thought worth a row
	pointsLesser    = 40  // a feature that only WordNet has
	pointsTerritory = 75
	pointsCapital   = 15 // on top of its population
	pointsRegion    = 40 // and a tenth of its prior
	pointsKnown     = 69 // of a region that an editor thought worth a row
	pointsAirport   = 50

	pointsInContext = 18 // the text names its country
	pointsMain      = 6  // … more than any other
	pointsInRegion  = 15 // the text names its region
	pointsSaid      = 30 // the text says "province", "river", "city" beside the name
	lossAlias       = 12 // under another name than its first, unless it is a country
	lossFeature     = 25 // the same of a feature
	lossRiver       = 45 // … of a river: a state comes before the one it is called after
	lossElsewhere   = 6  // the text names countries, but not this one
	lossDistrict    = 8

	// A place is linked from enough points on: a town of 10,000 in a country
	// that the text names, of 600,000 in one that it does not. Where only one
	// record bears the name, a town of 10,000 will do, and one of 200,000 where
	// those that bear it as another name are far behind.
	enough     = 48
	enoughOnly = 40
	enoughFar  = 46 // 40,000, where the text names countries but not its own
	farBehind  = 10
	// Rivals within this many points leave a doubt.
	doubt = 5
	// Two records nearer than this, in kilometres, are one place on a map.
	samePlace = 40
)

// place chooses the record of a place.
func (l *Linker) place(c *context, e *resolve.Entity) choice {
	if l.adjective[namekey.Of(e.Name)] {
		return choice{} // "Somali" is no region of Ethiopia
	}
	said := beside(c.text, e)
	var best, second scored
	var rivals []scored
	for _, name := range placeNames(e) {
		records := l.named(nil, name.text, tagger.Place)
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
			rivals = append(rivals, scored{r, l.weighPlace(c, r, name.text, max(said, name.said), only), only})
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

// weighPlace returns the points of a record as the meaning of a name in a text.
func (l *Linker) weighPlace(c *context, r know.Record, name string, said saidKind, only bool) int {
	kind, code := r.Kind(), r.Country()
	points := 0
	switch kind {
	case know.Country:
		points = pointsCountry
	case know.Territory:
		points = pointsTerritory
	case know.Capital:
		points = r.Prior()/2 + pointsCapital
	case know.Region:
		points = pointsRegion + r.Prior()/10
		if r.Prior() >= curated {
			points = pointsKnown
		}
	case know.City, know.Town:
		points = r.Prior() / 2
	case know.District, know.County:
		points = r.Prior()/2 - lossDistrict
	case know.Airport:
		points = pointsAirport
	default:
		points = pointsLesser
		if r.Prior() > 200 {
			points = pointsFeature
		}
	}
	if kind > know.Territory && !isFirstName(r, name) {
		switch {
		case kind == know.River:
			points -= lossRiver
		case kind > know.Airport && kind != know.County:
			points -= lossFeature
		default:
			points -= lossAlias
		}
	}
	if said.fits(kind) {
		points += pointsSaid
	} else if said != saidNothing && said != saidPlace {
		points -= pointsSaid / 3
	}
	if kind == know.Country {
		return points + l.countryOrRegion(c, r, name)
	}
	switch here := c.weight(code, name); {
	case code == "" || len(c.countries) == 0:
	case here > 0:
		points += pointsInContext
		if c.countries[code] == c.most {
			points += pointsMain
		}
		if region := namekey.Of(know.TrimRegion(r.Region())); region != "" && region != namekey.Of(name) && c.places[region] {
			points += pointsInRegion
		}
	case !only:
		points -= lossElsewhere
	default:
		points -= enoughFar - enoughOnly
	}
	return points
}

// countryOrRegion takes points from a country that shares its name with a
// region of another (Georgia) when the text points to that other one only.
func (l *Linker) countryOrRegion(c *context, r know.Record, name string) int {
	if c.weight(r.Country(), name) > 0 {
		return 0
	}
	for _, rival := range l.named(nil, name, tagger.Place) {
		if rival.Kind() == know.Region && rival.Country() != r.Country() && c.weight(rival.Country(), name) > 0 {
			return -pointsCountry / 2
		}
	}
	return 0
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
