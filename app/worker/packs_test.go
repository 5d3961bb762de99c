package worker

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"rubricate/app"
	"rubricate/extract/know"
	"rubricate/extract/know/locator"
	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// withPacks adds a pack of one town and a map of one island to a site.
func withPacks(t *testing.T, files map[string][]byte) map[string][]byte {
	t.Helper()
	var pack bytes.Buffer
	err := know.Write(&pack, know.Meta{Name: "small", Sources: []know.Source{{Name: "GeoNames", Year: 2023}}}, []know.Entry{
		{Kind: know.Country, Name: "Malta", Country: "MT", Prior: 200},
		{Kind: know.City, Name: "Sliema", Country: "MT", Located: true, Lat: 35.91, Lon: 14.5, Population: 150000, Prior: 120},
	})
	if err != nil {
		t.Fatal(err)
	}
	files[packPath] = pack.Bytes()
	files[mapPath] = locator.Encode(locator.Atlas{
		Scale:     [2]float64{1, 1},
		Arcs:      [][][2]int{{{14, 35}, {15, 35}, {15, 36}, {14, 36}, {14, 35}}},
		Countries: []locator.Country{{Code: "MT", Rings: [][]int{{0}}}},
	})
	return files
}

// findSliema finds a town in the article, which is not in its text.
func findSliema(_ context.Context, text string, _ func(done, total int)) ([]resolve.Entity, error) {
	return []resolve.Entity{
		{ID: "sliema", Name: "Sliema", Type: tagger.Place, Mentions: []tagger.Mention{{Span: segment.Span{Start: 0, End: 5}, Type: tagger.Place}}},
	}, nil
}

// learned opens the article of a site and asks for what is known of its names.
func learned(t *testing.T, files map[string][]byte) (*app.Knowledge, error) {
	t.Helper()
	d := desk(files, findSliema)
	if _, err := d.Reading(context.Background(), "talks", nothing, func(*app.Reading) {}); err != nil {
		t.Fatal(err)
	}
	packs := NewPacks(d.files, noStore{})
	packs.open()
	return d.Knowledge("talks", packs)
}

func TestKnowledge(t *testing.T) {
	k, err := learned(t, withPacks(t, site(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(k.Problems) > 0 || len(k.Linked) != 1 || k.Linked[0].Link.Country != "MT" {
		t.Fatalf("knowledge is %+v", k)
	}
	if !strings.Contains(k.Map("sliema"), `role="img"`) || !strings.Contains(k.PlacesMap, `href="#sliema"`) {
		t.Errorf("the maps are %q and %q", k.Map("sliema"), k.PlacesMap)
	}
	if drawing := k.Map("ada-wong"); drawing != "" {
		t.Errorf("a person has the map %q", drawing)
	}
}

// Whatever is wrong with a pack or the map is said by its name, and the other works.
func TestUnusablePacks(t *testing.T) {
	change := func(path string, to func([]byte) []byte) func(map[string][]byte) {
		return func(files map[string][]byte) { files[path] = to(files[path]) }
	}
	cut := func(b []byte) []byte { return b[:len(b)-9] }
	damage := func(b []byte) []byte { b[len(b)-20] ^= 1; return b }
	newer := func(b []byte) []byte { b[8]++; return b }
	foreign := func([]byte) []byte { return []byte("<html>") }
	for _, tt := range []struct {
		name    string
		change  func(map[string][]byte)
		problem string
		linked  int
		drawn   bool
	}{
		{"pack missing", func(files map[string][]byte) { delete(files, packPath) }, packPath + ": file does not exist", 0, false},
		{"pack cut short", change(packPath, cut), packPath + ": pack is cut short", 0, false},
		{"pack damaged", change(packPath, damage), packPath + ": pack is damaged", 0, false},
		{"newer pack", change(packPath, newer), packPath + ": pack is of a newer format", 0, false},
		{"no pack", change(packPath, foreign), packPath + ": not a knowledge pack", 0, false},
		{"map missing", func(files map[string][]byte) { delete(files, mapPath) }, mapPath + ": file does not exist", 1, false},
		{"map damaged", change(mapPath, damage), mapPath + ": not a usable map", 1, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := withPacks(t, site(t))
			tt.change(files)
			k, err := learned(t, files)
			if err != nil {
				t.Fatal(err)
			}
			if len(k.Problems) != 1 || !strings.HasPrefix(k.Problems[0], tt.problem) {
				t.Errorf("problems are %q", k.Problems)
			}
			if len(k.Linked) != tt.linked || (k.PlacesMap != "") != tt.drawn {
				t.Errorf("%d linked, map %q", len(k.Linked), k.PlacesMap)
			}
		})
	}
}

// A pack that was missing is asked for again with the next article.
func TestPacksComeLater(t *testing.T) {
	files := map[string][]byte{}
	packs := NewPacks(desk(files, nil).files, noStore{})
	if s := packs.Sources(); len(s.Packs) != 0 || len(s.Problems) != 2 {
		t.Fatalf("sources are %+v", s)
	}
	withPacks(t, files)
	if s := packs.Sources(); len(s.Packs) != 1 || s.Packs[0].Name != "small" || len(s.Problems) != 0 {
		t.Errorf("sources are %+v", s)
	}
}

func TestKnowledgeOfNothing(t *testing.T) {
	d := desk(site(t), findSliema)
	if _, err := d.Knowledge("talks", NewPacks(d.files, noStore{})); !errors.Is(err, app.ErrNoArticle) {
		t.Errorf("of an article that was not opened: %v", err)
	}
}
