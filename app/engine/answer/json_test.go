package answer_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/app/engine/answer"
	"rubricate/extract"
)

func TestJSON(t *testing.T) {
	for name, want := range map[string]any{
		"nothing":   nil,
		"number":    47.3667,
		"negative":  -1e-9,
		"plain":     "Zürich, 😀",
		"escaped":   "a \"quote\", a \\, a\ttab\nand \x00 and \x7f and \u2028",
		"empty":     []any{},
		"no member": map[string]any{},
		"nested":    map[string]any{"id": "u", "link": nil, "mentions": []any{map[string]any{"start": 3.0, "end": 8.0}, map[string]any{}}},
	} {
		t.Run(name, func(t *testing.T) {
			text := answer.JSON(want)
			var got any
			if err := json.Unmarshal([]byte(text), &got); err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	if got := answer.JSON([]any{1, -20}); got != "[1,-20]" {
		t.Errorf("whole numbers are %s", got)
	}
}

func TestNames(t *testing.T) {
	names := []extract.Mention{
		{Span: extract.Span{Start: 0, End: 6}, Type: extract.Person},
		{Span: extract.Span{Start: 11, End: 16}, Type: extract.Place},
	}
	got := answer.Names("Björk 😀Paris", names)
	if want := `[{"start":0,"end":5,"type":"person"},{"start":8,"end":13,"type":"place"}]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := answer.Names("nobody", nil); got != "[]" {
		t.Errorf("of no names %s", got)
	}
}
