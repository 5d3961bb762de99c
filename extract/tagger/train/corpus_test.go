package train

import (
	"strings"
	"testing"

	"rubricate/extract/segment"
)

func TestReadCorpus(t *testing.T) {
	const lines = `{"id":"a","text":"Zoë in Łódź.","ents":[{"start":0,"end":3,"type":"PER"},{"start":7,"end":11,"type":"LOC"}]}

{"id":"b","text":"Bank of England","ents":[{"start":0,"end":15,"type":"ORG"},{"start":8,"end":15,"type":"LOC"}]}
`
	docs, err := readCorpus(strings.NewReader(lines), "test")
	if err != nil || len(docs) != 2 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	for i, want := range []string{"Zoë/0 Łódź/1", "Bank of England/2"} {
		var got []string
		for _, n := range docs[i].Names {
			got = append(got, n.In(docs[i].Text)+"/"+string(rune('0'+n.Type)))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("document %s: %s, want %s", docs[i].ID, s, want)
		}
	}
}

func FuzzReadCorpus(f *testing.F) {
	f.Add(`{"id":"a","text":"Zoë","ents":[{"start":0,"end":3,"type":"PER"}]}`)
	f.Add(`{"text":"\ud800","ents":[{"start":-1,"end":9,"type":"LOC"}]}`)
	f.Fuzz(func(t *testing.T, line string) {
		docs, err := readCorpus(strings.NewReader(line), "fuzz")
		if err != nil {
			return
		}
		for _, d := range docs {
			for _, n := range d.Names {
				if n.In(d.Text) == "" {
					t.Errorf("empty name in %q", d.Text)
				}
			}
			labelWords(segment.Words(d.Text), d.Names)
		}
	})
}

func TestAugment(t *testing.T) {
	var docs []Document
	for range 40 {
		docs = append(docs, Document{Text: "Zoë met Bob in Łódź.", Names: []Name{{segment.Span{Start: 9, End: 12}, 0}}})
	}
	all, origin := augment(docs)
	seen := map[string]bool{}
	for i, d := range all {
		seen[d.Text] = true
		if name := d.Names[0].In(d.Text); !strings.EqualFold(name, "Bob") {
			t.Errorf("variant %d of %d: the name is %q", i, origin[i], name)
		}
	}
	for _, want := range []string{"Zoë met Bob in Łódź.", "zoë met bob in Łódź.", "ZOë MET BOB IN ŁóDź.", "Zoë Met Bob In Łódź."} {
		if !seen[want] {
			t.Errorf("no variant %q among %v", want, seen)
		}
	}
}
