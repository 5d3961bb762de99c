package locator

import (
	"math"
	"slices"
)

// view is the part of the world that a map shows, and how degrees become units.
type view struct {
	lon, lat      float64 // middle
	width, height float64 // of the drawing, units
	scale         float64 // units per degree of latitude
	squeeze       float64 // a degree of longitude as part of one of latitude
}

const (
	edge    = 0.14 // of the drawing kept free around the outer points
	pole    = 84   // degrees beyond which nothing is drawn
	tallest = 150  // degrees of latitude that a drawing can span
	rim     = 1.08 // width of a drawing of the whole world by that of its points, at least
)

// newView returns the view of the points that spans at least span degrees of latitude.
func newView(points []Point, width, height, span float64) view {
	v := view{width: width, height: height}
	v.lon = middle(points)
	west, east, south, north := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, p := range points {
		d := turn(p.Lon - v.lon)
		west, east = min(west, d), max(east, d)
		south, north = min(south, p.Lat), max(north, p.Lat)
	}
	v.lon += (west + east) / 2
	v.lat = (south + north) / 2
	v.squeeze = max(0.2, math.Cos(v.lat*math.Pi/180))
	// What is too wide for the paper is pressed together.
	v.squeeze = min(v.squeeze, tallest*width/height/(rim*(east-west)))
	free := 1 - 2*edge
	degrees := max(span, (north-south)/free, (east-west)*v.squeeze*height/width/free)
	degrees = min(degrees, tallest, 360*v.squeeze*height/width)
	v.scale = height / degrees
	// A view over a pole shows nothing: push it back.
	if half := degrees / 2; half < pole {
		v.lat = max(half-pole, min(pole-half, v.lat))
	} else {
		v.lat = 0
	}
	return v
}

// atlas is the longitude in the middle of a map of the world as readers know
// it: its edges lie in the Bering Strait.
const atlas = 11

// middle returns the middle of the shortest arc of longitudes with all points,
// or that of an atlas where they lie around more than half of the world.
func middle(points []Point) float64 {
	if len(points) == 0 {
		return 0
	}
	lons := make([]float64, len(points))
	for i, p := range points {
		lons[i] = turn(p.Lon)
	}
	slices.Sort(lons)
	west, gap := lons[0], lons[0]+360-lons[len(lons)-1]
	for i := 1; i < len(lons); i++ {
		if wide := lons[i] - lons[i-1]; wide > gap {
			west, gap = lons[i], wide
		}
	}
	if gap < 180 {
		return atlas
	}
	return turn(west + (360-gap)/2)
}

// turn brings a difference of longitudes between -180 and 180 degrees.
func turn(d float64) float64 { return d - 360*math.Round(d/360) }

// place returns where on paper a position is.
func (v view) place(lon, lat float64) point {
	return point{v.width/2 + (lon-v.lon)*v.squeeze*v.scale, v.height/2 - (lat-v.lat)*v.scale}
}

// degrees returns the box of the view in degrees, a little larger than the
// paper so that cut outlines have their edges outside it.
func (v view) degrees() box {
	const margin = 8 // units
	dx, dy := (v.width/2+margin)/v.scale/v.squeeze, (v.height/2+margin)/v.scale
	return box{v.lon - dx, v.lat - dy, v.lon + dx, v.lat + dy}
}

func (b box) overlaps(c box) bool {
	return b.left <= c.right && c.left <= b.right && b.bottom <= c.top && c.bottom <= b.top
}

func (b box) within(c box) bool {
	return b.left >= c.left && b.right <= c.right && b.bottom >= c.bottom && b.top <= c.top
}

// clip cuts a ring to a box (Sutherland and Hodgman 1974).
func clip(points []point, b box) []point {
	sides := [...]struct {
		inside func(p point) bool
		cross  func(p, q point) point
	}{
		{func(p point) bool { return p.x >= b.left }, func(p, q point) point { return atX(p, q, b.left) }},
		{func(p point) bool { return p.x <= b.right }, func(p, q point) point { return atX(p, q, b.right) }},
		{func(p point) bool { return p.y >= b.bottom }, func(p, q point) point { return atY(p, q, b.bottom) }},
		{func(p point) bool { return p.y <= b.top }, func(p, q point) point { return atY(p, q, b.top) }},
	}
	for _, side := range sides {
		if len(points) == 0 {
			return nil
		}
		var kept []point
		last := points[len(points)-1]
		for _, p := range points {
			if side.inside(p) != side.inside(last) {
				kept = append(kept, side.cross(last, p))
			}
			if side.inside(p) {
				kept = append(kept, p)
			}
			last = p
		}
		points = kept
	}
	return points
}

func atX(p, q point, x float64) point {
	return point{x, p.y + (q.y-p.y)*(x-p.x)/(q.x-p.x)}
}

func atY(p, q point, y float64) point {
	return point{p.x + (q.x-p.x)*(y-p.y)/(q.y-p.y), y}
}
