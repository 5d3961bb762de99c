package app

import (
	"strconv"
	"strings"

	"rubricate/extract/know/link"
	"rubricate/extract/know/locator"
)

// Sizes of the maps in units of their drawings, which are about pixels.
const (
	cardMapWidth, cardMapHeight     = 300, 124
	placesMapWidth, placesMapHeight = 280, 168
)

// LocatorMap draws where a place is, for its card; "" where that is unknown.
func LocatorMap(world *locator.Map, l *link.Linked) string {
	if l.Link.Lat == nil || l.Link.Lon == nil {
		return ""
	}
	p := locator.Point{Lat: *l.Link.Lat, Lon: *l.Link.Lon, Label: l.Link.Name, Country: l.Link.Country}
	return world.SVG([]locator.Point{p}, locator.Options{
		Width: cardMapWidth, Height: cardMapHeight, Span: span(l), Title: tr.MapOf(l.Link.Name),
	})
}

// PlacesMap draws all places of an article that it is known where they are, the
// larger the more often they are named. A dot leads to the first mention.
func PlacesMap(world *locator.Map, r *Reading, linked []link.Linked) string {
	mentions := make(map[string]int, len(r.Entities))
	names := make(map[string]string, len(r.Entities))
	for _, e := range r.Entities {
		if e.Type == "place" {
			mentions[e.ID], names[e.ID] = len(e.At), e.Name
		}
	}
	var points []locator.Point
	for i := range linked {
		l := &linked[i]
		if !hasPoint(l) || mentions[l.Entity] == 0 {
			continue
		}
		points = append(points, locator.Point{Lat: *l.Link.Lat, Lon: *l.Link.Lon, Label: names[l.Entity],
			Country: l.Link.Country, Weight: mentions[l.Entity], ID: l.Entity})
	}
	return world.SVG(points, locator.Options{Width: placesMapWidth, Height: placesMapHeight, Title: tr.PlacesMap})
}

// hasPoint reports whether a place can be shown as a dot among others: it has a
// position, and is no continent or ocean, whose dot would say nothing.
func hasPoint(l *link.Linked) bool {
	return l.Link.Lat != nil && l.Link.Lon != nil && l.Link.Kind != "continent" && l.Link.Kind != "ocean"
}

// span is how many degrees a map shows around a place: more around a large
// country or continent than around a town.
func span(l *link.Linked) float64 {
	switch l.Link.Kind {
	case "continent", "ocean":
		return 90
	case "area", "sea", "desert":
		return 40
	}
	for _, f := range l.Facts {
		if f.Label == "area" {
			return locator.SpanOf(leadingNumber(f.Value))
		}
	}
	return 0
}

// leadingNumber reads "17,098,242 sq km" up to its unit, 0 for no number.
func leadingNumber(s string) float64 {
	digits, _, _ := strings.Cut(s, " ")
	n, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return 0
	}
	return n
}
