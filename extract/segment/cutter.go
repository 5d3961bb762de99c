package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	uax29 "github.com/blevesearch/segment"
)

// cutter makes words of the pieces that UAX #29 cuts. It looks at the text
// around a piece rather than at the pieces around it; what a word takes from
// later pieces is left out of these when they come (skip).
type cutter struct {
	text  string
	words []Word
	first int // where the words of this text begin in words
	skip  int // everything before this offset is already in words
}

func (c *cutter) emit(start, end int, kind Kind) {
	c.words = append(c.words, Word{Span{start, end}, kind})
	c.skip = end
}

// last returns the previous word if it ends where at begins, else nil.
func (c *cutter) last(at int) *Word {
	if len(c.words) > c.first {
		if w := &c.words[len(c.words)-1]; w.End == at {
			return w
		}
	}
	return nil
}

// piece takes the next piece of the text.
func (c *cutter) piece(start, end, class int) {
	if end <= c.skip {
		return
	}
	start = max(start, c.skip)
	switch class {
	case invalid:
		c.emit(start, end, Symbol)
	case uax29.None:
		c.other(start, end)
	case uax29.Number:
		c.emit(start, c.trimFormat(start, end), Number)
	default:
		end = c.trimFormat(start, end)
		if stop := addressEnd(c.text, start, end); stop > 0 {
			c.emit(start, stop, Address)
			return
		}
		c.letters(start, end)
	}
}

// trimFormat leaves out format characters at the end of a piece (byte-order
// marks, soft hyphens, direction marks), which UAX #29 counts to the word but
// which would keep it from being found in any list.
func (c *cutter) trimFormat(start, end int) int {
	for end > start && c.text[end-1] >= utf8.RuneSelf {
		r, size := utf8.DecodeLastRuneInString(c.text[start:end])
		if !unicode.Is(unicode.Cf, r) || end-size == start {
			break
		}
		end -= size
	}
	return end
}

// other takes a piece without letters or digits of an alphabet.
func (c *cutter) other(start, end int) {
	b := c.text[start]
	if b < utf8.RuneSelf && end-start == 1 {
		switch {
		case b <= ' ' || b == 0x7f:
		case b == '@' && c.email(start):
		case isASCIISymbol(b):
			c.emit(start, end, Symbol)
		case c.extendsRun(start, b):
			c.words[len(c.words)-1].End = end
			c.skip = end
		default:
			c.emit(start, end, Punctuation)
		}
		return
	}
	end = c.trimFormat(start, end)
	r, _ := utf8.DecodeRuneInString(c.text[start:end])
	switch {
	case unicode.IsSpace(r), unicode.IsControl(r), unicode.Is(unicode.Cf, r):
	case unicode.IsPunct(r):
		c.emit(start, end, Punctuation)
	case unicode.IsLetter(r): // scripts without word boundaries of their own: Thai, Khmer
		c.emit(start, end, Letters)
	default:
		c.emit(start, end, Symbol)
	}
}

// extendsRun reports whether the mark b at offset at continues the previous
// word, as in "...", "--" or ten thousand asterisks.
func (c *cutter) extendsRun(at int, b byte) bool {
	w := c.last(at)
	return w != nil && w.Kind == Punctuation && c.text[w.Start] == b && strings.IndexByte(".-*!?'`~", b) >= 0
}

func isASCIISymbol(b byte) bool { return strings.IndexByte("$+<=>^|", b) >= 0 }

// letters takes a piece that has letters. UAX #29 keeps it whole over a full
// stop, colon or apostrophe between letters; here it is cut where news cuts.
func (c *cutter) letters(start, end int) {
	if w := c.last(start); w != nil && end-start == 1 && c.text[start]|0x20 == 's' && c.possessiveAfterMark(w) {
		w.End, w.Kind, c.skip = end, Possessive, end // Inc.'s, Yahoo!’s
		return
	}
	for at := start; at < end; at++ {
		switch c.text[at] {
		case ':':
			c.stopped(start, at)
			c.emit(at, at+1, Punctuation)
			start = at + 1
		case '.':
			if cut := dotCut(c.text, start, at, end); cut != noCut {
				c.stopped(start, at)
				if c.skip == at { // not taken as an abbreviation's
					c.emit(at, at+1, Punctuation)
				}
				start = at + 1
			}
		}
	}
	if n := possessiveLen(c.text[start:end]); n > 0 && n < end-start {
		c.stopped(start, end-n)
		c.emit(end-n, end, Possessive)
		return
	}
	c.stopped(start, end)
}

// stopped emits a word of letters, with the full stop after it where that is
// the word's own.
func (c *cutter) stopped(start, end int) {
	if start >= end {
		return
	}
	if end < len(c.text) && c.text[end] == '.' && ownsStop(c.text, start, end) {
		end++
	}
	c.emit(start, end, Letters)
}

// possessiveAfterMark reports whether w is an apostrophe that follows some mark
// without a space, so that an s after it makes it a possessive.
func (c *cutter) possessiveAfterMark(w *Word) bool {
	if mark := w.In(c.text); mark != "'" && mark != "’" || w.Start == 0 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(c.text[:w.Start])
	return !unicode.IsSpace(r) && !strings.ContainsRune("([{“\"‘—–-/", r)
}

// possessiveLen returns the length of the possessive at the end of s, or 0.
func possessiveLen(s string) int {
	if n := len(s); n < 3 || s[n-1]|0x20 != 's' {
		return 0
	}
	for _, mark := range [...]string{"'", "’", "ʼ"} {
		if strings.HasSuffix(s[:len(s)-1], mark) {
			return len(mark) + 1
		}
	}
	return 0
}
