package annotation

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"rubricate/extract"
	"rubricate/extract/know"
)

const sample = "😀 Angela Merkel spoke in Zürich. Merkel left Zürich for NATO."

// document returns the sample with its names, as an Extractor gives it.
func document() *extract.Document {
	entity := func(id, name string, typ extract.Type, aliases []string, mentions ...string) extract.Entity {
		e := extract.Entity{ID: id, Name: name, Type: typ, Aliases: aliases}
		from := 0
		for _, text := range mentions {
			start := from + strings.Index(sample[from:], text)
			from = start + len(text)
			e.Mentions = append(e.Mentions, extract.Mention{Span: extract.Span{Start: start, End: from}, Type: typ})
		}
		return e
	}
	return &extract.Document{ID: "merkel", Title: "A visit", Text: sample, Entities: []extract.Entity{
		entity("angela-merkel", "Angela Merkel", extract.Person, []string{"Merkel"}, "Angela Merkel", "Merkel"),
		entity("zurich", "Zürich", extract.Place, nil, "Zürich", "Zürich"),
		entity("nato", "NATO", extract.Organisation, nil, "NATO"),
	}}
}

// linked returns the sample with what a small pack knows.
func linked(t *testing.T) *extract.Document {
	t.Helper()
	var file bytes.Buffer
	err := know.Write(&file, know.Meta{Name: "small", Sources: []know.Source{{Name: "GeoNames", Year: 2023}}}, []know.Entry{
		{Kind: know.Country, Name: "Switzerland", Country: "CH", Prior: 200},
		{Kind: know.City, Name: "Zürich", Country: "CH", Region: "Zürich", Located: true, Lat: 47.3667, Lon: 8.55, Population: 341730, GeoNames: 2657896, Prior: 120},
	})
	if err != nil {
		t.Fatal(err)
	}
	linker, err := extract.OpenPacks(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	d := document()
	d.Link(linker)
	return d
}

func marshal(t testing.TB, d *extract.Document) (data []byte, set annotationSet) {
	t.Helper()
	data, err := Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	return data, set
}

func TestMarshal(t *testing.T) {
	_, set := marshal(t, document())
	if len(set.Items) != 5 || set.About.TextHash != TextHash(sample) {
		t.Fatalf("%d items, hash %s", len(set.Items), set.About.TextHash)
	}
	ids := map[string]bool{}
	for _, item := range set.Items {
		ids[item.ID] = true
	}
	if len(ids) != 5 {
		t.Errorf("the items' ids are %v", ids)
	}
	want := body{ID: "angela-merkel", Type: "person", Name: "Angela Merkel", Aliases: []string{"Merkel"}}
	if diff := cmp.Diff(want, set.Items[0].Body); diff != "" {
		t.Errorf("first mention (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(body{ID: "angela-merkel", Type: "person"}, set.Items[2].Body); diff != "" {
		t.Errorf("second mention (-want +got):\n%s", diff)
	}
	if at := set.Items[1].Target.Selector[1]; *at.Start != 25 || *at.End != 31 {
		t.Errorf("position %d–%d", *at.Start, *at.End)
	}
}

func TestQuotes(t *testing.T) {
	const twins = "Old York Minster and York Minster, the York Minster of York, stand in York. Yorkers love York Minster."
	for _, tt := range []struct {
		name, text, from, exact string // exact begins where from does
		want                    selector
	}{
		{"a name of several words that stands there once", sample, "Angela", "Angela Merkel", selector{}},
		{"a single word", sample, "NATO", "NATO", selector{Prefix: "h for ", Suffix: "."}},
		{"one that is there twice", sample, "Zürich. ", "Zürich", selector{Prefix: "ke in ", Suffix: ". Merk"}},
		{"several words that are there more often", twins, "York Minster and", "York Minster", selector{Prefix: "d ", Suffix: " a"}},
		{"a part of a word", twins, "Yorkers", "York", selector{Prefix: "York. ", Suffix: "ers lo"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start := strings.Index(tt.text, tt.from)
			tt.want.Type, tt.want.Exact = "TextQuoteSelector", tt.exact
			got := newQuoter(tt.text).of(extract.Span{Start: start, End: start + len(tt.exact)})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Every quote leads to one place of its text, as far as a text lets it.
func TestQuotesAreUnique(t *testing.T) {
	text := strings.Repeat("Zürich lies by the lake of Zürich. ", 3) + "Zürich is in Zürich. " + sample
	q := newQuoter(text)
	places := map[string]int{}
	for at := 0; ; {
		i := strings.Index(text[at:], "Zürich")
		if i < 0 {
			break
		}
		s := q.of(extract.Span{Start: at + i, End: at + i + len("Zürich")})
		places[s.Prefix+s.Exact+s.Suffix]++
		at += i + 1
	}
	for quote, n := range places {
		if n > 1 && !strings.Contains(quote, "by the lake") { // the sentence that says the same three times
			t.Errorf("%q stands for %d places", quote, n)
		}
	}
}

func TestMarshalLinked(t *testing.T) {
	data, _ := marshal(t, linked(t))
	want := `"description":"city in Switzerland","source":"GeoNames","year":2023,` +
		`"link":{"uri":"https://sws.geonames.org/2657896/","kind":"city","country":"CH","lat":47.3667,"lon":8.55},` +
		`"facts":[{"label":"country","value":"Switzerland","source":"GeoNames","year":2023},` +
		`{"label":"population","value":"341,730","source":"GeoNames","year":2023}]`
	if !strings.Contains(string(data), want) {
		t.Errorf("no %s in %s", want, data)
	}
}

func TestRead(t *testing.T) {
	doc := linked(t)
	data, _ := marshal(t, doc)
	back, err := Read(data, sample)
	if err != nil {
		t.Fatal(err)
	}
	want := *doc
	want.Linked = nil
	for _, k := range doc.Linked { // what a small card shows
		k.Facts, k.Pack = k.Brief(), ""
		want.Linked = append(want.Linked, k)
	}
	if diff := cmp.Diff(&want, back, cmpopts.IgnoreUnexported(extract.Linked{})); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

func TestReadRefuses(t *testing.T) {
	data, _ := marshal(t, linked(t))
	if _, err := Read(data, sample+" "); !errors.Is(err, ErrOtherText) {
		t.Errorf("another text: %v", err)
	}
	for name, change := range map[string][2]string{
		"a position outside":    {`"start":2,`, `"start":99,`},
		"an unknown type":       {`"type":"person"`, `"type":"planet"`},
		"no position":           {`TextPositionSelector`, `FragmentSelector`},
		"a link off the globe":  {`"lat":47.3667`, `"lat":91`},
		"something else of all": {`"items":[`, `"items":[7,`},
	} {
		changed := strings.Replace(string(data), change[0], change[1], 1)
		if changed == string(data) {
			t.Fatalf("%s: there is no %s", name, change[0])
		}
		if _, err := Read([]byte(changed), sample); !errors.Is(err, extract.ErrDocument) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	seed, _ := marshal(f, document())
	f.Add(seed)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(data, sample)
		if err != nil {
			return
		}
		for _, e := range d.Entities {
			for _, m := range e.Mentions {
				if m.Start < 0 || m.End > len(sample) || m.Start >= m.End {
					t.Fatalf("mention %v", m)
				}
			}
		}
	})
}
