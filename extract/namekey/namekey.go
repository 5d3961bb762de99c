// Package namekey folds names to the form under which they are compared: by the
// resolver, which joins mentions, and by the knowledge packs, which are searched
// by it.
package namekey

import (
	"unicode"
	"unicode/utf8"
)

// MaxLen is the longest key, in bytes.
const MaxLen = 120

// Of returns the key of a name: small letters without
// marks ("Erdoğan" → "erdogan"), no "the" in front, "saint", "mount" and "fort"
// spelt out, "&" as "and", stops and apostrophes gone ("U.S." → "us"), and all
// other punctuation one space. Other scripts keep their small letters. It is
// "" where nothing is left or the name is too long to be one.
//
// Names in other spellings (Kiev, Kyiv) are not brought together here: the
// packs carry them as aliases.
func Of(name string) string {
	var buf [MaxLen]byte
	return string(Append(buf[:0], name))
}

// Append appends the key of name to dst, which is empty, and returns it;
// where the key would outgrow MaxLen the result is empty.
func Append(dst []byte, name string) []byte {
	start, space := 0, false // of the word being written; a space is due before the next
	for i := 0; i < len(name); {
		c := name[i]
		size := 1
		var r rune
		if c < utf8.RuneSelf {
			r = rune(c)
		} else {
			r, size = utf8.DecodeRuneInString(name[i:])
		}
		i += size
		if silent(r) {
			continue
		}
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if !letter && r != '&' {
			space = true
			continue
		}
		if (space || r == '&') && len(dst) > 0 {
			dst = endWord(dst, start)
			if len(dst) > 0 {
				dst = append(dst, ' ')
			}
			start = len(dst)
		}
		space = r == '&'
		dst = appendFolded(dst, r)
		if len(dst) > MaxLen {
			return dst[:0]
		}
	}
	dst = endWord(dst, start)
	for len(dst) > 0 && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	if len(dst) > MaxLen {
		return dst[:0]
	}
	return dst
}

// silent reports whether a character is part of a word but not of its key.
func silent(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ', 'ʺ', '.', '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return true
	}
	return r >= 0x300 && r <= 0x36F // combining marks
}

func appendFolded(dst []byte, r rune) []byte {
	switch {
	case r >= 'A' && r <= 'Z':
		return append(dst, byte(r)+'a'-'A')
	case r == '&':
		return append(dst, "and"...)
	case r < utf8.RuneSelf:
		return append(dst, byte(r))
	}
	if s, ok := fold(r); ok {
		return append(dst, s...)
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// endWord settles the word dst[start:] that has just ended: a leading article
// goes, abbreviations of names of places are spelt out.
func endWord(dst []byte, start int) []byte {
	switch string(dst[start:]) {
	case "the":
		if start == 0 {
			return dst[:0]
		}
	case "st":
		return append(dst[:start], "saint"...)
	case "mt":
		return append(dst[:start], "mount"...)
	case "ft":
		return append(dst[:start], "fort"...)
	}
	return dst
}
