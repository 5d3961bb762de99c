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
			"id": "bjork", "name": "Björk", "type": "person", "aliases": []any{}, "description": "", "source": "", "link": nil,
			"mentions": []any{map[string]any{"start": 3, "end": 8}},
		},
		map[string]any{
			"id": "u", "name": "Ü", "type": "place", "aliases": []any{"Ue"}, "description": "a place", "source": "article", "link": nil,
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
