package feature

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/lexicon"
	"rubricate/extract/tagger/internal/rank"
)

// full is a lexicon that takes every word for everything: the most features
// that a word can have.
func full(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	all, err := rank.New([]uint64{^uint64(0)}, rank.MinLog)
	if err != nil {
		t.Fatal(err)
	}
	flags, clusters := make([]uint16, 64), make([]uint16, 64)
	for i := range flags {
		flags[i], clusters[i] = 1<<lexicon.Lists-1, 1
	}
	l := &lexicon.Lexicon{Words: all, Phrases: all, Flags: flags}
	for k := range l.Views {
		l.Views[k] = lexicon.View{Cluster: clusters, Coarser: [2][]uint16{{0, 1}, {0, 1}}}
	}
	return l
}

func windowOf(t testing.TB, lex *lexicon.Lexicon, text string) *Window {
	t.Helper()
	w := NewWindow(lex)
	fill(w, text)
	return w
}

func fill(w *Window, text string) {
	words := segment.Words(text)
	var ends []int32
	for _, s := range segment.Sentences(text, words) {
		ends = append(ends, int32(s.To))
	}
	w.Reset(text, words, ends)
}

const sample = `MOSCOW TALKS END WITHOUT DEAL

The World Health Organization (WHO) and the Bank of England met Steve Witkoff in Moscow on Wednesday.
“Mr Witkoff's visit was long,” said J. R. McDonald of the WHO. It rained all through that whole evening.

Confirms U.S.-Russia Talks In New York City Today

then witkoff left the bank, and nobody knew why.`

// TestFeatureCount: the sum of a word's rows must fit its lanes, whatever the text.
func TestFeatureCount(t *testing.T) {
	const most = 200 // the lanes of package tagger hold 257
	w := windowOf(t, full(t), strings.Repeat(sample+"\n\n", 3))
	labels := make([]label.Label, w.Len())
	for i := range labels {
		labels[i] = label.Of(label.Unit, i%label.Types)
	}
	w.Vote(labels)
	var features []uint64
	largest := 0
	for i := range w.Len() {
		features = w.Second(i, w.Contextual(i, features[:0]))
		for slot := range Slots {
			features = w.Lexical(w.Form(i, i+slot-Centre), slot, features)
		}
		largest = max(largest, len(features))
	}
	if largest > most {
		t.Errorf("%d features of a word, at most %d allowed", largest, most)
	}
	t.Logf("at most %d features of a word", largest)
}

// TestFeaturesRepeat: a window's memory of earlier texts changes nothing.
func TestFeaturesRepeat(t *testing.T) {
	w := windowOf(t, full(t), sample)
	again := func() (all [][]uint64) {
		for i := range w.Len() {
			f := w.Contextual(i, nil)
			for slot := range Slots {
				f = w.Lexical(w.Form(i, i+slot-Centre), slot, f)
			}
			all = append(all, f)
		}
		return all
	}
	first := again()
	for _, between := range []string{"", "Paris http://paris.example Paris", strings.Repeat("PARIS and Moscow ", 900)} {
		fill(w, between)
		fill(w, sample)
		if diff := cmp.Diff(first, again()); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestRuns(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"one word", "He saw Moscow.", []string{"He", "Moscow"}},
		{"linked", "at the Bank of England today", []string{"Bank of England"}},
		{"particle", "by Ursula von der Leyen", []string{"Ursula von der Leyen"}},
		{"not over and", "in Iran and Iraq", []string{"Iran", "Iraq"}},
		{"hyphen without spaces", "the Al-Assad family", []string{"Al-Assad"}},
		{"hyphen with spaces", "in Paris - London said", []string{"Paris", "London"}},
		{"not over a line", "from Paris\nLondon fell", []string{"Paris", "London"}},
		{"trailing link", "University of the arts", []string{"University"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := windowOf(t, full(t), c.text)
			var got []string
			for _, r := range w.runs {
				got = append(got, c.text[w.words[r.from].Start:w.words[r.to-1].End])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAcronyms(t *testing.T) {
	w := windowOf(t, full(t), sample)
	for i := range w.tokens {
		if word := w.words[i].In(w.text); word == "WHO" {
			at := w.tokens[i].acronym
			if at < 0 || w.words[at].In(w.text) != "Organization" {
				t.Errorf("WHO stands for a name that ends with word %d", at)
			}
		}
	}
}

func TestStyles(t *testing.T) {
	w := windowOf(t, full(t), sample)
	var got []style
	for _, s := range w.sents {
		got = append(got, s.style)
	}
	for _, want := range []style{shouted, plain, headline, hushed} {
		if !slices.Contains(got, want) {
			t.Errorf("no sentence of style %d among %v", want, got)
		}
	}
}
