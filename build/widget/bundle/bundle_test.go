package bundle_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/build/compress"
	"rubricate/build/widget/bundle"
)

// TestBudget weighs what a page with precomputed annotations loads: the script,
// and the annotations of the demo's story.
func TestBudget(t *testing.T) {
	const budget = 25_000
	files, err := bundle.Make("../../..")
	if err != nil {
		t.Fatal(err)
	}
	annotations, err := os.ReadFile("../../../web/widget/demo/story.json")
	if err != nil {
		t.Fatal(err)
	}
	script := len(compress.Brotli(files[bundle.Loader]))
	notes := len(compress.Brotli(annotations))
	t.Logf("script %d bytes, annotations %d bytes in brotli", script, notes)
	if script+notes > budget {
		t.Errorf("script %d and annotations %d bytes in brotli, the budget is %d", script, notes, budget)
	}
}

// TestStrings holds every language against English: a word left out would be
// "undefined" on a reader's screen.
func TestStrings(t *testing.T) {
	files, err := bundle.Make("../../..")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("../../../web/widget/src/strings.js")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(source), "const en = {\n")
	rest, _, _ = strings.Cut(rest, "};")
	want := map[string]string{} // places for numbers by name
	for line := range strings.Lines(rest) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		want[name] = places(value)
	}
	if len(want) < 20 {
		t.Fatalf("English has %d strings", len(want))
	}
	for _, lang := range []string{"de", "fr", "es", "ru", "uk", "ar"} {
		var table map[string]string
		if err := json.Unmarshal(files["strings-"+lang+".json"], &table); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
		got := map[string]string{}
		for name, value := range table {
			got[name] = places(value)
			if value == "" {
				t.Errorf("%s: %s is empty", lang, name)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-English +%s):\n%s", lang, lang, diff)
		}
	}
}

// places returns the names in braces of a string, in order.
func places(s string) string {
	return strings.Join(regexp.MustCompile(`\{\w+\}`).FindAllString(s, -1), " ")
}

// TestNothingInline looks for what a strict policy would refuse, and for what
// would reach beyond the page.
func TestNothingInline(t *testing.T) {
	files, err := bundle.Make("../../..")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		if name == bundle.Worker {
			continue // holds the toolchain's wasm_exec.js
		}
		for _, never := range []string{"eval(", "new Function", "innerHTML", "insertAdjacentHTML", "document.write", "localStorage", "sessionStorage", "document.cookie", "indexedDB"} {
			if strings.Contains(string(data), never) {
				t.Errorf("%s contains %s", name, never)
			}
		}
	}
}
