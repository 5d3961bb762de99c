package wikidata

import (
	"math"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

// binding is a row of a SPARQL result. Variables are named as the query
// service's label service names them: item, itemLabel, itemDescription,
// itemAltLabel, sitelinks, and properties by number (P569, P625; P39Label).
type binding map[string]struct{ Type, Value string }

// takeRow keeps what a row says of its item; rows of one item add up.
func (c *converter) takeRow(b binding) error {
	id := b["item"].Value[strings.LastIndexByte(b["item"].Value, '/')+1:]
	q, ok := number(id)
	label := clean(b["itemLabel"].Value)
	if !ok || label == "" || label == id {
		return nil
	}
	at, known := c.rows[id]
	if !known {
		at = len(c.found)
		n := rowCandidate(b, label, q)
		if n.Kind == know.Unknown || at >= c.o.MaxRecords {
			return nil
		}
		c.rows[id] = at
		c.found = append(c.found, n)
	}
	n := &c.found[at]
	for _, f := range factProperties {
		value := clean(b[f.claim+"Label"].Value)
		if value == "" {
			continue
		}
		fact := know.Fact{Property: f.property, Value: value, Start: rowDate(b["P580"].Value), End: rowDate(b["P582"].Value)}
		if len(n.Facts) < maxFacts && !hasFact(n.Facts, fact) {
			n.Facts = append(n.Facts, fact)
		}
	}
	return nil
}

func rowCandidate(b binding, label string, q uint32) candidate {
	n := candidate{Entry: know.Entry{Name: label, Description: clean(b["itemDescription"].Value), Wikidata: q, Prior: 100}}
	class := b["P31"].Value
	k, _ := number(class[strings.LastIndexByte(class, '/')+1:])
	n.Kind = kinds[k]
	if links, err := strconv.ParseFloat(b["sitelinks"].Value, 64); err == nil && links >= 0 {
		n.Prior = min(229, int(100*math.Log10(1+links)))
	}
	for alias := range strings.SplitSeq(b["itemAltLabel"].Value, ", ") {
		if alias = clean(alias); alias != "" && len(n.Aliases) < maxAliases {
			n.Aliases = append(n.Aliases, alias)
		}
	}
	if lon, lat, ok := parsePoint(b["P625"].Value); ok {
		n.Located, n.Lat, n.Lon = true, lat, lon
		if n.Kind == know.Unknown {
			n.Kind = know.Landmark
		}
	}
	if n.Kind == know.Unknown && b["P569"].Value != "" {
		n.Kind = know.Human
	}
	if id, err := strconv.ParseUint(b["P1566"].Value, 10, 32); err == nil {
		n.GeoNames = uint32(id)
	}
	if p, err := strconv.ParseFloat(b["P1082"].Value, 64); err == nil && p >= 0 && p < 4e9 {
		n.Population = int(p)
	}
	n.Start, n.End = rowDate(b["P569"].Value+b["P571"].Value), rowDate(b["P570"].Value+b["P576"].Value)
	country := b["P27"].Value + b["P17"].Value
	n.Country = countryCodes[country[strings.LastIndexByte(country, '/')+1:]]
	return n
}

// rowDate reads an xsd:dateTime; the first of January is a year, for the
// service drops the precision.
func rowDate(s string) know.Date {
	d := parseTime(s, precisionDay)
	if d.Month() == 1 && d.Day() == 1 {
		return know.NewDate(d.Year(), 0, 0)
	}
	return d
}

// parsePoint reads "Point(37.6 55.75)": longitude first.
func parsePoint(s string) (lon, lat float64, ok bool) {
	inner, ok1 := strings.CutPrefix(s, "Point(")
	inner, ok2 := strings.CutSuffix(inner, ")")
	x, y, ok3 := strings.Cut(inner, " ")
	lon, err1 := strconv.ParseFloat(x, 64)
	lat, err2 := strconv.ParseFloat(y, 64)
	fine := math.Abs(lat) <= 90 && math.Abs(lon) <= 180
	return lon, lat, ok1 && ok2 && ok3 && err1 == nil && err2 == nil && fine
}

func hasFact(facts []know.Fact, f know.Fact) bool {
	for _, have := range facts {
		if have == f {
			return true
		}
	}
	return false
}
