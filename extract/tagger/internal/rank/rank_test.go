package rank

import (
	"math/rand/v2"
	"testing"
)

func TestIndex(t *testing.T) {
	const log = 12
	rng := rand.New(rand.NewPCG(1, 2))
	bitmap := make([]uint64, 1<<(log-6))
	for range 900 {
		p := rng.Uint64N(1 << log)
		bitmap[p>>6] |= 1 << (p & 63)
	}
	s, err := New(bitmap, log)
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for place := range uint64(1 << log) {
		hash := place<<(64-log) | rng.Uint64()>>log
		expected := -1
		if bitmap[place>>6]&(1<<(place&63)) != 0 {
			expected = want
			want++
		}
		if got := s.Index(hash); got != expected {
			t.Fatalf("place %d: %d, want %d", place, got, expected)
		}
		if Place(hash, log) != place {
			t.Fatalf("Place(%x) = %d, want %d", hash, Place(hash, log), place)
		}
	}
	if s.Len() != want {
		t.Errorf("Len %d, want %d", s.Len(), want)
	}
}

func TestNewRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		words int
		log   int
	}{{"too small", 1, 5}, {"too large", 1, 27}, {"wrong length", 3, 7}, {"negative", 1, -1}} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := New(make([]uint64, c.words), c.log); err == nil {
				t.Error("no error")
			}
		})
	}
}
