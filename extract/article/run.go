package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// write adds text of the source to the run, its white space collapsed.
func (b *builder) write(s string) {
	for s != "" {
		if n := cleanPrefix(s); n > 0 {
			b.add(s[:n])
			s = s[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case isSpace(r):
			b.space = collapse(b.space, r)
		case !isInvisible(r):
			b.add(s[:size])
		}
		s = s[size:]
	}
}

// cleanPrefix returns the length of the longest beginning of s that can be seen
// at a glance to be words with single blanks between them. Nearly all text is
// of that kind, and it is not worth looking at each of its characters.
func cleanPrefix(s string) int {
	i := 0
	for i < len(s) {
		switch c := s[i]; {
		case ' ' < c && c < 0x7f || 0xc3 <= c && c <= 0xdf: // ASCII, and Latin to Arabic
			i++
			if c >= 0xc3 {
				i++ // canonical has seen that the text is valid
			}
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && 0x90 <= s[i+2] && s[i+2] <= 0xa7: // dashes, quotation marks, …
			i += 3
		case c == ' ' && i > 0 && i+1 < len(s) && ' ' < s[i+1] && s[i+1] < 0x7f:
			i += 2
		default:
			return i
		}
	}
	return i
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

// add adds clean text to the run, with the space or line break that is due
// before it, inside the elements that are open at the walk's place.
func (b *builder) add(text string) {
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
		b.text = append(b.text, b.space...)
	default:
		b.closePhrases()
	}
	b.space, b.breaks = "", 0
	b.openPhrases()
	b.text = append(b.text, text...)
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
	if len(b.text) > 0 {
		b.innermost().AppendChild(&html.Node{Type: html.TextNode, Data: string(b.text)})
		b.text = b.text[:0]
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
