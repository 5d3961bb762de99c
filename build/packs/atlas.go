package packs

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"

	"rubricate/extract/know/locator"
)

// topology is what is taken from a TopoJSON file: quantised arcs that begin
// with a position and go on with differences, and rings of arcs.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   struct {
		Countries struct {
			Geometries []struct {
				Type string
				ID   string // ISO 3166-1 numeric
				Arcs json.RawMessage
			}
		}
	}
}

// atlas turns Natural Earth's countries into the map file.
func atlas(src fs.FS) ([]byte, error) {
	const path = "world-atlas/countries-50m.json"
	data, err := fs.ReadFile(src, path)
	if err != nil {
		return nil, err
	}
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	codes, err := numericCodes(src)
	if err != nil {
		return nil, err
	}
	a := locator.Atlas{Scale: t.Transform.Scale, Offset: t.Transform.Translate}
	for _, arc := range t.Arcs {
		a.Arcs = append(a.Arcs, thin(absolute(arc), a.Scale))
	}
	for _, g := range t.Objects.Countries.Geometries {
		c := locator.Country{Code: codes[g.ID]}
		var polygons [][][]int
		switch g.Type {
		case "Polygon":
			polygons = make([][][]int, 1)
			err = json.Unmarshal(g.Arcs, &polygons[0])
		case "MultiPolygon":
			err = json.Unmarshal(g.Arcs, &polygons)
		default:
			err = fmt.Errorf("geometry %q", g.Type)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: country %s: %w", path, g.ID, err)
		}
		for _, rings := range polygons {
			c.Rings = append(c.Rings, rings...)
		}
		a.Countries = append(a.Countries, c)
	}
	return locator.Encode(a), nil
}

// numericCodes returns two-letter codes by ISO 3166-1 numbers.
func numericCodes(src fs.FS) (map[string]string, error) {
	t, err := readTable(src, "curated/countries.tsv")
	if err != nil {
		return nil, err
	}
	codes := map[string]string{}
	for _, row := range t.rows {
		if n := t.cell(row, "numeric"); n != "" {
			codes[n] = t.cell(row, "code")
		}
	}
	return codes, nil
}

// absolute adds up the differences of an arc.
func absolute(arc [][2]int) [][2]int {
	points := make([][2]int, len(arc))
	var at [2]int
	for i, d := range arc {
		at[0], at[1] = at[0]+d[0], at[1]+d[1]
		points[i] = at
	}
	return points
}

// fine is the detail that a locator map needs, in degrees: a third of a unit
// of a drawing 200 units high that shows 12 degrees.
const fine = 0.02

// thin leaves out the points that lie within fine of the line without them
// (Douglas and Peucker 1973).
func thin(arc [][2]int, scale [2]float64) [][2]int {
	if len(arc) < 3 {
		return arc
	}
	first, last := arc[0], arc[len(arc)-1]
	far, most := 0, 0.0
	for i := 1; i < len(arc)-1; i++ {
		if d := offLine(arc[i], first, last, scale); d > most {
			far, most = i, d
		}
	}
	if most < fine {
		if first == last { // an island too small to thin
			return arc
		}
		return [][2]int{first, last}
	}
	left := thin(arc[:far+1], scale)
	return append(left[:len(left)-1:len(left)-1], thin(arc[far:], scale)...)
}

// offLine returns how far, in degrees, p is from the line through a and b.
func offLine(p, a, b [2]int, scale [2]float64) float64 {
	px, py := float64(p[0]-a[0])*scale[0], float64(p[1]-a[1])*scale[1]
	bx, by := float64(b[0]-a[0])*scale[0], float64(b[1]-a[1])*scale[1]
	length := math.Hypot(bx, by)
	if length == 0 {
		return math.Hypot(px, py)
	}
	t := max(0, min(1, (px*bx+py*by)/(length*length)))
	return math.Hypot(px-t*bx, py-t*by)
}
