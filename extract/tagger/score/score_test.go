package score

import (
	"testing"
)

func TestNormalise(t *testing.T) {
	for _, c := range []struct {
		name, text string
		kind       Type
		want       string
	}{
		{"plain", "Moscow", Place, "Moscow"},
		{"quotes and comma", "“Moscow”,", Place, "Moscow"},
		{"possessive", "Moscow's", Place, "Moscow"},
		{"curly possessive", "Moscow’s", Place, "Moscow"},
		{"article", "the Kremlin", Organisation, "Kremlin"},
		{"article and possessive", "The Kremlin's", Organisation, "Kremlin"},
		{"titles", "US President Donald Trump", Person, "Donald Trump"},
		{"title alone stays", "President", Person, "President"},
		{"title of a place stays", "President Square", Place, "President Square"},
		{"full stop", "Moscow.", Place, "Moscow"},
		{"abbreviation", "Apple Inc.", Organisation, "Apple Inc."},
		{"initials", "U.S.", Place, "U.S."},
		{"no-break space", "the\u00a0Hague", Place, "Hague"},
		{"only marks", "“—”", Place, ""},
		{"not scored", "Russian", Other, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			chars := []rune(c.text)
			s, ok := normalise(chars, Span{0, len(chars), c.kind})
			got := ""
			if ok {
				got = string(chars[s.Start:s.End])
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestClasses(t *testing.T) {
	const text = "Angela Merkel met Putin in Moscow near Berlin"
	var s Scorer
	s.Add("a", text,
		[]Span{{0, 13, Person}, {18, 23, Person}, {27, 33, Place}, {39, 45, Place}},
		[]Span{{0, 6, Person}, {18, 23, Organisation}, {27, 33, Place}, {34, 38, Place}})
	r := s.Report()
	all := r.Rows[0]
	if all.Found != 4 || all.Gold != 4 || all.Exact.P != 0.25 || all.Exact.R != 0.25 || all.Lenient.R != 0.5 {
		t.Errorf("ALL: %+v", all)
	}
	want := map[Kind]string{Boundary: "Angela", Retyped: "Putin", Spurious: "near", Missed: "Berlin"}
	for _, e := range s.Errors {
		if want[e.Kind] != e.Text {
			t.Errorf("%s: %q, want %q", e.Kind, e.Text, want[e.Kind])
		}
	}
	if len(s.Errors) != 4 {
		t.Errorf("%d errors, want 4", len(s.Errors))
	}
	if r.CI95 != [2]float64{0.25, 0.25} {
		t.Errorf("interval of one document: %v", r.CI95)
	}
}
