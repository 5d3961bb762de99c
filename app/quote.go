package app

import (
	"slices"
	"strings"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// quoteLength is how many bytes of a sentence a card has room for.
const quoteLength = 220

// quoter quotes the sentences of a text.
type quoter struct {
	text      string
	sentences []segment.Sentence
	body      int // where the text after the title begins
}

func newQuoter(text string, body int) quoter {
	return quoter{text, segment.Sentences(text, segment.Words(text)), body}
}

// of quotes the sentence of the first mention. A name that the title has is
// quoted from where the text has it again, if it does: the title is in sight.
func (q quoter) of(mentions []tagger.Mention) Quote {
	if len(mentions) == 0 {
		return Quote{}
	}
	at := slices.IndexFunc(mentions, func(m tagger.Mention) bool { return m.Start >= q.body })
	name := mentions[max(at, 0)].Span
	sentence := q.sentenceOf(name)
	before := q.text[sentence.Start:name.Start]
	after := q.text[name.End:sentence.End]
	if len(before)+name.Len()+len(after) > quoteLength {
		before = shortenedStart(before, quoteLength/2)
		after = shortenedEnd(after, quoteLength-len(before)-name.Len())
	}
	return Quote{Before: before, Name: name.In(q.text), After: after}
}

// sentenceOf returns the sentence that a name begins in, with all of the name.
func (q quoter) sentenceOf(name segment.Span) segment.Span {
	i, found := slices.BinarySearchFunc(q.sentences, name.Start, func(s segment.Sentence, at int) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !found {
		return name
	}
	s := q.sentences[i].Span
	return segment.Span{Start: s.Start, End: max(s.End, name.End)}
}

// shortenedStart leaves out the beginning of s, up to a blank, so that at most
// about length bytes of it are left.
func shortenedStart(s string, length int) string {
	if len(s) <= length {
		return s
	}
	if i := strings.IndexByte(s[len(s)-length:], ' '); i >= 0 {
		return "…" + s[len(s)-length+i:]
	}
	return "… "
}

// shortenedEnd leaves out the end of s in the same way.
func shortenedEnd(s string, length int) string {
	if len(s) <= length {
		return s
	}
	return s[:strings.LastIndexByte(s[:max(length, 0)], ' ')+1] + "…"
}
