package clutter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// traits are what the score of a block is made of.
type traits struct {
	words    int
	closed   bool // ends with the mark of a full sentence
	shouts   bool // ends with an exclamation mark
	asks     bool // ends with a question mark
	order    bool // begins with a word that tells the reader to do something
	plea     bool // … to give money or a name
	us, you  bool // outside of quotations
	business int  // phrases of the site's business, outside of quotations; those of several words count twice
	label    bool // is furniture by its wording alone
	address  bool // is a web or mail address or a copyright line
}

func look(block string) traits {
	block = strings.ReplaceAll(strings.TrimSpace(block), "’", "'")
	lower := strings.ToLower(block)
	t := traits{words: countWords(block)}
	t.closed, t.shouts, t.asks = ending(block)
	said := split(unquoted(lower))
	t.plea = len(said) > 0 && pleas[said[0]]
	t.order = t.plea || len(said) > 0 && orders[said[0]]
	for i, w := range said {
		t.us = t.us || usWords[w]
		t.you = t.you || youWords[w]
		for _, p := range business[w] {
			if len(said)-i >= len(p) && slices.Equal(said[i:i+len(p)], p) {
				t.business += min(len(p), 2)
			}
		}
	}
	t.label = labels[strings.Trim(lower, " .:!…>»›→-")] || startsWithAny(lower, leads) && t.words <= 25
	t.address = t.words == 1 && (strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.") ||
		strings.Contains(lower, "@") && strings.Contains(lower, ".")) ||
		t.words <= 20 && (strings.HasPrefix(lower, "©") || strings.HasPrefix(lower, "(c) ") || strings.HasPrefix(lower, "copyright "))
	return t
}

// countWords counts two characters as a word in scripts that do not part words.
func countWords(s string) int {
	unparted := 0
	for _, r := range s {
		if r >= firstUnparted && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer) {
			unparted++
		}
	}
	return len(strings.Fields(s)) + unparted/2
}

const firstUnparted = '\u0e00' // Thai is the lowest of these scripts

func startsWithAny(s string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// split returns the words of a lower-case text without the marks around them.
func split(lower string) []string {
	return strings.FieldsFunc(lower, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '-'
	})
}

// ending looks for the mark that closes a block, behind quotation marks and brackets.
func ending(block string) (closed, shouts, asks bool) {
	end := strings.TrimRight(block, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(end)
	shouts, asks = last == '!' || last == '！', last == '?' || last == '？'
	return shouts || asks || strings.ContainsRune(".…。", last), shouts, asks
}

// unquoted returns the text without what stands in double quotation marks; a
// quotation that is not closed goes on to the end.
func unquoted(s string) string {
	if !strings.ContainsAny(s, "\"“”„«") {
		return s
	}
	var out strings.Builder
	depth := false
	for _, r := range s {
		switch r {
		case '“', '„', '«':
			depth = true
		case '”', '»':
			depth = false
		case '"':
			depth = !depth
		default:
			if !depth {
				out.WriteRune(r)
			}
			continue
		}
		out.WriteByte(' ')
	}
	return out.String()
}
