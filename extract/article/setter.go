package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blockEnd separates the blocks of the plain text.
const blockEnd = "\n\n"

// outside is the place of text that is not in the plain text.
const outside = -1

// setter composes a page from a body in canonical form, in one pass.
type setter struct {
	parts  []part
	markup strings.Builder // since the last part
	text   strings.Builder
	gap    string // what the plain text needs before it goes on
	// blank is the index of a part with the white space that has to follow the
	// text if more of the same block comes; 0 for none.
	blank int
	lead  int // where the text outside figures begins, -1 while there is none
}

func (s *setter) body(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.node(c, place{})
	}
	s.flush()
	s.join()
}

// join makes one part of texts that follow each other in the page and in the
// plain text, so that no mark is split but for an element's sake.
func (s *setter) join() {
	joined := s.parts[:0]
	for _, p := range s.parts {
		if len(joined) > 0 && p.markup == "" && p.at != outside {
			last := &joined[len(joined)-1]
			if last.markup == "" && last.at != outside && last.at+len(last.text) == p.at {
				last.text += p.text
				continue
			}
		}
		joined = append(joined, p)
	}
	s.parts = joined
}

// place is what the elements around a text mean for it.
type place struct{ figure, caption, credit bool }

func (s *setter) node(n *html.Node, in place) {
	if n.Type == html.TextNode {
		s.write(n.Data, in)
		return
	}
	switch n.DataAtom {
	case atom.Br:
		s.markup.WriteString("<br/>")
		if !in.credit && s.gap == "" {
			s.gap, s.blank = "\n", 0
		}
		return
	case atom.Figure:
		in.figure = true
	case atom.Figcaption:
		in.caption = true
	case atom.Small:
		in.credit = in.caption
	}
	block := roles[n.DataAtom] != phrase
	if block {
		s.endBlock()
	}
	s.open(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.node(c, in)
	}
	s.markup.WriteString("</" + n.Data + ">")
	if block {
		s.endBlock()
	}
}

func (s *setter) open(n *html.Node) {
	s.markup.WriteString("<" + n.Data)
	for _, a := range n.Attr {
		s.markup.WriteString(" " + a.Key + `="` + html.EscapeString(a.Val) + `"`)
	}
	s.markup.WriteByte('>')
}

func (s *setter) endBlock() { s.gap, s.blank = blockEnd, 0 }

// write sets one text of the body. White space at its ends is set apart: next
// to a credit it may be none of the plain text.
func (s *setter) write(text string, in place) {
	if in.credit {
		s.add(text, outside)
		return
	}
	words := strings.TrimLeftFunc(text, isSpace)
	s.space(text[:len(text)-len(words)])
	if words == "" {
		return
	}
	after := words[len(strings.TrimRightFunc(words, isSpace)):]
	words = words[:len(words)-len(after)]
	if s.text.Len() > 0 {
		s.text.WriteString(s.gap)
	}
	if s.blank > 0 {
		s.parts[s.blank].at = s.text.Len()
		s.text.WriteString(s.parts[s.blank].text)
	}
	s.gap, s.blank = "", 0
	if s.lead < 0 && !in.figure {
		s.lead = s.text.Len()
	}
	s.add(words, s.text.Len())
	s.text.WriteString(words)
	s.space(after)
}

// space sets white space whose place in the plain text the next words decide.
func (s *setter) space(text string) {
	if text == "" {
		return
	}
	s.add(text, outside)
	if s.gap == "" && s.blank == 0 && s.text.Len() > 0 {
		s.blank = len(s.parts) - 1
	}
}

func (s *setter) add(text string, at int) {
	s.flush()
	s.parts = append(s.parts, part{text: text, at: at})
}

func (s *setter) flush() {
	if s.markup.Len() > 0 {
		s.parts = append(s.parts, part{markup: s.markup.String()})
		s.markup.Reset()
	}
}
