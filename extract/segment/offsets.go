package segment

import "unicode/utf8"

// Offsets converts positions in one text between bytes, Unicode code points and
// UTF-16 code units. It remembers where it is: conversions in ascending order
// of a whole document read the text once, and a step back reads it from the
// start or from where it is, whichever is nearer. It is not safe for concurrent
// use; make one for each goroutine, it costs nothing.
//
// A byte that is not UTF-8 counts as one code point and one UTF-16 unit: the
// U+FFFD that encoding/json writes for it.
//
// Positions outside the text are moved to its nearer end; ones inside a code
// point, or between the halves of a surrogate pair, to where that begins.
type Offsets struct {
	text                 string
	bytes, points, utf16 int // the same place in three units
}

// NewOffsets returns the Offsets of text.
func NewOffsets(text string) *Offsets { return &Offsets{text: text} }

// PointsOfByte returns the number of code points before byte offset b.
func (o *Offsets) PointsOfByte(b int) int {
	o.seek(b, &o.bytes)
	return o.points
}

// UTF16OfByte returns the number of UTF-16 code units before byte offset b.
func (o *Offsets) UTF16OfByte(b int) int {
	o.seek(b, &o.bytes)
	return o.utf16
}

// ByteOfPoint returns the byte offset of the code point with index p.
func (o *Offsets) ByteOfPoint(p int) int {
	o.seek(p, &o.points)
	return o.bytes
}

// ByteOfUTF16 returns the byte offset of the UTF-16 code unit with index u.
func (o *Offsets) ByteOfUTF16(u int) int {
	o.seek(u, &o.utf16)
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
func (o *Offsets) seek(want int, unit *int) {
	if want < *unit/2 {
		o.bytes, o.points, o.utf16 = 0, 0, 0
	}
	for *unit > want && o.bytes > 0 {
		o.back()
	}
	for o.bytes < len(o.text) {
		before := *o
		if o.next(); *unit > want {
			*o = before
			return
		}
	}
}

func (o *Offsets) next() {
	if o.text[o.bytes] < utf8.RuneSelf {
		o.bytes, o.points, o.utf16 = o.bytes+1, o.points+1, o.utf16+1
		return
	}
	_, size := utf8.DecodeRuneInString(o.text[o.bytes:])
	o.bytes, o.points, o.utf16 = o.bytes+size, o.points+1, o.utf16+utf16Len(size)
}

func (o *Offsets) back() {
	_, size := utf8.DecodeLastRuneInString(o.text[:o.bytes])
	o.bytes, o.points, o.utf16 = o.bytes-size, o.points-1, o.utf16-utf16Len(size)
}

// utf16Len returns how many UTF-16 code units a code point of size bytes takes.
func utf16Len(size int) int {
	if size == utf8.UTFMax {
		return 2
	}
	return 1
}
