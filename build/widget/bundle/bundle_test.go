package bundle_test

import (
	"os"
	"strings"
	"testing"

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
