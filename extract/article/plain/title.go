package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/segment"
)

// A title made of a sentence has at most maxTitle characters, where that can be
// had at the border of a clause, and then at least minTitle.
const (
	maxTitle = 110
	minTitle = 40
)

// firstSentence returns a title made of the first sentence of a paragraph:
// without its full stop, and cut at the border of a clause if it is long.
func firstSentence(text string) string {
	text = text[:runeStart(text, longestSentence)]
	sentences := segment.Sentences(text, segment.Words(text))
	if len(sentences) == 0 {
		return ""
	}
	title := strings.TrimSpace(sentences[0].In(text))
	if utf8.RuneCountInString(title) <= maxTitle {
		return withoutStop(title)
	}
	limit := len(title)
	count, clause, word := 0, 0, 0
	for i, r := range title {
		if count > maxTitle {
			limit = i
			break
		}
		count++
		switch {
		case r == ' ':
			word = i
			if endsClause(title[:i]) && count > minTitle {
				clause = len(strings.TrimRight(title[:i], ",;:–— "))
			}
		case r == '—' && count > minTitle:
			clause = i
		}
	}
	switch {
	case clause > 0:
		return title[:clause]
	case word > 0:
		return title[:word] + "…"
	}
	return title[:limit] + "…"
}

// longestSentence is how far into a paragraph its first sentence is looked for,
// in bytes.
const longestSentence = 4096

// runeStart returns the last border of a character in s up to the limit.
func runeStart(s string, limit int) int {
	if len(s) <= limit {
		return len(s)
	}
	for !utf8.RuneStart(s[limit]) {
		limit--
	}
	return limit
}

func endsClause(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(",;:–—", last)
}

// withoutStop takes off a closing full stop, but not that of "U.S." or "…".
func withoutStop(s string) string {
	short, ok := strings.CutSuffix(s, ".")
	last, _ := utf8.DecodeLastRuneInString(short)
	if ok && endsSentence(s) && unicode.IsLetter(last) || ok && unicode.IsDigit(last) {
		return short
	}
	return s
}
