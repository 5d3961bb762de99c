package resolve

import "strings"

// wordlist is a set of words in small letters: sorted by bytes, one space or
// line break between them. It is searched where it lies in the binary. A switch
// over the same words would be code five times as long, a map would have to be
// built at every start.
type wordlist string

// has reports whether w is in the list.
func (l wordlist) has(w string) bool {
	if w == "" || strings.IndexByte(w, ' ') >= 0 {
		return false
	}
	for lo, hi := 0, len(l); lo < hi; {
		start := (lo + hi) / 2
		end := start
		for start > lo && l[start-1] > ' ' {
			start--
		}
		for end < hi && l[end] > ' ' {
			end++
		}
		switch word := string(l[start:end]); {
		case word == w:
			return true
		case word < w:
			lo = end + 1
		default:
			hi = max(lo, start-1)
		}
	}
	return false
}
