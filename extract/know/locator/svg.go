package locator

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Point is a place on the map.
type Point struct {
	Lat, Lon float64 // degrees north and east
	Label    string  // "" for a dot without one
	Country  string  // ISO 3166-1 code of a country to stand out, "" for none
	Weight   int     // larger dots for larger weights, the number of mentions say; 0 counts as 1
	// ID makes the dot a link to "#ID"; "" makes it plain. The first link, of the
	// largest dot, is a stop of the Tab key; a page moves that on by arrow keys.
	ID string
}

// Options say how large the drawing is and how much it shows.
type Options struct {
	Width, Height float64 // units of the drawing; 320 by 200 if zero
	// Span is the least that the map shows from south to north, in degrees; 12 if
	// zero. [SpanOf] gives what suits a kind of place.
	Span  float64
	Title string // what the map is called for those who hear it; "Map" if empty
}

// SpanOf returns the span that shows a place of an area, in km², with its
// surroundings: 12 degrees for a town (0), more for large countries.
func SpanOf(area float64) float64 {
	const perDegree = 111 // kilometres
	return max(12, min(100, 2*math.Sqrt(area)/perDegree))
}

// SVG draws the points with the countries around them. Points whose
// coordinates are off the globe are left out; it returns "" when none are left.
func (m *Map) SVG(points []Point, o Options) string {
	points = slices.DeleteFunc(slices.Clone(points), func(p Point) bool {
		return !(math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180)
	})
	if len(points) == 0 {
		return ""
	}
	if !(o.Width > 0 && o.Height > 0) {
		o.Width, o.Height = 320, 200
	}
	if !(o.Span > 0) {
		o.Span = 12
	}
	if o.Title == "" {
		o.Title = "Map"
	}
	d := drawing{view: newView(points, o.Width, o.Height, o.Span)}
	d.write(`<svg xmlns="http://www.w3.org/2000/svg" class="locator" viewBox="0 0 `, number(o.Width), ` `, number(o.Height), `" role="`)
	if slices.ContainsFunc(points, func(p Point) bool { return p.ID != "" }) {
		d.write("group")
	} else {
		d.write("img")
	}
	d.write(`" aria-label="`, escape(o.Title), `"><rect class="locator-sea" width="`, number(o.Width), `" height="`, number(o.Height), `"/>`)
	for _, c := range m.countries {
		home := c.code != "" && slices.ContainsFunc(points, func(p Point) bool { return p.Country == c.code })
		d.country(c, home)
	}
	d.points(points)
	d.write(`</svg>`)
	return d.out.String()
}

// drawing is an SVG under construction.
type drawing struct {
	out   strings.Builder
	view  view
	taken []box // where dots and labels are, on paper
}

func (d *drawing) write(parts ...string) {
	for _, s := range parts {
		d.out.WriteString(s)
	}
}

// country draws the rings of a country that the view shows, also those that
// come into it from the other side of the date line.
func (d *drawing) country(c outline, home bool) {
	visible := d.view.degrees()
	open := false
	for _, r := range c.rings {
		for _, shift := range [...]float64{0, -360, 360} {
			b := box{r.box.left + shift, r.box.bottom, r.box.right + shift, r.box.top}
			if !b.overlaps(visible) || d.tiny(b) {
				continue
			}
			points := r.points
			if shift != 0 {
				points = make([]point, len(r.points))
				for i, p := range r.points {
					points[i] = point{p.x + shift, p.y}
				}
			}
			if !b.within(visible) {
				points = clip(points, visible)
			}
			path := d.path(points)
			if path == "" {
				continue
			}
			if !open {
				d.write(`<path class="locator-land`)
				if home {
					d.write(` locator-home`)
				}
				d.write(`" fill-rule="evenodd" d="`)
				open = true
			}
			d.write(path)
		}
	}
	if open {
		d.write(`"/>`)
	}
}

// least is the distance below which points and islands are not told apart, in units.
const least = 1

// tiny reports whether a ring would be no more than a speck.
func (d *drawing) tiny(b box) bool {
	return (b.right-b.left)*d.view.squeeze*d.view.scale < least && (b.top-b.bottom)*d.view.scale < least
}

// path returns the path of a ring in tenths of a unit, without what is too
// small to be seen.
func (d *drawing) path(ring []point) string {
	var b []byte
	var last point
	n := 0
	for i, p := range ring {
		q := d.view.place(p.x, p.y)
		if i > 0 && math.Abs(q.x-last.x) < least && math.Abs(q.y-last.y) < least {
			continue
		}
		if n == 0 {
			b = append(b, 'M')
		} else {
			b = append(b, 'L')
		}
		b = append(b, number(q.x)...)
		b = append(b, ' ')
		b = append(b, number(q.y)...)
		last = q
		n++
	}
	if n < 3 {
		return ""
	}
	return string(append(b, 'Z'))
}

// number writes a coordinate with one decimal at most.
func number(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10+0, 'f', -1, 64) }

// escape makes text fit for an element or a quoted attribute; what is no
// character of XML becomes U+FFFD.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\'':
			b.WriteString("&#39;")
		case r < ' ' && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
