package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Libraries weighed for sentences, on twenty lines of two and three sentences
// with abbreviations, initials, quotes and ellipses, and by what they add to a
// WebAssembly binary (brotli):
//
//	neurosnap/sentences 1.1.2 (Punkt)      18 of 20   585 kB
//	clipperhouse/uax29 2.7.0, UAX #29      12 of 20    15 kB
//	rivo/uniseg 0.4.7, UAX #29             12 of 20    21 kB
//	this file, over our words              20 of 20     7 kB
//
// Punkt would take a third of what the whole app may weigh, for knowledge about
// abbreviations that the words already hold. The standard's rules cut after
// "Mr." and "George W.", which is where the names are.

// Sentence is one sentence: a span from its first word to its last, and these
// words as words[From:To] of the words it was made of.
type Sentence struct {
	Span
	From, To int
}

// Sentences returns the sentences of text, given its words. Every word belongs
// to exactly one sentence; none reaches over the end of a paragraph.
func Sentences(text string, words []Word) []Sentence {
	return AppendSentences(nil, text, words)
}

// AppendSentences appends the sentences of text to dst and returns it.
func AppendSentences(dst []Sentence, text string, words []Word) []Sentence {
	from := 0
	for _, p := range Paragraphs(text) {
		to := from
		for to < len(words) && words[to].Start < p.End {
			to++
		}
		for from < to {
			next := sentenceEnd(text, words[from:to])
			dst = append(dst, Sentence{Span{words[from].Start, words[from+next-1].End}, from, from + next})
			from += next
		}
	}
	return dst
}

// sentenceEnd returns how many of words, those of a paragraph's rest, make up
// its first sentence.
func sentenceEnd(text string, words []Word) int {
	for i := range words {
		stop := terminator(text, words[i])
		if stop == 0 {
			continue
		}
		end := i + 1
		for end < len(words) && words[end].Start == words[end-1].End && closes(text, words[end]) {
			end++
		}
		if end == len(words) {
			break
		}
		if i == 1 && words[0].Kind == Number {
			continue // "2. The Voice": numbering
		}
		spaced := i > 0 && words[i-1].End < words[i].Start
		if begins(text, words[end-1], words[end:], stop, spaced) {
			return end
		}
	}
	return len(words)
}

// terminator returns the mark that may end a sentence at w: '.', '!' or '?', an
// ellipsis as '…', the stop of an abbreviation as 'a', 0 for none.
func terminator(text string, w Word) rune {
	s := w.In(text)
	switch w.Kind {
	case Letters:
		if s[len(s)-1] == '.' && !isTitle(s) && utf8.RuneCountInString(s) > 2 {
			return 'a'
		}
	case Punctuation:
		r, size := utf8.DecodeRuneInString(s)
		switch r {
		case '.':
			if len(s) > size {
				return '…'
			}
			return '.'
		case '。', '｡', '।', '۔':
			return '。'
		case '!', '?', '！', '？', '؟', '‼', '⁇', '⁈', '⁉':
			return '!'
		case '…':
			return '…'
		}
	}
	return 0
}

// closes reports whether w, which touches the word before it, still belongs to
// the sentence that ended there.
func closes(text string, w Word) bool {
	if w.Kind != Punctuation {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w.In(text))
	return strings.ContainsRune("\"'”’»›)]}.!?…」』）】", r)
}

// begins reports whether a sentence begins with words[0], after a terminator
// and the closing marks that end with last. spaced tells that there was white
// space before the terminator.
func begins(text string, last Word, words []Word, stop rune, spaced bool) bool {
	if stop == '。' {
		return true // scripts that put no space and have no capitals
	}
	if words[0].Start == last.End && stop != '.' {
		return false
	}
	first := words[0]
	for len(words) > 1 && first.Kind == Punctuation {
		r, _ := utf8.DecodeRuneInString(first.In(text))
		if !strings.ContainsRune("\"'“‘«‹„([-–—", r) {
			return false
		}
		words = words[1:]
		first = words[0]
	}
	s := first.In(text)
	r, _ := utf8.DecodeRuneInString(s)
	switch stop {
	case 'a':
		return opensSentence(s)
	case '…':
		return opensSentence(s) || unicode.IsUpper(r) && !spaced
	}
	return !unicode.IsLower(r)
}
