package locator

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"flag"
	"hash/crc32"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the drawings in testdata anew")

// testAtlas has two neighbours that share a border, a country across the date
// line, and one in the middle of nowhere.
func testAtlas() Atlas {
	return Atlas{
		Scale: [2]float64{0.5, 0.5}, Offset: [2]float64{-180, -90},
		Arcs: [][][2]int{
			{{400, 280}, {400, 300}},                         // 0: the border, 20°E
			{{400, 300}, {380, 300}, {380, 280}, {400, 280}}, // 1: the west of A
			{{400, 280}, {420, 280}, {420, 300}, {400, 300}}, // 2: the east of B
			{{710, 150}, {720, 150}, {0, 150}, {10, 150}, {10, 140}, {0, 140}, {720, 140}, {710, 140}, {710, 150}}, // 3: across the date line
		},
		Countries: []Country{
			{Code: "AA", Rings: [][]int{{0, 1}}},
			{Code: "BB", Rings: [][]int{{^0, 2}}},
			{Code: "", Rings: [][]int{{3}}},
		},
	}
}

func testMap(t testing.TB) *Map {
	t.Helper()
	m, err := Open(Encode(testAtlas()))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestSVG(t *testing.T) {
	m := testMap(t)
	for _, tt := range []struct {
		name   string
		points []Point
		o      Options
	}{
		{"one point", []Point{{Lat: 55, Lon: 18, Label: "Town", Country: "AA"}}, Options{Title: "Map: Town"}},
		{"several points", []Point{
			{Lat: 55, Lon: 18, Label: "Town", Country: "AA", Weight: 9, ID: "town"},
			{Lat: 52, Lon: 22, Label: "<Village> & \"Co\"", Country: "BB", ID: "village"},
			{Lat: 52.1, Lon: 22.1, Label: "Neighbour", Weight: 2, ID: "neighbour"},
		}, Options{Width: 400, Height: 300}},
		{"across the date line", []Point{{Lat: -17, Lon: 179, Label: "West"}, {Lat: -18, Lon: -179, Label: "East"}}, Options{}},
		{"pole", []Point{{Lat: 90, Lon: 0, Label: "North Pole"}}, Options{}},
		{"world", []Point{{Lat: 55, Lon: 18}, {Lat: -50, Lon: -160}, {Lat: 0, Lon: 100}}, Options{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := m.SVG(tt.points, tt.o)
			wellFormed(t, got)
			if strings.Contains(got, "style") {
				t.Error("the drawing has a style attribute, which the pages' policy forbids")
			}
			path := filepath.Join("testdata", strings.ReplaceAll(tt.name, " ", "-")+".svg")
			if *update {
				if err := os.WriteFile(path, []byte(got+"\n"), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got+"\n" != string(want) {
				t.Errorf("differs from %s: look at the difference, then run with -update\n%s", path, got)
			}
		})
	}
}

func wellFormed(t *testing.T, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("not well formed: %v", err)
		}
	}
}

func TestSVGWithoutPoints(t *testing.T) {
	m := testMap(t)
	for name, points := range map[string][]Point{
		"none":          nil,
		"off the globe": {{Lat: 91}, {Lon: 181}, {Lat: math.NaN()}},
	} {
		if got := m.SVG(points, Options{}); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestDateLineIsNoEdge(t *testing.T) {
	m := testMap(t)
	r := m.countries[2].rings[0]
	if width := r.box.right - r.box.left; width != 10 {
		t.Errorf("the country across the date line is %g degrees wide, want 10", width)
	}
}

func TestOpenRefuses(t *testing.T) {
	whole := Encode(testAtlas())
	for _, tt := range []struct {
		name string
		data []byte
	}{
		{"nothing", nil},
		{"a page", []byte("<html>")},
		{"only the magic", []byte(magic)},
		{"newer", append([]byte(magic+"\x02"), whole[len(magic)+1:]...)},
		{"cut short", whole[:len(whole)-9]},
		{"a bit flipped", append(whole[:len(whole)-8:len(whole)-8], append([]byte{whole[len(whole)-8] ^ 1}, whole[len(whole)-7:]...)...)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Open(tt.data); !errors.Is(err, ErrMap) {
				t.Errorf("Open: %v, want %v", err, ErrMap)
			}
		})
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(Encode(testAtlas()))
	f.Fuzz(func(t *testing.T, data []byte) {
		if n := len(data) - 4; n > 0 { // let the fuzzer past the checksum
			data = binary.LittleEndian.AppendUint32(bytes.Clone(data[:n]), crc32.Checksum(data[:n], castagnoli))
		}
		m, err := Open(data)
		if err != nil {
			return
		}
		m.SVG([]Point{{Lat: 50, Lon: 20, Label: "x"}}, Options{})
	})
}
