package segment

import (
	"strings"
	"unicode/utf8"

	uax29 "github.com/blevesearch/segment"
)

// Nearly all of news is ASCII words with spaces, commas and typographic quotes
// between them. Where these end is plain to see by the standard's own rules, and
// seen here in a third of the time that the whole machine of UAX #29 takes. Most
// texts never need the machine at all, which is the largest function of the
// WebAssembly and slow to start.

// plainPiece returns where the piece that begins text ends, and its class; 0
// where it takes the machine to tell: where the piece has, or touches, anything
// but ASCII and the marks of plainSize.
func plainPiece(text string) (end, class int) {
	if !isAlphanumeric(text[0]) {
		end = plainSize(text)
		if end == 0 || text[0] == '_' || text[0] == '\r' || end < len(text) && plainSize(text[end:]) == 0 {
			return 0, 0
		}
		return end, uax29.None
	}
	class = uax29.Number
	for end < len(text) {
		if b := text[end]; isAlphanumeric(b) {
			if isLetter(b) {
				class = uax29.Letter
			}
			end++
			continue
		}
		size := plainSize(text[end:])
		if size == 0 || text[end] == '_' {
			return 0, 0
		}
		behind := text[end+size:]
		if behind == "" || !joins(text[end-1], text[end:end+size]) {
			return end, class
		}
		switch b := behind[0]; {
		case plainSize(behind) == 0:
			return 0, 0
		case isLetter(text[end-1]) && isLetter(b), isDigit(text[end-1]) && isDigit(b):
			end += size
		default:
			return end, class
		}
	}
	return end, class
}

// plainSize returns the length of the character that begins text if it is
// ASCII, a typographic quote, a dash or an ellipsis; 0 if not.
func plainSize(text string) int {
	switch {
	case text[0] < utf8.RuneSelf:
		return 1
	case len(text) >= 3 && text[:2] == "\u2013"[:2] && strings.IndexByte("\x93\x94\x98\x99\x9c\x9d\xa6", text[2]) >= 0:
		return 3 // – — ‘ ’ “ ” …
	}
	return 0
}

// joins reports whether a mark behind a letter or digit joins it to another of
// its kind (MidLetter, MidNum and MidNumLet of the standard).
func joins(before byte, mark string) bool {
	switch mark {
	case ".", "'", "‘", "’":
		return true
	case ":":
		return isLetter(before)
	case ",", ";":
		return isDigit(before)
	}
	return false
}

// blank returns the offset of the first space or line feed behind the first
// byte of text, before which there always is a boundary; its length for none.
func blank(text string) int {
	for i := 1; i < len(text); i++ {
		if text[i] == ' ' || text[i] == '\n' && text[i-1] != '\r' {
			return i
		}
	}
	return len(text)
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
