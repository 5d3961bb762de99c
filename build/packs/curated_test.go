package packs

import (
	"math"
	"testing"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/tagger"
)

// TestCurated holds the tables to what a reviewer should not have to look for:
// no name of a person or body twice, no end before its beginning, no point off the globe.
func TestCurated(t *testing.T) {
	entries, err := curated(curatedFiles)
	if err != nil {
		t.Fatal(err)
	}
	people := map[string]string{} // whose a name is, by its key
	for _, e := range entries {
		if e.Kind.Type() == tagger.Person {
			own := map[string]bool{}
			for _, name := range append([]string{e.Name}, e.Aliases...) {
				own[namekey.Of(name)] = true
			}
			for key := range own {
				if other, taken := people[key]; taken {
					t.Errorf("%q is a name of %s and of %s", key, other, e.Name)
				}
				people[key] = e.Name
			}
		}
		if e.Located && (math.Abs(e.Lat) > 90 || math.Abs(e.Lon) > 180) {
			t.Errorf("%s: %v, %v is nowhere", e.Name, e.Lat, e.Lon)
		}
		if ended(e.Start, e.End) {
			t.Errorf("%s: ends %v, before it begins %v", e.Name, e.End, e.Start)
		}
		for _, f := range e.Facts {
			if ended(f.Start, f.End) {
				t.Errorf("%s: %s ends %v, before it begins %v", e.Name, f.Value, f.End, f.Start)
			}
			if f.Checked != 0 && f.Start.Year() > f.Checked.Year() {
				t.Errorf("%s: %s begins %v, after it was checked", e.Name, f.Value, f.Start)
			}
		}
	}
}

func ended(start, end know.Date) bool { return start != 0 && end != 0 && end.Year() < start.Year() }
