package know

import (
	"bytes"
	"strconv"
	"testing"
)

// BenchmarkNamed looks names up among 300,000. In WebAssembly:
//
//	GOOS=js GOARCH=wasm go test -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -run XXX -bench Named ./extract/know
func BenchmarkNamed(b *testing.B) {
	entries := make([]Entry, 300_000)
	for i := range entries {
		entries[i] = Entry{Kind: Town, Name: "Town of " + strconv.Itoa(i), Country: "UA"}
	}
	var file bytes.Buffer
	if err := Write(&file, Meta{Name: "bench", Sources: []Source{{Name: "x"}}}, entries); err != nil {
		b.Fatal(err)
	}
	p, err := Open(file.Bytes())
	if err != nil {
		b.Fatal(err)
	}
	names := make([]string, 1024)
	for i := range names {
		names[i] = entries[i*291].Name
	}
	b.Run("found", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			for r := range p.Named(names[i%len(names)]) {
				_ = r
			}
		}
	})
	b.Run("absent", func(b *testing.B) {
		for b.Loop() {
			for range p.Named("Dmitry Peskov") {
			}
		}
	})
}
