package answer_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/app/engine/answer"
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
