package segment

import (
	"strings"
	"unicode/utf8"

	uax29 "github.com/blevesearch/segment"
)

// Nearly all of news is ASCII words with spaces and commas between them. Where
// these end is plain to see by the standard's own rules, and seen here in a
// third of the time that the whole machine of UAX #29 takes.

// plainPiece returns where the piece that begins text ends, and its class; 0
// where it takes the machine to tell: where the piece is not all ASCII or
// touches what is not, and where letters, digits and marks between them join.
func plainPiece(text string) (end, class int) {
	joining := "" // marks that join the piece to more of its kind behind them
	switch b := text[0]; {
	case isLetter(b):
		for end = 1; end < len(text) && isLetter(text[end]); end++ {
		}
		class, joining = uax29.Letter, ".':"
	case isDigit(b):
		for end = 1; end < len(text) && isDigit(text[end]); end++ {
		}
		class, joining = uax29.Number, ".',;"
	case b >= utf8.RuneSelf || b == '_' || b == '\r':
		return 0, 0
	default:
		end, class = 1, uax29.None
	}
	if end == len(text) {
		return end, class
	}
	next := text[end]
	switch {
	case next >= utf8.RuneSelf:
		return 0, 0
	case class == uax29.None:
		return end, class
	case isAlphanumeric(next) || next == '_':
		return 0, 0
	case strings.IndexByte(joining, next) >= 0 && end+1 < len(text) && (text[end+1] >= utf8.RuneSelf || isAlphanumeric(text[end+1])):
		return 0, 0
	}
	return end, class
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
