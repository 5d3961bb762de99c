package answer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/app/engine/answer"
	"rubricate/extract"
)

func TestEntities(t *testing.T) {
	// 🎻 is four bytes and two UTF-16 code units, ö two bytes and one.
	const text = "🎻 Björk and Ü"
	at := func(name string) extract.Mention {
		start := strings.Index(text, name)
		return extract.Mention{Span: extract.Span{Start: start, End: start + len(name)}}
	}
	got := answer.Entities(&extract.Document{Text: text, Entities: []extract.Entity{
		{ID: "bjork", Name: "Björk", Type: extract.Person, Mentions: []extract.Mention{at("Björk")}},
		{ID: "u", Name: "Ü", Type: extract.Place, Aliases: []string{"Ue"}, Description: "a place", Source: "article",
			Mentions: []extract.Mention{at("Ü")}},
	}})
	want := []any{
		map[string]any{
			"id": "bjork", "name": "Björk", "type": "person", "aliases": []any{}, "description": "", "source": "", "year": 0,
			"link": nil, "facts": []any{},
			"mentions": []any{map[string]any{"start": 3, "end": 8}},
		},
		map[string]any{
			"id": "u", "name": "Ü", "type": "place", "aliases": []any{"Ue"}, "description": "a place", "source": "article", "year": 0,
			"link": nil, "facts": []any{},
			"mentions": []any{map[string]any{"start": 13, "end": 14}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := answer.Entities(&extract.Document{}); got == nil || len(got) != 0 {
		t.Errorf("of an empty document %v", got)
	}
}

func TestKnownEntities(t *testing.T) {
	lat, lon := 47.3667, 8.55
	got := answer.Entities(&extract.Document{Text: "Zürich", Entities: []extract.Entity{
		{ID: "zurich", Name: "Zürich", Type: extract.Place, Description: "city in Switzerland", Source: "GeoNames"},
	}, Linked: []extract.Linked{{
		Entity: "zurich", Source: "GeoNames", Year: 2023,
		Link: extract.Link{URI: "https://sws.geonames.org/2657896/", Name: "Zürich", Kind: "city", Country: "CH", Lat: &lat, Lon: &lon},
		Facts: []extract.Fact{
			{Label: "region", Value: "Zürich", Source: "GeoNames", Year: 2023}, // more than a small card shows
			{Label: "population", Value: "341,730", Source: "GeoNames", Year: 2023},
		},
	}}})
	want := []any{map[string]any{
		"id": "zurich", "name": "Zürich", "type": "place", "aliases": []any{},
		"description": "city in Switzerland", "source": "GeoNames", "year": 2023,
		"link": map[string]any{"uri": "https://sws.geonames.org/2657896/", "name": "Zürich", "kind": "city", "country": "CH", "lat": lat, "lon": lon},
		"facts": []any{map[string]any{
			"label": "population", "value": "341,730", "from": "", "until": "", "source": "GeoNames", "year": 2023,
		}},
		"mentions": []any{},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
