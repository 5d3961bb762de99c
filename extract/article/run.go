package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// write adds text of the source to the run, its white space collapsed.
func (b *builder) write(s string) {
	start := -1 // of the word that the loop is in
	for i, r := range s {
		switch {
		case isSpace(r):
			b.word(s, start, i)
			start = -1
			b.space = collapse(b.space, r)
		case isInvisible(r):
			b.word(s, start, i)
			start = -1
		case start < 0:
			start = i
		}
	}
	b.word(s, start, len(s))
}

func isSpace(r rune) bool { return unicode.IsSpace(r) }

// collapse returns the white space that stands for so-far and r together: one
// blank, or the no-break space if there are only such.
func collapse(soFar string, r rune) string {
	if noBreak := r == '\u00a0' || r == '\u202f'; !noBreak {
		return " "
	}
	if soFar == "" {
		return string(r)
	}
	return soFar
}

// isInvisible names characters that only steer the layout of the page they
// were on, and would part a name in two: soft hyphen, zero-width space, byte
// order mark, control characters.
func isInvisible(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\ufeff' || unicode.IsControl(r)
}

// word adds s[start:end], which has no white space, if there is such a word.
func (b *builder) word(s string, start, end int) {
	if start < 0 {
		return
	}
	paragraph := b.run != nil && b.run.DataAtom == atom.P
	switch {
	case b.run == nil:
		b.beginRun()
	case b.breaks >= 2 && paragraph:
		b.endRun()
		b.beginRun()
	case b.breaks > 0:
		b.closePhrases()
		b.flush()
		b.innermost().AppendChild(element(atom.Br, nil))
	case b.space != "":
		b.closePhrases()
		b.text.WriteString(b.space)
	default:
		b.closePhrases()
	}
	b.space, b.breaks = "", 0
	b.openPhrases()
	b.text.WriteString(s[start:end])
}

// beginRun finds or makes the block for text at the walk's place.
func (b *builder) beginRun() {
	if roles[b.block.DataAtom] == list {
		b.push(element(atom.Li, nil))
		b.inList = true
	}
	switch {
	case b.leaf != nil:
		name := b.leaf.DataAtom
		if to, ok := renamed[name]; ok {
			name = to
		}
		b.run = element(name, attributes(b.leaf))
		b.block.AppendChild(b.run)
	case roles[b.block.DataAtom] == mixed:
		b.run = b.block
	default:
		b.run = element(atom.P, nil)
		b.block.AppendChild(b.run)
	}
}

// endRun ends the text of one block; white space and line breaks at its end are lost.
func (b *builder) endRun() {
	b.flush()
	b.run, b.open, b.made = nil, b.open[:0], b.made[:0]
	b.space, b.breaks = "", 0
	if b.inList {
		b.inList = false
		b.pop()
	}
}

// closePhrases closes the elements that the walk has left, so that white space
// and line breaks between them stand outside of both.
func (b *builder) closePhrases() {
	same := 0
	for same < len(b.open) && same < len(b.want) && b.open[same] == b.want[same] {
		same++
	}
	if same < len(b.open) {
		b.flush()
		b.open, b.made = b.open[:same], b.made[:same]
	}
}

// openPhrases opens the elements that the walk has entered since.
func (b *builder) openPhrases() {
	for _, n := range b.want[len(b.open):] {
		b.flush()
		made := element(n.DataAtom, attributes(n))
		b.innermost().AppendChild(made)
		b.open, b.made = append(b.open, n), append(b.made, made)
	}
}

func (b *builder) innermost() *html.Node {
	if len(b.made) > 0 {
		return b.made[len(b.made)-1]
	}
	return b.run
}

// flush turns the text gathered so far into a node.
func (b *builder) flush() {
	if b.text.Len() > 0 {
		b.innermost().AppendChild(&html.Node{Type: html.TextNode, Data: b.text.String()})
		b.text.Reset()
	}
}

// OneLine returns plain text, such as a title, in the form that a body's text has:
// valid UTF-8, white space collapsed, and all on one line.
func OneLine(s string) string {
	var out strings.Builder
	space := ""
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case isSpace(r):
			space = collapse(space, r)
		case isInvisible(r):
		default:
			if out.Len() > 0 {
				out.WriteString(space)
			}
			space = ""
			out.WriteRune(r)
		}
	}
	return out.String()
}
