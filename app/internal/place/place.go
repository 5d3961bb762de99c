// Package place finds where on the screen a card goes, beside the part of a
// name that the reader points at.
package place

// Rect is a box in CSS pixels, y downwards.
type Rect struct{ X, Y, W, H float64 }

// Point is a place of the pointer in CSS pixels.
type Point struct{ X, Y float64 }

const (
	gap    = 8  // between the name and its card
	margin = 12 // between the card and the edge of the screen
)

// Nearest returns the box that is nearest to the pointer. A name that wraps
// has a box on each of its lines. It returns the zero Rect for no boxes.
func Nearest(boxes []Rect, pointer Point) Rect {
	var best Rect
	least := -1.0
	for _, b := range boxes {
		dx := outside(pointer.X, b.X, b.X+b.W)
		dy := outside(pointer.Y, b.Y, b.Y+b.H)
		if d := dx*dx + dy*dy; least < 0 || d < least {
			best, least = b, d
		}
	}
	return best
}

// outside is how far v is from the range.
func outside(v, from, to float64) float64 {
	switch {
	case v < from:
		return from - v
	case v > to:
		return v - to
	}
	return 0
}

// Room returns the height that a card can have beside the name: what there is
// under it or over it, whichever is more.
func Room(name, screen Rect) float64 {
	under := screen.Y + screen.H - margin - (name.Y + name.H + gap)
	over := name.Y - gap - margin - screen.Y
	return max(under, over)
}

// Beside returns the corner at which a card of width w and height h goes: under
// the name where there is room, else above it, else where there is more of
// it; from the name's start (its right-hand side where text runs to the left),
// shifted so that the card stays on the screen.
func Beside(name Rect, w, h float64, screen Rect, rtl bool) Point {
	x := name.X
	if rtl {
		x = name.X + name.W - w
	}
	x = max(min(x, screen.X+screen.W-margin-w), screen.X+margin)

	under, over := name.Y+name.H+gap, name.Y-gap-h
	roomUnder := screen.Y + screen.H - margin - under
	roomOver := name.Y - gap - margin - screen.Y
	if h <= roomUnder || roomUnder >= roomOver {
		return Point{x, under}
	}
	return Point{x, over}
}
