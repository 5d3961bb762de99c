package app

import (
	"strings"
	"testing"
)

var cast = []Entity{
	{ID: "ursula", Name: "Ursula von der Leyen", Type: "person", Description: "Commission president", At: []float32{.1, .2}},
	{ID: "moscow", Name: "Moscow", Type: "place", At: []float32{.0}},
	{ID: "angela", Name: "Ángela Ruiz", Type: "person", At: []float32{.05}},
	{ID: "nato", Name: "NATO", Type: "organisation", Aliases: []string{"North Atlantic Treaty Organization"}, At: []float32{.4}},
	{ID: "bo", Name: "Bo", Type: "person", At: []float32{.3, .5, .9}},
}

func TestRoster(t *testing.T) {
	for name, c := range map[string]struct{ kind, filter, order, want string }{
		"first named":             {"person", "", sortFirst, "angela ursula bo"},
		"most named":              {"person", "", sortCount, "bo ursula angela"},
		"by name, accents aside":  {"person", "", sortName, "angela bo ursula"},
		"one type":                {"place", "", sortFirst, "moscow"},
		"filter by name":          {"person", "leyen", sortFirst, "ursula"},
		"filter without accents":  {"person", "angela", sortFirst, "angela"},
		"filter with accents":     {"person", "ÁNG", sortFirst, "angela"},
		"filter by description":   {"person", "commission", sortFirst, "ursula"},
		"filter by alias":         {"organisation", "atlantic", sortFirst, "nato"},
		"filter by several words": {"person", "von president", sortFirst, "ursula"},
		"nothing fits":            {"person", "moscow", sortFirst, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, e := range roster(cast, c.kind, c.filter, c.order) {
				got = append(got, e.ID)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("roster = %q, want %q", s, c.want)
			}
		})
	}
	if cast[0].ID != "ursula" {
		t.Error("roster has put the entities of the article in another order")
	}
}

func TestFoldTables(t *testing.T) {
	if a, p := len([]rune(accented)), len(plain); a != p {
		t.Fatalf("%d accented letters for %d plain ones", a, p)
	}
}

func TestStripPath(t *testing.T) {
	for name, c := range map[string]struct {
		at   []float32
		rtl  bool
		want string
	}{
		"both ends":            {[]float32{0, 1}, false, "M2 0v10M998 0v10"},
		"right to left":        {[]float32{0, 1}, true, "M998 0v10M2 0v10"},
		"one stroke for two":   {[]float32{.5, .50001}, false, "M500 0v10"},
		"out of range is kept": {[]float32{-1, 2}, false, "M2 0v10M998 0v10"},
		"none":                 {nil, false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := stripPath(c.at, c.rtl); got != c.want {
				t.Errorf("stripPath = %q, want %q", got, c.want)
			}
		})
	}
}

func TestNearestMention(t *testing.T) {
	at := []float32{.1, .5, .9}
	for _, c := range []struct {
		where float64
		want  int
	}{{0, 1}, {.29, 1}, {.31, 2}, {.95, 3}} {
		if got := nearestMention(at, c.where); got != c.want {
			t.Errorf("nearest to %v is mention %d, want %d", c.where, got, c.want)
		}
	}
	if got := nearestMention(nil, .5); got != 0 {
		t.Errorf("nearest of no mention is %d, want 0", got)
	}
}
