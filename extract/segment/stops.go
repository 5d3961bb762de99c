package segment

import (
	"unicode"
	"unicode/utf8"
)

type cut bool

const noCut = cut(false)

// dotCut decides on a full stop at offset at inside the piece [start, end),
// which has letters on both sides: initials stay together (U.S, J.K), a host or
// file name stays whole (amazon.com), everything else is cut.
func dotCut(text string, start, at, end int) cut {
	left, right := text[start:at], text[at+1:end]
	next := right
	for i := range len(right) {
		if right[i] == '.' {
			next = right[:i]
			break
		}
	}
	switch {
	case utf8.RuneCountInString(lastPart(left))+utf8.RuneCountInString(next) <= 3: // U.S, a.m, Ph.D
		return noCut
	case onlyInitials(left) && startsUpper(next): // J.K.Rowling
		return true
	case isAbbreviation(left) && startsUpper(next): // Mr.Smith
		return true
	case endsLower(left) && startsUpper(next) && !allUpper(next): // talks.The
		return true
	}
	return noCut
}

// ownsStop reports whether the full stop at text[end] belongs to the word
// before it: an abbreviation's or an initial's does, an ellipsis's does not.
func ownsStop(text string, start, end int) bool {
	word, rest := text[start:end], text[end+1:]
	if rest != "" && rest[0] == '.' {
		return false
	}
	if onlyInitials(word) {
		return utf8.RuneCountInString(word) > 1 || initialBefore(rest)
	}
	return isAbbreviation(word) || isNumbering(word) && startsDigit(rest)
}

// initialBefore reports whether a lone capital with a full stop is an initial,
// judged by what follows: another capital on the same line that does not open a
// sentence ("J. Smith", but not "Vitamin C. The study"), or a mark that goes on.
func initialBefore(rest string) bool {
	i := 0
	for i < len(rest) && rest[i] == ' ' {
		i++
	}
	rest = rest[i:]
	if rest == "" {
		return false
	}
	if rest[0] == ',' || rest[0] == '-' {
		return true
	}
	return startsUpper(rest) && !opensSentence(firstLetters(rest))
}

// onlyInitials reports whether s is one or more single letters joined by full
// stops, or such a pair of letters as in Ph.D; a lone letter must be a capital.
func onlyInitials(s string) bool {
	letters, dots := 0, 0
	part := 0
	for _, r := range s {
		switch {
		case r == '.':
			if part == 0 {
				return false
			}
			dots++
			part = 0
		case unicode.IsLetter(r):
			letters++
			if part++; part > 2 {
				return false
			}
		default:
			return false
		}
	}
	if dots == 0 {
		return letters == 1 && startsUpper(s)
	}
	return part > 0 && letters <= 2+dots
}

func lastPart(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' {
			return s[i+1:]
		}
	}
	return s
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func endsLower(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(r)
}

func allUpper(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

func startsDigit(s string) bool {
	for len(s) > 0 && s[0] == ' ' {
		s = s[1:]
	}
	return len(s) > 0 && s[0] >= '0' && s[0] <= '9'
}

// firstLetters returns the letters that s begins with.
func firstLetters(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return s[:i]
		}
	}
	return s
}
