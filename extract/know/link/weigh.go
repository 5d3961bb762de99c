package link

import (
	"rubricate/extract/know"
	"rubricate/extract/namekey"
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
	// A record of a twentieth of the people of its largest namesake is dwarfed.
	dwarfed = 26
)

// largestPrior returns that of the best known settlement or division whose
// first name this is.
func largestPrior(records []know.Record, name string) int {
	most := 0
	for _, r := range records {
		if (settlement(r.Kind()) || division(r.Kind())) && isFirstName(r, name) {
			most = max(most, r.Prior())
		}
	}
	return most
}

// weighPlace returns the points of a record as the meaning of a name in a text.
// A small namesake of a large place counts as near only where the text is
// mainly about its country, or names its region.
func (l *Linker) weighPlace(c *context, r know.Record, v variant, said saidKind, only, small bool) int {
	name := v.text
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
	region := namekey.Of(know.TrimRegion(r.Region()))
	inRegion := region != "" && region != namekey.Of(name) && c.places[region]
	switch here, main := c.weight(code, name), c.countries[code] == c.most; {
	case v.within != "":
		points += pointsInContext + pointsInRegion
	case code == "" || len(c.countries) == 0:
	case here > 0 && (!small || main && isFirstName(r, name) || inRegion):
		points += pointsInContext
		if main {
			points += pointsMain
		}
		if inRegion {
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
