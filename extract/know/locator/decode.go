package locator

import (
	"encoding/binary"
	"math"
)

// decoder reads a file from front to back; bad is set once something was missing.
type decoder struct {
	rest []byte
	bad  bool
}

func (d *decoder) atlas() *Map {
	var factors [4]float64
	for i := range factors {
		factors[i] = math.Float64frombits(binary.LittleEndian.Uint64(d.rest))
		d.rest = d.rest[8:]
	}
	arcs := make([][]point, d.count(2))
	for i := range arcs {
		arcs[i] = make([]point, d.count(2))
		var x, y int64
		for j := range arcs[i] {
			x, y = x+d.signed(), y+d.signed()
			arcs[i][j] = point{float64(x)*factors[0] + factors[1], float64(y)*factors[2] + factors[3]}
		}
	}
	m := &Map{countries: make([]outline, d.count(3))}
	for i := range m.countries {
		m.countries[i] = d.country(arcs)
	}
	return m
}

func (d *decoder) country(arcs [][]point) outline {
	if len(d.rest) < 2 {
		d.bad = true
		return outline{}
	}
	var c outline
	if d.rest[0] != 0 {
		c.code = string(d.rest[:2])
	}
	d.rest = d.rest[2:]
	c.rings = make([]ring, d.count(1))
	total := 0
	for i := range c.rings {
		var points []point
		for range d.count(1) {
			points = d.arc(points, arcs)
			if total += len(points); total > maxPoints {
				d.bad = true
				return c
			}
		}
		unwrap(points)
		c.rings[i] = ring{points, around(points)}
	}
	return c
}

// maxPoints bounds the outline of one country: arcs can be named again and again.
const maxPoints = 1 << 22

// arc appends the points of the arc whose number comes next, without the first
// one where it repeats the last.
func (d *decoder) arc(points []point, arcs [][]point) []point {
	n := d.signed()
	backwards := n < 0
	if backwards {
		n = ^n
	}
	if n < 0 || n >= int64(len(arcs)) {
		d.bad = true
		return points
	}
	arc := arcs[n]
	for i := range arc {
		p := arc[i]
		if backwards {
			p = arc[len(arc)-1-i]
		}
		if i == 0 && len(points) > 0 && points[len(points)-1] == p {
			continue
		}
		points = append(points, p)
	}
	return points
}

// unwrap makes a ring that crosses the date line go on beyond 180 degrees
// instead of leaping to the other edge of the map. A ring around a pole leaps
// once only and stays as it is.
func unwrap(points []point) {
	leaps, shift := 0, 0.0
	for i := 1; i < len(points); i++ {
		if d := points[i].x - points[i-1].x; math.Abs(d) > 180 {
			leaps++
		}
	}
	if leaps == 0 || leaps%2 == 1 {
		return
	}
	last := points[0].x
	for i := 1; i < len(points); i++ {
		d := points[i].x - last
		last = points[i].x
		shift -= 360 * math.Round(d/360)
		points[i].x += shift
	}
}

// count reads how many things of at least size bytes follow.
func (d *decoder) count(size uint64) int {
	n, width := binary.Uvarint(d.rest)
	if width <= 0 || n > uint64(len(d.rest))/size {
		d.bad, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[width:]
	return int(n)
}

func (d *decoder) signed() int64 {
	n, width := binary.Varint(d.rest)
	if width <= 0 {
		d.bad, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[width:]
	return n
}
