package train

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/tagger/internal/feature"
	"rubricate/extract/tagger/internal/lexicon"
)

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestHierarchy(t *testing.T) {
	h, err := readHierarchy(write(t, "brown.tsv", "paris\t0001110001\nrome\t0001110000\nlyon\t0001111\nsays\t1\ntold\t1\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b                 string
		fine, middle, coarse bool // in one cluster
	}{
		{"says", "told", true, true, true},
		{"paris", "rome", false, true, true},
		{"paris", "lyon", false, false, true},
		{"paris", "says", false, false, false},
	} {
		a, b := h.cluster[c.a], h.cluster[c.b]
		got := [3]bool{a == b, h.coarser[0][a] == h.coarser[0][b], h.coarser[1][a] == h.coarser[1][b]}
		if want := [3]bool{c.fine, c.middle, c.coarse}; got != want {
			t.Errorf("%s and %s: together %v, want %v", c.a, c.b, got, want)
		}
		if a == 0 || h.coarser[0][a] == 0 || h.coarser[0][0] != 0 {
			t.Errorf("%s: cluster %d; 0 is for unknown words", c.a, a)
		}
	}
	if _, err := readHierarchy(write(t, "bad.tsv", "paris\t0012\n")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("a path of other digits: %v", err)
	}
}

func TestNameKinds(t *testing.T) {
	names := strings.Repeat("Anna Novak\t14\nPiotr Novak\t14\nNovak Council\t13\nYork Council\t13\nYork\t11\nEuro\t2\n", leastNames)
	v, err := nameKinds(write(t, "names.tsv", names+"Zoe Rare\t14\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"novak", "council", "york", "anna", "piotr"}, v.words); diff != "" {
		t.Error(diff)
	}
	alike := func(a, b int) float32 { return dot(v.row(a), v.row(b)) }
	const novak, council, anna, piotr = 0, 1, 3, 4
	if alike(anna, piotr) < 0.999 || alike(anna, novak) > 0.9 || alike(anna, council) > 0.9 {
		t.Errorf("anna is like piotr %.2f, like novak %.2f, like council %.2f", alike(anna, piotr), alike(anna, novak), alike(anna, council))
	}
}

// TestBuildLexicon: every word finds its own clusters again, by its hash alone.
func TestBuildLexicon(t *testing.T) {
	h := &hierarchy{cluster: map[string]uint16{"paris": 2, "says": 1}, coarser: [2][]uint16{{0, 1, 2}, {0, 1, 1}}}
	two := func(words ...string) *vectors {
		return &vectors{words: words, dim: 4, data: []float32{1, 0, 0, 0, 0, 1, 0, 0}}
	}
	one := [3]int{2, 1, 1}
	built, err := buildLexicon(sources{two("paris", "says"), h, h, two("novak", "paris"), gazetteers{"New York": lexicon.City}},
		clustering{words: 2, counts: one, names: one, rounds: 2}).lexicon()
	if err != nil {
		t.Fatal(err)
	}
	paris, says, novak := built.Clusters(feature.Key("Paris")), built.Clusters(feature.Key("says")), built.Clusters(feature.Key("novak"))
	if paris[lexicon.News] != [3]uint16{2, 2, 1} || says[lexicon.News] != [3]uint16{1, 1, 1} || novak[lexicon.News] != [3]uint16{} {
		t.Errorf("in news: paris %v, says %v, novak %v", paris[lexicon.News], says[lexicon.News], novak[lexicon.News])
	}
	if paris[lexicon.Meaning][0] == says[lexicon.Meaning][0] || novak[lexicon.Meaning][0] != 0 {
		t.Errorf("meanings: paris %v, says %v, novak %v", paris[lexicon.Meaning], says[lexicon.Meaning], novak[lexicon.Meaning])
	}
	if paris[lexicon.Names][0] == 0 || paris[lexicon.Names][0] == novak[lexicon.Names][0] || says[lexicon.Names][0] != 0 {
		t.Errorf("kinds of names: paris %v, says %v, novak %v", paris[lexicon.Names], says[lexicon.Names], novak[lexicon.Names])
	}
}
