package extract

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// fakeTagger tags the words of a list, one by one.
type fakeTagger map[string]tagger.Type

func (f fakeTagger) Tag(ctx context.Context, text string, words []segment.Word, _ []segment.Sentence, progress func(int)) ([]tagger.Mention, error) {
	var mentions []tagger.Mention
	for i, w := range words {
		if err := ctx.Err(); err != nil {
			return mentions, err
		}
		if typ, ok := f[w.In(text)]; ok {
			mentions = append(mentions, tagger.Mention{Span: w.Span, Type: typ, Confidence: 0.9})
		}
		if progress != nil {
			progress(i + 1)
		}
	}
	return mentions, nil
}

const sample = "😀 Angela Merkel spoke in Zürich. Merkel left Zürich for NATO."

func extractSample(t *testing.T, text string) *Document {
	t.Helper()
	x := &Extractor{tagger: fakeTagger{"Merkel": Person, "Zürich": Place, "NATO": Organisation}}
	doc, err := x.Extract(context.Background(), text, nil)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestDocumentJSON(t *testing.T) {
	doc := extractSample(t, sample)
	doc.ID, doc.Title = "merkel", "A visit"
	got, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"id":"merkel","title":"A visit","text":"` + sample + `","entities":[` +
		`{"id":"merkel","name":"Merkel","type":"person","aliases":[],"description":"","source":"","link":null,"mentions":[{"start":9,"end":15,"text":"Merkel"},{"start":33,"end":39,"text":"Merkel"}]},` +
		`{"id":"zurich","name":"Zürich","type":"place","aliases":[],"description":"","source":"","link":null,"mentions":[{"start":25,"end":31,"text":"Zürich"},{"start":45,"end":51,"text":"Zürich"}]},` +
		`{"id":"nato","name":"NATO","type":"organisation","aliases":[],"description":"","source":"","link":null,"mentions":[{"start":56,"end":60,"text":"NATO"}]}]}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}

	var back Document
	if err := json.Unmarshal(got, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(withoutConfidence(doc), &back); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

func withoutConfidence(d *Document) *Document {
	c := *d
	c.Entities = nil
	for _, e := range d.Entities {
		mentions := e.Mentions
		e.Mentions, e.Evidence = nil, Span{}
		if e.Aliases = append([]string{}, e.Aliases...); len(e.Aliases) == 0 {
			e.Aliases = []string{}
		}
		for _, m := range mentions {
			m.Confidence = 0
			e.Mentions = append(e.Mentions, m)
		}
		c.Entities = append(c.Entities, e)
	}
	return &c
}

func TestEmptyDocumentJSON(t *testing.T) {
	got, err := json.Marshal(extractSample(t, ""))
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"id":"","title":"","text":"","entities":[]}`; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestInvalidTextKeepsOffsets(t *testing.T) {
	data, err := json.Marshal(extractSample(t, "\xff\xfe Merkel"))
	if err != nil {
		t.Fatal(err)
	}
	var back Document
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if got := back.Entities[0].Mentions[0].In(back.Text); got != "Merkel" {
		t.Errorf("the mention reads %q", got)
	}
}

func TestDocumentRefused(t *testing.T) {
	entity := func(typ, mentions string) string {
		return `{"text":"Paris","entities":[{"id":"p","type":"` + typ + `","mentions":[` + mentions + `]}]}`
	}
	tests := []struct{ name, in, why string }{
		{"no JSON", `[]`, "cannot unmarshal"},
		{"unknown type", entity("planet", ""), "unknown type"},
		{"no mention", entity("place", ""), "no mention"},
		{"beyond the text", entity("place", `{"start":0,"end":6,"text":"Paris"}`), "outside the text"},
		{"negative", entity("place", `{"start":-1,"end":5,"text":"Paris"}`), "outside the text"},
		{"empty", entity("place", `{"start":2,"end":2,"text":""}`), "outside the text"},
		{"other words", entity("place", `{"start":0,"end":5,"text":"Berlin"}`), "is not"},
		{"overlapping", entity("place", `{"start":0,"end":3,"text":"Par"},{"start":2,"end":5,"text":"ris"}`), "out of order"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := Document{ID: "before"}
			err := doc.UnmarshalJSON([]byte(tt.in))
			if !errors.Is(err, ErrDocument) || !strings.Contains(err.Error(), tt.why) {
				t.Errorf("error %v, want one with %q", err, tt.why)
			}
			if doc.ID != "before" {
				t.Error("a refused document changed what it was read into")
			}
		})
	}
}

func TestExtractStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	x := &Extractor{tagger: fakeTagger{}}
	var last, total int
	_, err := x.Extract(ctx, sample, func(done, of int) {
		if last, total = done, of; done == 3 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if last != 3 || total != len(segment.Words(sample)) {
		t.Errorf("progress %d of %d", last, total)
	}
}

func TestNewRefusesDamage(t *testing.T) {
	if _, err := New([]byte("no model")); !errors.Is(err, tagger.ErrNotModel) {
		t.Errorf("error %v", err)
	}
}

func FuzzDocument(f *testing.F) {
	f.Add([]byte(`{"id":"a","title":"","text":"In Zürich 😀","entities":[{"id":"z","name":"Zürich","type":"place","aliases":["Z"],"description":"","source":"","link":null,"mentions":[{"start":3,"end":9,"text":"Zürich"}]}]}`))
	f.Add([]byte(`{"text":"Zürich","entities":[{"id":"z","name":"Zürich","type":"place","link":{"uri":"https://sws.geonames.org/2657896/","name":"Zürich","kind":"city","country":"CH","lat":47.37,"lon":8.55},"mentions":[{"start":0,"end":6,"text":"Zürich"}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second Document
		if json.Unmarshal(data, &first) != nil {
			return
		}
		out, err := json.Marshal(&first)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out, &second); err != nil {
			t.Fatalf("reading back: %v", err)
		}
		for i, e := range first.Entities {
			for j, m := range e.Mentions {
				if m != second.Entities[i].Mentions[j] {
					t.Fatalf("mention %d of entity %d: %v and %v", j, i, m, second.Entities[i].Mentions[j])
				}
			}
		}
	})
}
