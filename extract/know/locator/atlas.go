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

// around returns the smallest box with all points.
func around(points []point) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.left, b.right = min(b.left, p.x), max(b.right, p.x)
		b.bottom, b.top = min(b.bottom, p.y), max(b.top, p.y)
	}
	return b
}
