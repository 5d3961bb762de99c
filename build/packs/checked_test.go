package packs

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"rubricate/extract/know/link"
	"rubricate/extract/tagger/train"
)

const corpora = "../../../shared/corpora"

// TestCheckedLinks holds the linker and the shipped pack to the links that a
// person has read in their sentences.
func TestCheckedLinks(t *testing.T) {
	if _, err := os.Stat(corpora); err != nil {
		t.Skipf("the labelled texts are not here: %s", corpora)
	}
	linker := shippedLinker(t)
	docs := map[string]map[string]*train.Document{}
	for _, tt := range []struct {
		file      string
		precision float64 // least share of right links
	}{
		{"checked-places.tsv", 0.95},
		{"checked-people.tsv", 1},
	} {
		t.Run(tt.file, func(t *testing.T) {
			table, err := readTable(os.DirFS("testdata"), tt.file)
			if err != nil {
				t.Fatal(err)
			}
			right, wrong, other, none := 0, 0, 0, 0
			for _, row := range table.rows {
				corpus := table.cell(row, "corpus")
				if docs[corpus] == nil {
					docs[corpus] = readDocs(t, corpus)
				}
				start, err := strconv.Atoi(table.cell(row, "start"))
				if err != nil {
					t.Fatal(err)
				}
				name, ok := linkAt(linker, docs[corpus][table.cell(row, "document")], start)
				switch want := table.cell(row, "record"); {
				case !ok:
					none++
				case name != want:
					other++
					t.Logf("%s, byte %d: %q, checked was %q", table.cell(row, "document"), start, name, want)
				case table.cell(row, "verdict") == "right":
					right++
				default:
					wrong++
				}
			}
			t.Logf("right %d, wrong %d, not linked any more %d, linked otherwise %d", right, wrong, none, other)
			if share := float64(right) / float64(right+wrong+other); share < tt.precision {
				t.Errorf("precision %.3f, want %.2f", share, tt.precision)
			}
			if none > len(table.rows)/20 {
				t.Errorf("%d of %d checked links are lost", none, len(table.rows))
			}
		})
	}
}

// TestShares holds the shipped pack to what the design asks for.
func TestShares(t *testing.T) {
	path := filepath.Join(corpora, "worldwide-dev.jsonl")
	docs, err := train.ReadCorpus(path)
	if err != nil {
		t.Skipf("the labelled texts are not here: %v", err)
	}
	f := measure(shippedLinker(t), docs)
	t.Logf("\n%v", f)
	for _, tt := range []struct {
		name  string
		share share
		least float64
	}{
		{"place mentions linked", f.places, 0.80},
		{"organisations with a description", f.organisations, 0.35},
		{"full-named people with a description", f.people, 0.60},
	} {
		if got := float64(tt.share.n) / float64(tt.share.all); got < tt.least {
			t.Errorf("%s: %.3f, want %.2f", tt.name, got, tt.least)
		}
	}
}

func shippedLinker(t *testing.T) *link.Linker {
	t.Helper()
	linker, err := openLinker([]string{"../../web/packs/core.pack.br"})
	if err != nil {
		t.Fatal(err)
	}
	return linker
}

func readDocs(t *testing.T, corpus string) map[string]*train.Document {
	t.Helper()
	docs, err := train.ReadCorpus(filepath.Join(corpora, corpus+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	m := make(map[string]*train.Document, len(docs))
	for i := range docs {
		m[docs[i].ID] = &docs[i]
	}
	return m
}

// linkAt returns the name of the record that the mention at a byte is linked to.
func linkAt(linker *link.Linker, d *train.Document, start int) (string, bool) {
	if d == nil {
		return "", false
	}
	entities := entitiesOf(d)
	linked := byEntity(linker.Link(entities, d.Text))
	for _, e := range entities {
		for _, m := range e.Mentions {
			if m.Start == start {
				l, ok := linked[e.ID]
				return l.Link.Name, ok
			}
		}
	}
	return "", false
}
