package segment

import "strings"

// maxAddress bounds how far an address is followed, in bytes.
const maxAddress = 2048

// addressEnd returns where the URL ends whose first piece is [start, end), or 0
// when the piece begins none: a scheme with "://", or a host with "www.".
func addressEnd(text string, start, end int) int {
	switch {
	case strings.HasPrefix(text[end:], "://"):
		if end-start > 10 {
			return 0
		}
	case end-start > 4 && strings.EqualFold(text[start:start+4], "www."):
	default:
		return 0
	}
	if stop := addressRun(text, end); stop > end+len("://") || end-start > 4 {
		return stop
	}
	return 0
}

// addressRun returns the end of the run of address characters at from, without
// the punctuation of the sentence around it.
func addressRun(text string, from int) int {
	end := from
	for end < len(text) && end-from < maxAddress && text[end] > ' ' && text[end] < 0x7f && strings.IndexByte("<>\"{}|\\^`", text[end]) < 0 {
		end++
	}
	for end > from && strings.IndexByte(".,;:!?)]'*", text[end-1]) >= 0 {
		end--
	}
	return end
}

// email makes one word of the e-mail address whose @ is at offset at, if there
// is one: what touches it on the left, and a host with a dot on the right.
func (c *cutter) email(at int) bool {
	host := at + 1
	for host < len(c.text) && host-at < maxAddress && isHostByte(c.text[host]) {
		host++
	}
	for host > at+1 && !isAlphanumeric(c.text[host-1]) {
		host--
	}
	if strings.IndexByte(c.text[at+1:host], '.') <= 0 {
		return false
	}
	start, keep := at, len(c.words)
	for keep > c.first && c.words[keep-1].End == start && at-c.words[keep-1].Start < maxAddress && isMailbox(c.words[keep-1].In(c.text)) {
		keep--
		start = c.words[keep].Start
	}
	if start == at {
		return false
	}
	c.words = c.words[:keep]
	c.emit(start, host, Address)
	return true
}

func isMailbox(word string) bool {
	for i := range len(word) {
		if b := word[i]; !isHostByte(b) && b != '_' && b != '+' {
			return false
		}
	}
	return true
}

func isHostByte(b byte) bool { return isAlphanumeric(b) || b == '.' || b == '-' }

func isAlphanumeric(b byte) bool { return isDigit(b) || isLetter(b) }
