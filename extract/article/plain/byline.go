package plain

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// maxByline is the longest byline, in words.
const maxByline = 16

// SplitByline returns the names of a line like "By Ida Hansen and Lu Wei in Oslo".
func SplitByline(line string) (string, bool) {
	if len(strings.Fields(line)) > maxByline || endsSentence(line) {
		return "", false
	}
	for _, mark := range []string{"By ", "BY ", "by ", "Written by ", "Words by ", "Story by ", "Reported by "} {
		rest, ok := strings.CutPrefix(line, mark)
		if !ok {
			continue
		}
		rest = strings.TrimSpace(rest)
		if first, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(first) && names(rest) {
			return rest, true
		}
	}
	return "", false
}

// layouts are the forms of a date that leave no doubt which number is the day.
var layouts = []string{
	"January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006", "2 Jan. 2006", "2006-01-02",
	"January 2 2006", "2 January, 2006", time.RFC3339,
}

// maxDateLine is the longest line that has a date and nothing else, in words.
const maxDateLine = 12

// ParseDate reads a line that says when the text was published, as in
// "Updated: Thursday, 13 March 2025, 10:30 GMT". It knows ages and reading times
// ("3 hours ago", "5 min read") as well, which give no date.
func ParseDate(line string) (time.Time, bool) {
	words := strings.Fields(line)
	if len(words) > maxDateLine {
		return time.Time{}, false
	}
	for len(words) > 0 && dateWords[strings.ToLower(strings.Trim(words[0], ":,."))] {
		words = words[1:]
	}
	if len(words) == 0 {
		return time.Time{}, false
	}
	for n := min(3, len(words)); n > 0; n-- {
		head := strings.TrimRight(strings.Join(words[:n], " "), ",|;–—-")
		for _, layout := range layouts {
			if t, err := time.Parse(layout, head); err == nil {
				return t.UTC(), onlyTime(words[n:])
			}
		}
	}
	return time.Time{}, isAge(words)
}

// dateWords may stand before a date.
var dateWords = map[string]bool{
	"published": true, "updated": true, "posted": true, "last": true, "modified": true, "on": true, "date": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true,
	"fri": true, "sat": true, "sun": true,
}

// onlyTime reports whether what follows a date is a time of day, and so no
// sentence that begins with a date.
func onlyTime(words []string) bool {
	for _, w := range words {
		w = strings.Trim(w, ",;|()–—-")
		first, _ := utf8.DecodeRuneInString(w)
		zone := len(w) <= 4 && strings.ToUpper(w) == w
		if w != "" && !unicode.IsDigit(first) && !zone && w != "at" && w != "a.m." && w != "p.m." && w != "am" && w != "pm" {
			return false
		}
	}
	return true
}

// isAge knows "3 hours ago" and "5 min read".
func isAge(words []string) bool {
	first, _ := utf8.DecodeRuneInString(words[0])
	last := words[len(words)-1]
	return len(words) <= 4 && unicode.IsDigit(first) && (last == "ago" || last == "read")
}
