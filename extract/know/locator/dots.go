package locator

import (
	"math"
	"slices"
	"unicode/utf8"
)

const (
	leastDot  = 3.5  // radius, units
	largest   = 11   // radius
	letter    = 6.2  // average width of a letter of a label of 12 units
	lineOf    = 13.0 // height of a label
	besideDot = 3    // between dot and label
)

// radius grows with the root of the weight, so that the area of a dot tells.
func radius(weight int) float64 {
	return min(largest, leastDot*math.Sqrt(float64(max(1, weight))))
}

// points draws the dots, the largest first so that small ones lie on top, then
// labels where there is room: those of the largest dots come first.
func (d *drawing) points(points []Point) {
	points = slices.Clone(points)
	slices.SortStableFunc(points, func(a, b Point) int { return b.Weight - a.Weight })
	type dot struct {
		at point
		r  float64
	}
	dots := make([]dot, len(points))
	for i, p := range points {
		at := d.view.place(d.view.lon+turn(p.Lon-d.view.lon), p.Lat)
		dots[i] = dot{at, radius(p.Weight)}
		d.taken = append(d.taken, square(at, dots[i].r))
	}
	stop := "0" // the first link is the map's one stop of the Tab key
	for i, p := range points {
		if p.ID == "" {
			d.write(`<g class="locator-point">`)
		} else {
			d.write(`<a class="locator-point" href="#`, escape(p.ID), `" tabindex="`, stop, `" aria-label="`, escape(p.Label), `">`)
			stop = "-1"
		}
		d.write(`<circle class="locator-dot" cx="`, number(dots[i].at.x), `" cy="`, number(dots[i].at.y), `" r="`, number(dots[i].r), `"/>`)
		if p.Label != "" {
			d.label(p.Label, dots[i].at, dots[i].r)
		}
		if p.ID == "" {
			d.write(`</g>`)
		} else {
			d.write(`</a>`)
		}
	}
}

// label writes a label right, left, above or below of its dot, where it meets
// neither the edge nor another label; nowhere if there is no such place.
func (d *drawing) label(text string, at point, r float64) {
	width := letter * float64(utf8.RuneCountInString(text))
	gap := r + besideDot
	for _, try := range [...]struct {
		x, y   float64
		anchor string
		left   float64
	}{
		{at.x + gap, at.y + lineOf/3, "start", at.x + gap},
		{at.x - gap, at.y + lineOf/3, "end", at.x - gap - width},
		{at.x, at.y - gap, "middle", at.x - width/2},
		{at.x, at.y + gap + lineOf*2/3, "middle", at.x - width/2},
	} {
		b := box{try.left, try.y - lineOf*0.8, try.left + width, try.y + lineOf*0.2}
		if b.left < 1 || b.right > d.view.width-1 || b.bottom < 1 || b.top > d.view.height-1 || d.meets(b, at) {
			continue
		}
		d.taken = append(d.taken, b)
		d.write(`<text class="locator-label" x="`, number(try.x), `" y="`, number(try.y), `" text-anchor="`, try.anchor, `">`, escape(text), `</text>`)
		return
	}
}

// meets reports whether a box meets what is drawn already, but for the dot at its own point.
func (d *drawing) meets(b box, own point) bool {
	for _, t := range d.taken {
		centre := point{(t.left + t.right) / 2, (t.bottom + t.top) / 2}
		if b.overlaps(t) && (math.Abs(centre.x-own.x) > 0.01 || math.Abs(centre.y-own.y) > 0.01) {
			return true
		}
	}
	return false
}

func square(at point, r float64) box { return box{at.x - r, at.y - r, at.x + r, at.y + r} }
