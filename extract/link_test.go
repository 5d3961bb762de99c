package extract

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"rubricate/extract/know"
)

// smallPack is a pack with one town.
func smallPack(t *testing.T) []byte {
	t.Helper()
	var file bytes.Buffer
	err := know.Write(&file, know.Meta{Name: "small", Sources: []know.Source{{Name: "GeoNames", Year: 2023}}}, []know.Entry{
		{Kind: know.Country, Name: "Switzerland", Country: "CH", Prior: 200},
		{Kind: know.City, Name: "Zürich", Country: "CH", Located: true, Lat: 47.3667, Lon: 8.55, Population: 341730, GeoNames: 2657896, Prior: 120},
	})
	if err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func linkSample(t *testing.T) *Document {
	t.Helper()
	linker, err := OpenPacks(smallPack(t))
	if err != nil {
		t.Fatal(err)
	}
	doc := extractSample(t, sample)
	doc.Link(linker)
	return doc
}

func TestDocumentLink(t *testing.T) {
	doc := linkSample(t)
	if len(doc.Linked) != 1 || doc.Linked[0].Entity != "zurich" {
		t.Fatalf("linked %+v", doc.Linked)
	}
	if e := doc.Entities[1]; e.Description != "city in Switzerland" || e.Source != "GeoNames" {
		t.Errorf("the description is %q from %q", e.Description, e.Source)
	}
	if e := doc.Entities[0]; e.Description != "" || e.Source != "" {
		t.Errorf("a stranger is described: %q from %q", e.Description, e.Source)
	}
}

func TestDescriptionOfTheTextStays(t *testing.T) {
	linker, err := OpenPacks(smallPack(t))
	if err != nil {
		t.Fatal(err)
	}
	doc := extractSample(t, sample)
	doc.Entities[1].Description, doc.Entities[1].Source = "host of the talks", "article"
	doc.Link(linker)
	if e := doc.Entities[1]; e.Description != "host of the talks" || e.Source != "article" {
		t.Errorf("the description is %q from %q", e.Description, e.Source)
	}
}

func TestLinkRoundTrip(t *testing.T) {
	doc := linkSample(t)
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	want := `"link":{"uri":"https://sws.geonames.org/2657896/","name":"Zürich","kind":"city","country":"CH","lat":47.3667,"lon":8.55}`
	if !strings.Contains(string(data), want) {
		t.Errorf("no %s in %s", want, data)
	}
	var fromJSON Document
	if err := json.Unmarshal(data, &fromJSON); err != nil {
		t.Fatal(err)
	}
	kept := []Linked{{Entity: "zurich", Link: doc.Linked[0].Link}}
	if diff := cmp.Diff(kept, fromJSON.Linked, cmpopts.IgnoreUnexported(Linked{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestImpossibleLinkRefused(t *testing.T) {
	for name, link := range map[string]string{
		"off the globe": `{"uri":"","name":"","kind":"","country":"","lat":91,"lon":0}`,
		"half a place":  `{"uri":"","name":"","kind":"","country":"","lat":1}`,
		"no object":     `"Paris"`,
	} {
		t.Run(name, func(t *testing.T) {
			in := `{"text":"Paris","entities":[{"id":"p","type":"place","link":` + link + `,"mentions":[{"start":0,"end":5,"text":"Paris"}]}]}`
			if err := new(Document).UnmarshalJSON([]byte(in)); !errors.Is(err, ErrDocument) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestOpenPacksRefuses(t *testing.T) {
	whole := smallPack(t)
	if _, err := OpenPacks(whole, whole[:len(whole)-1]); !errors.Is(err, know.ErrTruncated) || !strings.Contains(err.Error(), "pack 2 of 2") {
		t.Errorf("error %v", err)
	}
}
