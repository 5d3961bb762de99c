package segment

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

const offsetText = "aé\u0301東😀\U0001F1E7\U0001F1EA\xff\xe2\x82z"

// slowUnits counts the units before byte offset b in the plainest way.
func slowUnits(text string, b int) (points, units int) {
	for _, r := range text[:b] {
		points++
		units += len(utf16.Encode([]rune{r}))
	}
	return
}

func TestOffsets(t *testing.T) {
	for name, order := range map[string]func(i, n int) int{
		"ascending":  func(i, n int) int { return i },
		"descending": func(i, n int) int { return n - i },
		"jumping":    func(i, n int) int { return i * 7 % (n + 1) },
	} {
		t.Run(name, func(t *testing.T) {
			o := NewOffsets(offsetText)
			for i := range len(offsetText) + 1 {
				b := order(i, len(offsetText))
				if b < len(offsetText) && utf8.ValidString(offsetText[b:b+1]) == false && !utf8.RuneStart(offsetText[b]) {
					continue // inside a code point, or an invalid byte that looks so
				}
				points, units := slowUnits(offsetText, b)
				if got := o.PointsOfByte(b); got != points {
					t.Errorf("PointsOfByte(%d) = %d, want %d", b, got, points)
				}
				if got := o.UTF16OfByte(b); got != units {
					t.Errorf("UTF16OfByte(%d) = %d, want %d", b, got, units)
				}
				if got := o.ByteOfPoint(points); got != b {
					t.Errorf("ByteOfPoint(%d) = %d, want %d", points, got, b)
				}
				if got := o.ByteOfUTF16(units); got != b {
					t.Errorf("ByteOfUTF16(%d) = %d, want %d", units, got, b)
				}
			}
		})
	}
}

func TestOffsetsOutsideAndInside(t *testing.T) {
	o := NewOffsets("a😀b")
	tests := []struct {
		name      string
		got, want int
	}{
		{"before the text", o.PointsOfByte(-3), 0},
		{"behind the text", o.ByteOfPoint(99), 6},
		{"inside a code point", o.PointsOfByte(3), 1},
		{"between surrogates", o.ByteOfUTF16(2), 1},
		{"behind the pair", o.ByteOfUTF16(3), 5},
		{"empty text", NewOffsets("").ByteOfPoint(1), 0},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, tt.got, tt.want)
		}
	}
	if got, want := o.UTF16(Span{1, 5}), (Span{1, 3}); got != want {
		t.Errorf("UTF16 = %v, want %v", got, want)
	}
	if got, want := o.FromUTF16(Span{1, 3}), (Span{1, 5}); got != want {
		t.Errorf("FromUTF16 = %v, want %v", got, want)
	}
	if got, want := o.FromPoints(o.Points(Span{1, 5})), (Span{1, 5}); got != want {
		t.Errorf("FromPoints = %v, want %v", got, want)
	}
}

func TestOffsetsOfLongText(t *testing.T) {
	text := strings.Repeat(offsetText, 3000)
	points, _ := slowUnits(text, len(text))
	o := NewOffsets(text)
	for i := range 500 {
		p := i * 7919 % points
		if got := NewOffsets(text).ByteOfPoint(p); o.ByteOfPoint(p) != got || o.PointsOfByte(got) != p {
			t.Fatalf("code point %d: byte %d and %d, and back %d", p, got, o.ByteOfPoint(p), o.PointsOfByte(got))
		}
	}
}

func BenchmarkOffsets(b *testing.B) {
	text := strings.Repeat("Recep Tayyip Erdoğan met him in Ankara. ", 25000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		o := NewOffsets(text)
		for at := 0; at < len(text); at += 100 {
			o.PointsOfByte(at)
		}
	}
}

func FuzzOffsets(f *testing.F) {
	f.Add(offsetText, 3, 7)
	f.Add("a\xc3\xc3\xa9\xed\xa0\x80", 2, 1)
	f.Fuzz(func(t *testing.T, text string, a, b int) {
		o := NewOffsets(text)
		for _, i := range [...]int{a, b, a / 2, b - 1} {
			at := o.ByteOfPoint(i)
			if at < 0 || at > len(text) {
				t.Fatalf("ByteOfPoint(%d) = %d of %d", i, at, len(text))
			}
			points, units := slowUnits(text, at)
			if got := o.PointsOfByte(at); got != points {
				t.Fatalf("PointsOfByte(%d) = %d, want %d", at, got, points)
			}
			if got := o.UTF16OfByte(at); got != units {
				t.Fatalf("UTF16OfByte(%d) = %d, want %d", at, got, units)
			}
			if got := o.ByteOfUTF16(units); got != at {
				t.Fatalf("ByteOfUTF16(%d) = %d, want %d", units, got, at)
			}
		}
	})
}
