package plain

import (
	"strings"

	"rubricate/extract/article"
)

// split returns the paragraphs of a text, each on one line. Blank lines part
// paragraphs; within them every line is one too, unless the text was wrapped to
// the width of a page.
func split(text string) []string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = article.OneLine(line)
	}
	width := wrapWidth(lines)
	var blocks []string
	var open []string // lines of the paragraph that may go on
	end := func() {
		if len(open) > 0 {
			blocks = append(blocks, strings.Join(open, " "))
			open = nil
		}
	}
	for _, line := range lines {
		if line == "" || isRule(line) {
			end()
			continue
		}
		if _, ok := listItem(line); ok {
			end()
		}
		open = append(open, line)
		// A line that ends far from the margin ends its paragraph.
		if width == 0 || len(line) < width*6/10 {
			end()
		}
	}
	end()
	return blocks
}

// isRule reports a line that draws a rule, "---" or "* * *".
func isRule(line string) bool { return strings.Trim(line, "-=_*~# ") == "" }

// Lines between these widths, in bytes, are wrapped text.
const (
	narrowestPage = 50
	widestPage    = 120
)

// wrapWidth returns the width a text is wrapped to, 0 if it is not. It is when
// no line is longer than a page is wide, and most lines with another below them
// come close to the longest.
func wrapWidth(lines []string) int {
	width, followed, full := 0, 0, 0
	for _, line := range lines {
		width = max(width, len(line))
	}
	if width < narrowestPage || width > widestPage {
		return 0
	}
	for i, line := range lines {
		if line != "" && i+1 < len(lines) && lines[i+1] != "" {
			followed++
			if len(line) >= width*7/10 {
				full++
			}
		}
	}
	if followed < 3 || full*10 < followed*7 {
		return 0
	}
	return width
}
