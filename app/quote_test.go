package app

import (
	"strings"
	"testing"
	"unicode/utf8"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

func TestQuote(t *testing.T) {
	const title = "Ada Wong wins"
	long := strings.Repeat("word ", 60) + "with Ünal Öz in its middle " + strings.Repeat("word ", 60) + "end."
	for name, c := range map[string]struct {
		text, name string
		want       Quote
	}{
		"the sentence it is in": {"It rained. Then Bo Li spoke. All left.", "Bo Li", Quote{"Then ", "Bo Li", " spoke."}},
		"the text before the title": {title + "\n\nNobody saw Ada Wong leave.", "Ada Wong",
			Quote{"Nobody saw ", "Ada Wong", " leave."}},
		"the title where there is nothing else": {title + "\n\nNobody left.", "Ada Wong", Quote{"", "Ada Wong", " wins"}},
	} {
		t.Run(name, func(t *testing.T) {
			body := 0
			if strings.HasPrefix(c.text, title) {
				body = len(title)
			}
			if got := newQuoter(c.text, body).of(mentionsOf(c.text, c.name)); got != c.want {
				t.Errorf("quote is %q, want %q", got, c.want)
			}
		})
	}
	t.Run("a long sentence is cut around the name", func(t *testing.T) {
		q := newQuoter(long, 0).of(mentionsOf(long, "Ünal Öz"))
		all := q.Before + q.Name + q.After
		if len(all) > quoteLength+2*len("…") {
			t.Errorf("the quote has %d bytes", len(all))
		}
		if !strings.HasPrefix(q.Before, "… word ") || !strings.HasSuffix(q.After, " word …") || !utf8.ValidString(all) {
			t.Errorf("cut as %q", all)
		}
	})
	t.Run("no mention, no quote", func(t *testing.T) {
		if q := newQuoter("Text.", 0).of(nil); q != (Quote{}) {
			t.Errorf("quote is %q", q)
		}
	})
}

// mentionsOf finds every occurrence of a name.
func mentionsOf(text, name string) []tagger.Mention {
	var found []tagger.Mention
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return found
		}
		start := at + i
		at = start + len(name)
		found = append(found, tagger.Mention{Span: segment.Span{Start: start, End: at}})
	}
}
