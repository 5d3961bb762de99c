package annotation

import (
	"index/suffixarray"
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract"
)

// Bytes of text that a quote carries on either side. A name of several words
// is hardly ever something else in a page that has changed; a single word is
// ("May", "Nice"), so that it always has company.
const (
	mostContext = 32
	wordContext = 6
	contextStep = 2
)

// quoter makes quotes of one text.
type quoter struct {
	text  string
	index *suffixarray.Index
}

func newQuoter(text string) *quoter {
	return &quoter{text, suffixarray.New([]byte(text))}
}

// of returns the shortest quote of a span that stands in the text once, as far
// as mostContext goes.
func (q *quoter) of(span extract.Span) selector {
	least := 0
	if !strings.Contains(span.In(q.text), " ") || q.cutsWord(span.Start) || q.cutsWord(span.End) {
		least = wordContext
	}
	for n := least; ; n += contextStep {
		start, end := q.before(span.Start, n), q.behind(span.End, n)
		if n >= mostContext || len(q.index.Lookup([]byte(q.text[start:end]), 2)) < 2 {
			return selector{Type: "TextQuoteSelector", Exact: span.In(q.text), Prefix: q.text[start:span.Start], Suffix: q.text[span.End:end]}
		}
	}
}

// cutsWord reports whether there is a letter on both sides of an offset: then
// only what stands beside a name can tell that it ends or begins there.
func (q *quoter) cutsWord(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(q.text[:at])
	behind, _ := utf8.DecodeRuneInString(q.text[at:])
	return inWord(before) && inWord(behind)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// before returns the offset n bytes before end, or the next one where a
// character begins.
func (q *quoter) before(end, n int) int {
	start := max(0, end-n)
	for start < end && !utf8.RuneStart(q.text[start]) {
		start++
	}
	return start
}

// behind returns the offset n bytes behind start, or the last one before it
// where a character ends.
func (q *quoter) behind(start, n int) int {
	end := min(len(q.text), start+n)
	for end > start && end < len(q.text) && !utf8.RuneStart(q.text[end]) {
		end--
	}
	return end
}
