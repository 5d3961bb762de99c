package feature

import (
	"unicode"
	"unicode/utf8"

	"rubricate/extract/tagger/internal/hash"
	"rubricate/extract/tagger/internal/lexicon"
)

// letterCase is how a written form uses capitals.
type letterCase uint8

const (
	noLetters letterCase = iota // punctuation, symbols
	number                      // begins with a digit
	lower
	title   // one capital, first, and more letters
	upper   // two letters or more, all capital
	initial // a single capital
	mixed   // capitals in other places: "McDonald", "iPhone"
	scripts // letters without case
)

// capital reports whether a form in this case could be a name by its looks.
func (c letterCase) capital() bool { return c >= title }

// form is a distinct written form of a window, with all that can be said of it
// without its place.
type form struct {
	exact, lower uint64 // hashes
	shape        uint64
	affixes      [8]uint64 // prefixes of 1 to 4 runes, then suffixes; 0 where the word is too short
	clusters     lexicon.Clusters
	lists        lexicon.List // as a phrase of one word
	letterCase   letterCase
	small        bool  // a word that may join the capitalised words of one name: "of", "de"
	next         int32 // next form with the same place in the table of forms
}

// longest is how many bytes of a word are looked at; what is longer is no
// name, and a text of one endless word must not cost more than it.
const longest = 64

// describe fills in a form from its letters.
func (f *form) describe(word string, lex *lexicon.Lexicon, buf *[4 * longest]byte) {
	if len(word) > longest {
		word = word[:longest]
	}
	low := lowered(word, buf)
	f.exact, f.lower = hash.Bytes(word), hash.Bytes(low)
	f.letterCase, f.shape = shapeOf(word)
	f.affixesOf(low)
	f.clusters = lex.Clusters(f.lower)
	f.lists = lex.Lookup(lexicon.Extend(0, f.lower))
	f.small = joins(low)
}

// lowered writes the lower case of a word into buf, digits as '0' and curly
// apostrophes straight, so that forms that differ only in these are one.
func lowered(word string, buf *[4 * longest]byte) []byte {
	out := buf[:0]
	for i := 0; i < len(word); {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(word[i:])
			if r == '’' {
				r = '\''
			}
			out = utf8.AppendRune(out, unicode.ToLower(r))
			i += n
			continue
		}
		out = append(out, c)
		i++
	}
	return out
}

// Key returns the hash by which the lexicon knows a word.
func Key(word string) uint64 {
	if len(word) > longest {
		word = word[:longest]
	}
	var buf [4 * longest]byte
	return hash.Bytes(lowered(word, &buf))
}

// affixesOf hashes the first and the last one to four runes.
func (f *form) affixesOf(low []byte) {
	f.affixes = [8]uint64{}
	h, n := hash.Start, 0
	for i, c := range low {
		if i > 0 && utf8.RuneStart(c) {
			if n++; n <= 4 {
				f.affixes[n-1] = hash.Mix(h)
			} else {
				break
			}
		}
		h = hash.Byte(h, c)
	}
	h, n = hash.Start, 0
	for i := len(low) - 1; i > 0 && n < 4; i-- {
		h = hash.Byte(h, low[i])
		if utf8.RuneStart(low[i]) {
			f.affixes[4+n] = hash.Mix(h)
			n++
		}
	}
}

// shapeOf returns how a word uses capitals, and the hash of its shape: "Xx" for
// Moscow, "X.X." for U.S., "d" for 50, runs of one kind counted up to two.
func shapeOf(word string) (letterCase, uint64) {
	h := hash.Start
	var last byte
	var run, letters, capitals, uncased int
	var first byte
	for i, r := range word {
		var kind byte
		switch {
		case 'a' <= r && r <= 'z':
			kind = 'x'
		case 'A' <= r && r <= 'Z':
			kind = 'X'
		case '0' <= r && r <= '9':
			kind = 'd'
		case r < utf8.RuneSelf:
			kind = byte(r)
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			kind = 'X'
		case unicode.IsLower(r):
			kind = 'x'
		case unicode.IsLetter(r):
			kind, uncased = 'u', uncased+1
		case r == '’':
			kind = '\''
		case unicode.IsDigit(r):
			kind = 'd'
		default:
			kind = 's'
		}
		if kind == 'x' || kind == 'X' {
			letters++
		}
		if kind == 'X' {
			capitals++
		}
		if i == 0 {
			first = kind
		}
		if kind != last {
			last, run = kind, 0
		}
		if run++; run <= 2 {
			h = hash.Byte(h, kind)
		}
	}
	return caseOf(first, letters, capitals, uncased), hash.Mix(h)
}

func caseOf(first byte, letters, capitals, uncased int) letterCase {
	switch {
	case first == 'd':
		return number
	case letters == 0 && uncased == 0:
		return noLetters
	case letters == 0:
		return scripts
	case capitals == 0:
		return lower
	case capitals == letters && letters == 1:
		return initial
	case capitals == letters:
		return upper
	case capitals == 1 && first == 'X':
		return title
	}
	return mixed
}

// joins reports whether a lower-case word may stand inside a name.
func joins(low []byte) bool {
	switch string(low) {
	case "of", "for", "and", "the", "&", "de", "la", "del", "da", "do", "dos", "di", "du", "des", "van", "von",
		"der", "den", "bin", "ibn", "al", "el", "y", "e", "on", "in", "to", "-", "–", "'s":
		return true
	}
	return false
}
