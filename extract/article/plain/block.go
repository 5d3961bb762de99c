package plain

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/article/clutter"
)

// kind is what a block of the text is.
type kind uint8

const (
	paragraph kind = iota
	headline       // a short line without a closing full stop
	credited       // a photo's caption with its credit
	byline
	dated // a line with the date of publication, or how long ago it was
	item  // of a list
)

// block is a paragraph of the source, on one line.
type block struct {
	text   string // of a byline or list item, without its mark
	kind   kind
	credit string    // of a caption
	time   time.Time // of a date, zero if it names none
	asks   bool      // ends with "?" or "!"
}

// A line is a headline up to so many words and bytes.
const (
	maxHeadline      = 25
	maxHeadlineBytes = 400
)

func classify(lines []string) []block {
	blocks := make([]block, 0, len(lines))
	for _, line := range lines {
		blocks = append(blocks, look(line))
	}
	return blocks
}

func look(line string) block {
	if text, ok := listItem(line); ok {
		return block{text: text, kind: item}
	}
	if caption, credit, ok := SplitCredit(line); ok && !clutter.Certain(line) {
		return block{text: caption, credit: credit, kind: credited}
	}
	if names, ok := SplitByline(line); ok {
		return block{text: names, kind: byline}
	}
	if t, ok := ParseDate(line); ok {
		return block{text: line, time: t, kind: dated}
	}
	b := block{text: strings.TrimSpace(strings.TrimLeft(line, "#"))} // of Markdown's headings
	last := lastMark(b.text)
	b.asks = last == '?' || last == '!'
	leadsOn := last == ':' || last == ',' || last == ';'
	short := len(b.text) <= maxHeadlineBytes && len(strings.Fields(b.text)) <= maxHeadline
	if short && !leadsOn && !endsSentence(b.text) && !isContribution(b.text) {
		b.kind = headline
	}
	return b
}

// lastMark returns the last character before closing quotation marks and brackets.
func lastMark(line string) rune {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, closers))
	return last
}

const closers = "\"'”’»)]"

// endsSentence reports whether a line ends with a full stop that is not the one
// of an abbreviation such as "U.S."
func endsSentence(line string) bool {
	line = strings.TrimRight(line, closers)
	if strings.HasSuffix(line, "…") {
		return true
	}
	rest, ok := strings.CutSuffix(line, ".")
	if !ok {
		return false
	}
	word := rest[strings.LastIndexByte(rest, ' ')+1:]
	letter, size := utf8.DecodeLastRuneInString(word)
	initials := unicode.IsUpper(letter) && strings.HasSuffix(word[:len(word)-size], ".")
	return !initials
}

// isContribution knows the line below an article that names those who helped.
func isContribution(line string) bool {
	for _, mark := range []string{"Reporting by ", "Additional reporting ", "Editing by ", "Edited by ", "With reporting "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

// listItem returns the text behind a bullet.
func listItem(line string) (string, bool) {
	for _, bullet := range []string{"• ", "* ", "- ", "– ", "· ", "‣ ", "◦ "} {
		if text, ok := strings.CutPrefix(line, bullet); ok {
			return strings.TrimSpace(text), true
		}
	}
	return "", false
}
