package tagger_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

func tag(t testing.TB, m *tagger.Model, text string) []tagger.Mention {
	t.Helper()
	words := segment.Words(text)
	mentions, err := m.Tag(context.Background(), text, words, segment.Sentences(text, words), nil)
	if err != nil {
		t.Fatal(err)
	}
	check(t, text, mentions)
	return mentions
}

// check tests what holds for every text.
func check(t testing.TB, text string, mentions []tagger.Mention) {
	t.Helper()
	end := 0
	for _, m := range mentions {
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("mention %v after byte %d of %d", m.Span, end, len(text))
		}
		if !(m.Confidence >= 0 && m.Confidence <= 1) {
			t.Fatalf("mention %v: confidence %v", m.Span, m.Confidence)
		}
		end = m.End
	}
}

func TestTag(t *testing.T) {
	m := loadModel(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"people and places", "Angela Merkel met Vladimir Putin in Moscow on Wednesday.",
			[]string{"person Angela Merkel", "person Vladimir Putin", "place Moscow"}},
		{"possessive outside", "Berlin's mayor met the president of Ukraine, Volodymyr Zelenskyy.",
			[]string{"place Berlin", "place Ukraine", "person Volodymyr Zelenskyy"}},
		{"organisations", "The World Health Organization and Reuters said so in January.",
			[]string{"organisation World Health Organization", "organisation Reuters"}},
		{"nothing", "It rained all day, and nobody came.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range tag(t, m, c.text) {
				got = append(got, x.Type.String()+" "+x.In(c.text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTagBadInput(t *testing.T) {
	m := loadModel(t)
	for _, c := range []struct{ name, text string }{
		{"empty", ""},
		{"one word", "Moscow"},
		{"spaces", " \t\n\u00a0 "},
		{"invalid UTF-8", "Angela \xff\xfe Merkel \xc3\x28 in \xe2\x82 Paris\xf0\x9f"},
		{"control characters", "Angela\x00 Merkel\x07 in \x1bParis"},
		{"bidi", "\u202eAngela Merkel\u202c in \u2067Paris\u2069"},
		{"right to left", "אנגלה מרקל נפגשה עם ולדימיר פוטין במוסקבה. التقت أنغيلا ميركل"},
		{"emoji", "👩‍👩‍👧‍👦 Angela 🇩🇪 Merkel 👍🏽 in Paris 🎉🎉🎉"},
		{"capitals only", strings.Repeat("MOSCOW TALKS END WITHOUT DEAL ", 50)},
		{"combining marks", "Zo" + strings.Repeat("\u0301", 5000) + "e of Paris"},
		{"no full stop", strings.Repeat("Paris and London ", 2000)},
		{"punctuation", strings.Repeat("…—“”", 3000)},
		{"one word of a megabyte", strings.Repeat("Moscow", 1<<18)},
		{"lines", strings.Repeat("A\n", 20000)},
	} {
		t.Run(c.name, func(t *testing.T) { tag(t, m, c.text) })
	}
}

// TestTagLinear: ten megabytes without a space cost what their words cost.
func TestTagLinear(t *testing.T) {
	m := loadModel(t)
	for _, unit := range []string{"x", "Aé", "Moscow-"} {
		text := strings.Repeat(unit, 10<<20/len(unit))
		words := segment.Words(text)
		start := time.Now()
		if _, err := m.Tag(context.Background(), text, words, segment.Sentences(text, words), nil); err != nil {
			t.Fatal(err)
		}
		if limit := 60 * time.Second; time.Since(start) > limit {
			t.Errorf("%q: more than %v for %d words", unit, limit, len(words))
		}
	}
}

func TestTagProgressAndCancel(t *testing.T) {
	m := loadModel(t)
	text := strings.Repeat("Angela Merkel met Vladimir Putin in Moscow. ", 3000)
	words := segment.Words(text)
	sentences := segment.Sentences(text, words)

	last := 0
	all, err := m.Tag(context.Background(), text, words, sentences, func(done int) {
		if done <= last {
			t.Errorf("progress %d after %d", done, last)
		}
		last = done
	})
	if err != nil || last != len(words) || len(all) != 9000 {
		t.Errorf("%d mentions, %d of %d words done: %v", len(all), last, len(words), err)
	}

	ctx, cancel := context.WithCancel(context.Background())
	part, err := m.Tag(ctx, text, words, sentences, func(int) { cancel() })
	if !errors.Is(err, context.Canceled) || len(part) == 0 || len(part) >= len(all) {
		t.Errorf("cancelled after the first window: %d of %d mentions, %v", len(part), len(all), err)
	}
}

// article is a text of about 1,000 words.
var article = strings.Repeat("The Bank of England raised rates on Thursday. Andrew Bailey, its governor, spoke in London. ", 50)

func TestTagConcurrently(t *testing.T) {
	m := loadModel(t)
	texts := []string{
		"Angela Merkel met Vladimir Putin in Moscow.",
		article,
	}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			text := texts[i%2]
			want := tag(t, m, text)
			for range 20 {
				if diff := cmp.Diff(want, tag(t, m, text)); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzTag(f *testing.F) {
	m := loadModel(f)
	f.Add("Angela Merkel met Vladimir Putin in Moscow.")
	f.Add("MOSCOW (Reuters) - U.S.-Russia talks\n\n“We’re here,” said J. Smith.")
	f.Add("\xff\u202e👍🏽 of the and-of")
	f.Fuzz(func(t *testing.T, text string) { tag(t, m, text) })
}
