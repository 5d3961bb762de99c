package wikidata

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/know"
)

func read(t *testing.T, data []byte) []know.Entry {
	t.Helper()
	entries, _, err := Read(func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }, Options{Year: 2024})
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

// want is what testdata/dump.json holds, in its order.
var want = []know.Entry{
	{
		Kind: know.Human, Name: "Ada Example", Aliases: []string{"A. Example"}, Description: "Examplian politician", Country: "XA",
		Wikidata: 900001, Start: know.NewDate(1952, 10, 7), Prior: 60,
		Facts: []know.Fact{
			{Property: know.Office, Value: "President of Examplia", Start: know.NewDate(2012, 5, 7)},
			{Property: know.Office, Value: "Mayor of Exampleton", Start: know.NewDate(2000, 0, 0), End: know.NewDate(2008, 5, 0)},
			{Property: know.Occupation, Value: "politician"},
		},
	},
	{
		Kind: know.Capital, Name: "Exampleton", Description: "capital of Examplia", Country: "XA", Region: "Example Province",
		Located: true, Lat: 10.5, Lon: -20.25, Population: 1234567, GeoNames: 12345678, Wikidata: 900002, Prior: 121,
	},
	{Kind: know.Country, Name: "Examplia", Country: "XA", Wikidata: 900003},
	{
		Kind: know.Company, Name: "Example Corporation", Aliases: []string{"ExCorp"}, Country: "XA", Wikidata: 900004,
		Start: know.NewDate(1990, 0, 0), Facts: []know.Fact{{Property: know.Seat, Value: "Exampleton"}},
	},
}

func TestReadForms(t *testing.T) {
	dump, err := os.ReadFile("testdata/dump.json")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.Trim(string(dump), "[]\n"), "\n")
	var plain, members []string
	for i, line := range lines {
		line = strings.TrimSuffix(line, ",")
		plain = append(plain, line)
		members = append(members, `"`+string(rune('a'+i))+`":`+line)
	}
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	w.Write(dump)
	w.Close()
	for name, data := range map[string][]byte{
		"dump":            dump,
		"gzip":            zipped.Bytes(),
		"JSON lines":      []byte(strings.Join(plain, "\n")),
		"API":             []byte(`{"success":1,"entities":{` + strings.Join(members, ",") + `}}`),
		"several answers": []byte(`{"entities":{` + strings.Join(members[:3], ",") + `}}` + "\n" + `{"entities":{` + strings.Join(members[3:], ",") + `}}`),
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(want, read(t, data)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadSPARQL(t *testing.T) {
	data, err := os.ReadFile("testdata/sparql.json")
	if err != nil {
		t.Fatal(err)
	}
	want := []know.Entry{
		{Kind: know.Human, Name: "Ada Example", Aliases: []string{"A. Example"}, Description: "Examplian politician", Country: "US", Wikidata: 900001,
			Start: know.NewDate(1952, 10, 7), Prior: 104, Facts: []know.Fact{
				{Property: know.Office, Value: "President of Examplia", Start: know.NewDate(2012, 5, 7)},
				{Property: know.Office, Value: "Mayor of Exampleton", Start: know.NewDate(2000, 0, 0), End: know.NewDate(2008, 5, 4)},
			}},
		{Kind: know.Landmark, Name: "Example Tower", Wikidata: 900009, Located: true, Lat: 10.5, Lon: -20.25, Prior: 100},
	}
	if diff := cmp.Diff(want, read(t, data)); diff != "" {
		t.Error(diff)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, data := range map[string]string{
		"a page":           "<!doctype html>",
		"a number":         "42",
		"cut short":        `[{"id":"Q1","labels":{"en":{"val`,
		"claims of a kind": `[{"id":"Q1","claims":{"P31":7}}]`,
		"nested":           strings.Repeat(`{"entities":[`, 50),
		"truncated gzip":   "\x1f\x8b\x08\x00",
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := Read(func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(data)), nil }, Options{})
			if !errors.Is(err, ErrExport) {
				t.Errorf("Read: %v, want %v", err, ErrExport)
			}
		})
	}
}

func TestReadLimits(t *testing.T) {
	line := `{"id":"Q7","labels":{"en":{"value":"x"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}`
	_, _, err := Read(func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(strings.Repeat(line, 3))), nil }, Options{MaxRecords: 2})
	if err == nil || errors.Is(err, ErrExport) {
		t.Errorf("three entities where two are the limit: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, path := range []string{"testdata/dump.json", "testdata/sparql.json"} {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, meta, err := Read(func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }, Options{MaxRecords: 1000})
		if err != nil {
			return
		}
		if err := know.Write(io.Discard, meta, entries); err != nil {
			t.Errorf("what was read cannot be written: %v", err)
		}
	})
}
