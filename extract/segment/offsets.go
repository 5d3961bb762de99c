package segment

import (
	"sort"
	"unicode/utf8"
)

// markEvery is the distance in bytes between the places an Offsets remembers.
const markEvery = 256

// Offsets converts positions in one text between bytes, Unicode code points and
// UTF-16 code units. It remembers where it is, and some places before that:
// ascending conversions read the text once, any other reads some bytes.
// It is not safe for concurrent use; make one for each goroutine.
//
// A byte that is not UTF-8 counts as one code point and one UTF-16 unit: the
// U+FFFD that encoding/json writes for it.
//
// Positions outside the text are moved to its nearer end; ones inside a code
// point, or between the halves of a surrogate pair, to where that begins.
type Offsets struct {
	text string
	place
	marks []place // one in every markEvery bytes of what has been read, ascending
}

// place is one position in three units.
type place struct{ bytes, points, utf16 int }

// NewOffsets returns the Offsets of text.
func NewOffsets(text string) *Offsets { return &Offsets{text: text} }

// PointsOfByte returns the number of code points before byte offset b.
func (o *Offsets) PointsOfByte(b int) int {
	o.seek(b, inBytes)
	return o.points
}

// UTF16OfByte returns the number of UTF-16 code units before byte offset b.
func (o *Offsets) UTF16OfByte(b int) int {
	o.seek(b, inBytes)
	return o.utf16
}

// ByteOfPoint returns the byte offset of the code point with index p.
func (o *Offsets) ByteOfPoint(p int) int {
	o.seek(p, inPoints)
	return o.bytes
}

// ByteOfUTF16 returns the byte offset of the UTF-16 code unit with index u.
func (o *Offsets) ByteOfUTF16(u int) int {
	o.seek(u, inUTF16)
	return o.bytes
}

// Points returns a span of bytes as code points.
func (o *Offsets) Points(s Span) Span { return Span{o.PointsOfByte(s.Start), o.PointsOfByte(s.End)} }

// UTF16 returns a span of bytes as UTF-16 code units.
func (o *Offsets) UTF16(s Span) Span { return Span{o.UTF16OfByte(s.Start), o.UTF16OfByte(s.End)} }

// FromPoints returns a span of code points as bytes.
func (o *Offsets) FromPoints(s Span) Span { return Span{o.ByteOfPoint(s.Start), o.ByteOfPoint(s.End)} }

// FromUTF16 returns a span of UTF-16 code units as bytes.
func (o *Offsets) FromUTF16(s Span) Span { return Span{o.ByteOfUTF16(s.Start), o.ByteOfUTF16(s.End)} }

// seek moves to the last place where unit, one of the three, is at most want.
func (o *Offsets) seek(want int, unit func(place) int) {
	behind := o.bytes / markEvery // number of the first mark behind the place
	if want < unit(o.place) || behind < len(o.marks) && unit(o.marks[behind]) <= want {
		n := sort.Search(len(o.marks), func(i int) bool { return unit(o.marks[i]) > want })
		o.place = place{}
		if n > 0 {
			o.place = o.marks[n-1]
		}
	}
	for o.bytes < len(o.text) {
		mark := markEvery * (len(o.marks) + 1)
		if n := ascii(o.text[o.bytes:], min(want-unit(o.place), mark-o.bytes)); n > 0 {
			o.place = place{o.bytes + n, o.points + n, o.utf16 + n}
		} else if next := o.next(); unit(next) <= want {
			o.place = next
		} else {
			return
		}
		if o.bytes >= mark {
			o.marks = append(o.marks, o.place)
		}
	}
}

// ascii returns how many ASCII characters s begins with, up to limit.
func ascii(s string, limit int) int {
	n := 0
	for n < len(s) && n < limit && s[n] < utf8.RuneSelf {
		n++
	}
	return n
}

// next returns the place behind the code point at o.
func (o *Offsets) next() place {
	if o.text[o.bytes] < utf8.RuneSelf {
		return place{o.bytes + 1, o.points + 1, o.utf16 + 1}
	}
	_, size := utf8.DecodeRuneInString(o.text[o.bytes:])
	return place{o.bytes + size, o.points + 1, o.utf16 + utf16Len(size)}
}

func inBytes(p place) int  { return p.bytes }
func inPoints(p place) int { return p.points }
func inUTF16(p place) int  { return p.utf16 }

// utf16Len returns how many UTF-16 code units a code point of size bytes takes.
func utf16Len(size int) int {
	if size == utf8.UTFMax {
		return 2
	}
	return 1
}
