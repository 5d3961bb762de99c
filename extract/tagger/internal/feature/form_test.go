package feature

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestShapeOf(t *testing.T) {
	for _, c := range []struct {
		word string
		want letterCase
		same string // a word of the same shape
	}{
		{"Moscow", title, "Paris"},
		{"moscow", lower, "on"},
		{"NATO", upper, "WHO"},
		{"U.S.", upper, "U.K."},
		{"J.", initial, "K."},
		{"J", initial, "K"},
		{"McDonald", mixed, "McCain"},
		{"iPhone", mixed, "eBook"},
		{"2024", number, "1999"},
		{"30th", number, "22nd"},
		{"…", noLetters, "…"},
		{"École", title, "Paris"},
		{"Жуков", title, "Paris"},
		{"東京", scripts, "北京"},
		{"\xff", noLetters, "\xfe"},
		{"Trump’s", title, "Putin's"},
	} {
		t.Run(c.word, func(t *testing.T) {
			got, shape := shapeOf(c.word)
			if got != c.want {
				t.Errorf("case %d, want %d", got, c.want)
			}
			if _, other := shapeOf(c.same); other != shape {
				t.Errorf("another shape than %q", c.same)
			}
		})
	}
}

func TestKey(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		same       bool
	}{
		{"case", "Moscow", "MOSCOW", true},
		{"accented case", "ÉCOLE", "école", true},
		{"digits", "1999", "2024", true},
		{"apostrophes", "O’Brien", "O'Brien", true},
		{"words", "Moscow", "Moscou", false},
		{"accents stay", "Zoe", "Zoë", false},
		{"only the beginning of an endless word", strings.Repeat("x", longest) + "y", strings.Repeat("x", longest) + "z", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if same := Key(c.a) == Key(c.b); same != c.same {
				t.Errorf("same is %v", same)
			}
		})
	}
}

func TestAffixes(t *testing.T) {
	var buf [4 * longest]byte
	affixes := func(word string) [8]uint64 {
		var f form
		f.affixesOf(lowered(word, &buf))
		return f.affixes
	}
	a, b := affixes("Moscow"), affixes("Moskau")
	for i, same := range [8]bool{true, true, true, false, false, false, false, false} {
		if (a[i] == b[i]) != same {
			t.Errorf("affix %d of Moscow and Moskau: same is %v", i, !same)
		}
	}
	short := affixes("Zoë")
	for i, x := range short {
		// An affix is shorter than its word.
		if want := i%4 < utf8.RuneCountInString("Zoë")-1; (x != 0) != want {
			t.Errorf("affix %d of Zoë: %x", i, x)
		}
	}
}
