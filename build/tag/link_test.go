package tag

import (
	"encoding/json"
	"math"
	"testing"

	"rubricate/extract"
)

// tagged tags one text with the shipped model and pack.
func tagged(t *testing.T, text string, args ...string) *extract.Document {
	t.Helper()
	in, err := json.Marshal(map[string]string{"id": "x", "text": text})
	if err != nil {
		t.Fatal(err)
	}
	out, err := run(t, string(in), append([]string{"--format", "jsonl", "-"}, args...)...)
	if err != nil {
		t.Fatal(err)
	}
	doc := new(extract.Document)
	if err := json.Unmarshal([]byte(out), doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

const visit = "German Chancellor Angela Merkel met the mayor of Paris in Berlin. France and Germany will sign the treaty."

func TestLinks(t *testing.T) {
	doc := tagged(t, visit)
	links := map[string]extract.Link{}
	for _, l := range doc.Linked {
		links[l.Entity] = l.Link
	}
	for _, want := range []struct {
		id, country, kind string
		lat, lon          float64
	}{
		{"berlin", "DE", "capital city", 52.5, 13.4},
		{"paris", "FR", "capital city", 48.9, 2.3},
	} {
		got, ok := links[want.id]
		if !ok || got.Country != want.country || got.Kind != want.kind || got.URI == "" || got.Lat == nil ||
			math.Abs(*got.Lat-want.lat) > 0.2 || math.Abs(*got.Lon-want.lon) > 0.2 {
			t.Errorf("%s is linked to %+v", want.id, got)
		}
	}
	for _, e := range doc.Entities {
		if e.ID == "berlin" && (e.Description == "" || e.Source == "" || e.Source == "article") {
			t.Errorf("Berlin is %q, from %q", e.Description, e.Source)
		}
		if e.ID == "angela-merkel" && e.Source != "article" {
			t.Errorf("what the text says of Angela Merkel comes second to %q", e.Source)
		}
	}
}

func TestNoPacks(t *testing.T) {
	doc := tagged(t, visit, "--no-packs")
	if len(doc.Entities) == 0 || len(doc.Linked) != 0 {
		t.Errorf("%d entities, linked %+v", len(doc.Entities), doc.Linked)
	}
}
