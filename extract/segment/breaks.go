package segment

import (
	"unicode/utf8"

	uax29 "github.com/blevesearch/segment"
)

// chunkSize is how many bytes are given to the UAX #29 machine at most: its
// results cost 32 bytes a piece, which a text of many megabytes must not pay at
// once. It is also the length of the longest word there can be.
const chunkSize = 32 << 10

// invalid is the class of a run of bytes that are not UTF-8, which the machine
// refuses; its own classes are non-negative.
const invalid = -1

// eachPiece calls yield with the pieces between the word boundaries of UAX #29,
// in order and without gaps, white space included. class is one of the
// machine's (uax29.None, Number, Letter, Kana, Ideo), or invalid.
func eachPiece(text string, yield func(start, end, class int)) {
	var buf []byte
	vals, types := make([][]byte, 0, 64), make([]int, 0, 64)
	valid := 0 // text[at:valid] is UTF-8
	for at := 0; at < len(text); {
		if at == valid {
			if valid += validPrefix(text[at:]); at == valid {
				valid += invalidPrefix(text[at:])
				yield(at, valid, invalid)
				at = valid
				continue
			}
		}
		stop := chunkEnd(text[:valid], at)
		for at < stop {
			if n, class := plainPiece(text[at:stop]); n > 0 {
				yield(at, at+n, class)
				at += n
				continue
			}
			end := at + blank(text[at:stop])
			buf = append(buf[:0], text[at:end]...)
			// The error only repeats that not all was consumed.
			vals, types, _, _ = uax29.SegmentWordsDirect(buf, vals[:0], types[:0])
			for i, v := range vals {
				yield(at, at+len(v), types[i])
				at += len(v)
			}
			if at < end {
				yield(at, end, uax29.None)
				at = end
			}
		}
	}
}

// chunkEnd returns where the chunk that begins at from ends: at the end of the
// text or after a space with an ASCII byte behind it, between which UAX #29
// always breaks; failing that, between two code points.
func chunkEnd(text string, from int) int {
	end := from + chunkSize
	if end >= len(text) {
		return len(text)
	}
	for i := end; i > from; i-- {
		if text[i] < utf8.RuneSelf && text[i] != '\n' && (text[i-1] == ' ' || text[i-1] == '\n') {
			return i
		}
	}
	for i := end; i > end-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			return i
		}
	}
	return end
}

// validPrefix returns the length of the longest prefix of s that is UTF-8.
func validPrefix(s string) int {
	if utf8.ValidString(s) { // eight bytes at a time, and it stops where the loop would
		return len(s)
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return i
			}
		}
	}
	return len(s)
}

// invalidPrefix returns the length of the run of invalid bytes s begins with,
// at most chunkSize.
func invalidPrefix(s string) int {
	for i := 0; i < len(s) && i < chunkSize; i++ {
		if r, size := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || size != 1 {
			return i
		}
	}
	return min(len(s), chunkSize)
}
