package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs returns the paragraphs of text, without the white space around
// them. Blank lines always part paragraphs. A single line break does as well,
// since that is how most text files of articles are written, unless the block
// it stands in is hard-wrapped: unless at least a third of the block's lines go
// on with a small letter.
func Paragraphs(text string) []Span {
	return AppendParagraphs(nil, text)
}

// AppendParagraphs appends the paragraphs of text to dst and returns it.
func AppendParagraphs(dst []Span, text string) []Span {
	for at := 0; at < len(text); {
		block := len(dst)
		breaks, small := 0, 0
		for at < len(text) { // the lines of one block
			end, next := lineEnd(text, at)
			line := trimSpace(text, Span{at, end})
			at = next
			if line.Len() == 0 {
				if len(dst) > block {
					break
				}
				continue
			}
			if len(dst) > block {
				breaks++
				if r, _ := utf8.DecodeRuneInString(text[line.Start:]); unicode.IsLower(r) {
					small++
				}
			}
			dst = append(dst, line)
		}
		if small > 0 && 3*small >= breaks {
			dst[block].End = dst[len(dst)-1].End
			dst = dst[:block+1]
		}
	}
	return dst
}

// lineEnd returns where the line that goes on at from ends, and where the next
// one begins. The carriage return of CR LF is left to trimSpace.
func lineEnd(text string, from int) (end, next int) {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '\n', '\v', '\f':
			return i, i + 1
		case '\r':
			if i+1 == len(text) || text[i+1] != '\n' {
				return i, i + 1
			}
		case 0xe2:
			if rest := text[i:]; strings.HasPrefix(rest, "\u2028") || strings.HasPrefix(rest, "\u2029") {
				return i, i + 3
			}
		}
	}
	return len(text), len(text)
}

// trimSpace returns the span without the white space at its ends.
func trimSpace(text string, s Span) Span {
	for s.Start < s.End {
		r, size := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) && r != '\ufeff' {
			break
		}
		s.Start += size
	}
	for s.Start < s.End {
		r, size := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= size
	}
	return s
}
