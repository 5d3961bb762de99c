package extract_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"rubricate/extract"
)

// loadModel returns the model that the project ships.
func loadModel() ([]byte, error) { return load("../web/model/en.model.br") }

func load(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(brotli.NewReader(f))
}

const article = `Scholz and Macron meet in Berlin

German Chancellor Olaf Scholz received Emmanuel Macron, the president of France, in Berlin on Monday. ` +
	`Scholz said the European Union (EU) had to act. Macron agreed that the EU was at a turning point.`

func Example() {
	model, err := loadModel()
	if err != nil {
		fmt.Println(err)
		return
	}
	extractor, err := extract.New(model)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := extractor.Extract(context.Background(), article, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		if e.Type != extract.Other {
			fmt.Printf("%d %s %s %q\n", len(e.Mentions), e.Type, e.Name, e.Description)
		}
	}
	// Output:
	// 3 person Olaf Scholz "German Chancellor"
	// 3 person Emmanuel Macron "president of France"
	// 2 place Berlin ""
	// 1 place France ""
	// 3 organisation European Union ""
}

func ExampleDocument_Link() {
	pack, err := load("../web/packs/core.pack.br")
	if err != nil {
		fmt.Println(err)
		return
	}
	linker, err := extract.OpenPacks(pack)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := &extract.Document{Text: "Talks in Istanbul, the largest city of Turkey", Entities: []extract.Entity{
		{ID: "istanbul", Name: "Istanbul", Type: extract.Place, Mentions: []extract.Mention{{Span: extract.Span{Start: 9, End: 17}}}},
		{ID: "turkey", Name: "Turkey", Type: extract.Place, Mentions: []extract.Mention{{Span: extract.Span{Start: 39, End: 45}}}},
	}}
	doc.Link(linker)
	fmt.Printf("%s, from %s\n", doc.Entities[0].Description, doc.Entities[0].Source)
	fmt.Println(doc.Linked[0].Link.Country, doc.Linked[0].Link.Kind)
	// Output:
	// city in Turkey, from GeoNames
	// TR city
}

func ExampleDocument_MarshalJSON() {
	doc := &extract.Document{ID: "visit", Title: "A visit", Text: "Café in Zürich.", Entities: []extract.Entity{{
		ID: "zurich", Name: "Zürich", Type: extract.Place,
		Mentions: []extract.Mention{{Span: extract.Span{Start: 9, End: 16}, Type: extract.Place}},
	}}}
	out, err := json.Marshal(doc)
	fmt.Println(string(out), err)
	// Output:
	// {"id":"visit","title":"A visit","text":"Café in Zürich.","entities":[{"id":"zurich","name":"Zürich","type":"place","aliases":[],"description":"","source":"","link":null,"mentions":[{"start":8,"end":14,"text":"Zürich"}]}]} <nil>
}

// Texts that are no articles: Extract has to take them in bounded time.
func TestExtractAnything(t *testing.T) {
	model, err := loadModel()
	if err != nil {
		t.Fatal(err)
	}
	extractor, err := extract.New(model)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"nothing":         "",
		"one word":        "Paris",
		"no space":        strings.Repeat("Paris", 1<<20),
		"only stops":      strings.Repeat(".", 1<<20),
		"invalid UTF-8":   strings.Repeat("Paris \xff\xfe \xc3(", 1000),
		"controls":        "\x00\x01 Angela\x02 Merkel \x7f\u202e\u2066Paris\u2069",
		"emoji":           strings.Repeat("😀👩‍👩‍👧‍👦🇩🇪 Paris ", 1000),
		"right to left":   strings.Repeat("القاهرة هي عاصمة مصر. ", 1000),
		"capitals":        strings.Repeat("THE PRESIDENT MET ANGELA MERKEL IN PARIS. ", 1000),
		"the same person": strings.Repeat("Angela Merkel, Merkel ", 5000),
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := extractor.Extract(context.Background(), text, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range doc.Entities {
				for _, m := range e.Mentions {
					if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
						t.Fatalf("mention %v of %s", m, e.ID)
					}
				}
			}
			if _, err := json.Marshal(doc); err != nil {
				t.Error(err)
			}
		})
	}
}

func BenchmarkExtract(b *testing.B) {
	model, err := loadModel()
	if err != nil {
		b.Fatal(err)
	}
	extractor, err := extract.New(model)
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(article+"\n\n", 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := extractor.Extract(context.Background(), text, nil); err != nil {
			b.Fatal(err)
		}
	}
}
