package locator

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

const (
	magic   = "\x89RMP\r\n\x1a\n"
	version = 1
)

// ErrMap means that bytes are not a map that this program can draw.
var ErrMap = errors.New("not a usable map")

// Atlas is the outlines of countries as a source gives them: arcs in integers,
// and rings of arcs.
type Atlas struct {
	Scale, Offset [2]float64 // longitude, latitude: degrees = integer × Scale + Offset
	Arcs          [][][2]int // points of each arc
	Countries     []Country
}

// Country is the outline of one country.
type Country struct {
	Code  string  // ISO 3166-1, two letters, "" if it has none
	Rings [][]int // numbers of arcs; ^i is arc i backwards
}

// Encode returns the file of an atlas.
func Encode(a Atlas) []byte {
	b := append([]byte(magic), version)
	for i := range a.Scale {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(a.Scale[i]))
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(a.Offset[i]))
	}
	b = binary.AppendUvarint(b, uint64(len(a.Arcs)))
	for _, arc := range a.Arcs {
		b = binary.AppendUvarint(b, uint64(len(arc)))
		last := [2]int{}
		for _, p := range arc {
			b = binary.AppendVarint(b, int64(p[0]-last[0]))
			b = binary.AppendVarint(b, int64(p[1]-last[1]))
			last = p
		}
	}
	b = binary.AppendUvarint(b, uint64(len(a.Countries)))
	for _, c := range a.Countries {
		code := [2]byte{}
		copy(code[:], c.Code)
		b = append(b, code[:]...)
		b = binary.AppendUvarint(b, uint64(len(c.Rings)))
		for _, ring := range c.Rings {
			b = binary.AppendUvarint(b, uint64(len(ring)))
			for _, arc := range ring {
				b = binary.AppendVarint(b, int64(arc))
			}
		}
	}
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Map is the outlines of the countries, ready to draw. It is immutable.
type Map struct{ countries []outline }

type outline struct {
	code  string
	rings []ring
}

// ring is a closed line in degrees and the box around it.
type ring struct {
	points []point
	box    box
}

type point struct{ x, y float64 } // degrees east and north; on paper, units right and down

type box struct{ left, bottom, right, top float64 }

// Open decodes a map file. The error wraps ErrMap.
func Open(data []byte) (*Map, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it begins with %q", ErrMap, data[:min(len(data), len(magic))])
	}
	if len(data) < len(magic)+1+32+4 {
		return nil, fmt.Errorf("%w: %d bytes", ErrMap, len(data))
	}
	if v := data[len(magic)]; v != version {
		return nil, fmt.Errorf("%w: version %d, this program reads %d", ErrMap, v, version)
	}
	body, sum := data[:len(data)-4], binary.LittleEndian.Uint32(data[len(data)-4:])
	if crc32.Checksum(body, castagnoli) != sum {
		return nil, fmt.Errorf("%w: its checksum is wrong", ErrMap)
	}
	d := decoder{rest: body[len(magic)+1:]}
	m := d.atlas()
	if d.bad || len(d.rest) > 0 {
		return nil, fmt.Errorf("%w: it ends in the middle or goes on behind its end", ErrMap)
	}
	return m, nil
}

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

// around returns the smallest box with all points.
func around(points []point) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.left, b.right = min(b.left, p.x), max(b.right, p.x)
		b.bottom, b.top = min(b.bottom, p.y), max(b.top, p.y)
	}
	return b
}
