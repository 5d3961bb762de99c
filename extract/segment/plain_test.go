package segment

import (
	"slices"
	"testing"

	uax29 "github.com/blevesearch/segment"
)

// TestPlainPieces: pieces are those of the UAX #29 machine in every text of up to
// four characters, one of each kind that the standard or this package knows.
func TestPlainPieces(t *testing.T) {
	kinds := []string{"a", "1", ".", ",", ":", "'", "_", " ", "\n", "\r", "é", "\u0301", "\u200d", "-", "’", "…"}
	const longest = 4
	var check func(text string, left int)
	check = func(text string, left int) {
		if t.Failed() {
			return
		}
		if text != "" {
			comparePieces(t, text)
		}
		if left > 0 {
			for _, k := range kinds {
				check(text+k, left-1)
			}
		}
	}
	check("", longest)
}

type piece struct{ start, end, class int }

func comparePieces(t *testing.T, text string) {
	var got, want []piece
	eachPiece(text, func(start, end, class int) { got = append(got, piece{start, end, class}) })
	vals, types, _, _ := uax29.SegmentWordsDirect([]byte(text), nil, nil)
	at := 0
	for i, v := range vals {
		want = append(want, piece{at, at + len(v), types[i]})
		at += len(v)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q: pieces %v, the machine's %v", text, got, want)
	}
}
