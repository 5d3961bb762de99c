package eval

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSameAsReference: every figure that eval prints is the reference scorer's.
func TestSameAsReference(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared")
	scorer := filepath.Join(shared, "eval", "score.mjs")
	if _, err := os.Stat(scorer); err != nil {
		t.Skip("no reference scorer in ../shared/eval")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("no node to run the reference scorer ../shared/eval/score.mjs with: install nodejs")
	}
	for _, name := range []string{"gumnews-dev", "worldwide-dev", "ewt-test"} {
		t.Run(name, func(t *testing.T) {
			corpus := filepath.Join(shared, "corpora", name+".jsonl")
			if _, err := os.Stat(corpus); err != nil {
				t.Skip("no corpora in ../shared/corpora")
			}
			system := filepath.Join(t.TempDir(), "system.jsonl")
			var ours bytes.Buffer
			if err := run(context.Background(), options{system: system}, []string{corpus}, &ours); err != nil {
				t.Fatal(err)
			}
			theirs, err := exec.Command(node, scorer, "--docs", corpus, system).Output()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(figures(string(theirs)), figures(ours.String())); diff != "" {
				t.Errorf("reference (-) and ours (+):\n%s", diff)
			}
		})
	}
}

// figures are the lines between the headings and the classes of error.
func figures(report string) []string {
	lines := strings.Split(report, "\n")
	return lines[1:8]
}

func TestBadCorpus(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"no JSON", "{", "line 1"},
		{"span outside", `{"id":"a","text":"Paris","ents":[{"start":0,"end":6,"type":"LOC"}]}`, "outside the text of 5 code points"},
		{"empty span", `{"id":"a","text":"Paris","ents":[{"start":2,"end":2,"type":"LOC"}]}`, "outside"},
		{"unknown type", `{"id":"a","text":"Paris","ents":[{"start":0,"end":5,"type":"CITY"}]}`, `unknown type "CITY"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "corpus.jsonl")
			if err := os.WriteFile(path, []byte(c.line+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
			err := run(context.Background(), options{}, []string{path}, &bytes.Buffer{})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("error %v, want %q and the file", err, c.want)
			}
		})
	}
}
