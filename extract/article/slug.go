package article

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// slugLength is where a slug ends at the latest, in bytes: long enough to tell
// titles apart, short enough for an address that people pass on.
const slugLength = 64

// Slug returns an ID made of a title or a file's name, "" if that has no letter
// or digit with a Latin base: "Erdoğan’s U.S. visit" gives "erdogans-us-visit".
func Slug(s string) string {
	var out strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(s) {
		r = unicode.ToLower(r)
		letters := latin[r]
		switch {
		case letters != "":
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			letters = string(r)
		case unicode.Is(unicode.Mn, r) || r == '.' || r == '\'' || r == '’':
			continue // accents, and what stands within a word
		default:
			gap = true
			continue
		}
		if gap && out.Len() > 0 {
			out.WriteByte('-')
		}
		gap = false
		out.WriteString(letters)
	}
	return cutSlug(out.String())
}

// latin spells the letters that have no base letter in Unicode.
var latin = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'ı': "i", 'þ': "th",
}

func cutSlug(s string) string {
	if len(s) <= slugLength {
		return s
	}
	if at := strings.LastIndexByte(s[:slugLength+1], '-'); at > slugLength/2 {
		return s[:at]
	}
	return s[:slugLength]
}
