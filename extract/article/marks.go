package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"rubricate/extract/segment"
)

// Mark asks for a span of a page's text to be wrapped in <mark>.
type Mark struct {
	segment.Span
	Attrs []Attr // in the order they are written
}

// Attr is one attribute of an element. Its value is escaped when it is written.
type Attr struct{ Name, Value string }

// HTML returns the page as HTML: the title as <h1>, then the body, with each
// mark's text wrapped in <mark>. Marks may come in any order.
//
// A mark that crosses the border of an element becomes several <mark>
// elements, one on each side; an attribute "id", which may stand only once in a
// document, is written on the first of them. The separators of blocks and line
// breaks are not wrapped. Left out are a mark that is empty, lies outside of
// the text or cuts a character in two, and one that overlaps an earlier one:
// clipping it would show a name that nobody found. Of two that begin at the
// same place the longer one stays.
//
// The names of attributes are written as they are: they must be constants of
// the program.
func (p *Page) HTML(marks []Mark) string {
	w := writer{marks: p.usable(marks)}
	w.out.Grow(2*len(p.text) + 128*len(w.marks))
	for _, part := range p.parts {
		switch {
		case part.markup != "":
			w.out.WriteString(part.markup)
		case part.at == outside:
			w.out.WriteString(html.EscapeString(part.text))
		default:
			w.text(part)
		}
	}
	return w.out.String()
}

// usable returns the marks that HTML documents as kept, in ascending order.
func (p *Page) usable(marks []Mark) []Mark {
	kept := slices.DeleteFunc(slices.Clone(marks), func(m Mark) bool {
		return m.Start < 0 || m.End > len(p.text) || m.Start >= m.End ||
			!p.boundary(m.Start) || !p.boundary(m.End)
	})
	slices.SortStableFunc(kept, func(a, b Mark) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	end := 0
	return slices.DeleteFunc(kept, func(m Mark) bool {
		if m.Start < end {
			return true
		}
		end = m.End
		return false
	})
}

func (p *Page) boundary(at int) bool { return at == len(p.text) || utf8.RuneStart(p.text[at]) }

// writer writes the parts of a page in the order of the text, and walks along
// its marks with them.
type writer struct {
	out   strings.Builder
	marks []Mark // not yet written to their end
	begun bool   // the first of them has been written in part
}

func (w *writer) text(p part) {
	done := 0 // bytes of p.text that are written
	for done < len(p.text) && len(w.marks) > 0 {
		m := w.marks[0]
		start, end := max(m.Start-p.at, done), min(m.End-p.at, len(p.text))
		if start >= len(p.text) {
			break
		}
		if end > start {
			w.out.WriteString(html.EscapeString(p.text[done:start]))
			w.mark(m.Attrs, p.text[start:end])
			done = end
		}
		if m.End > p.at+len(p.text) {
			break // it goes on in the next part
		}
		w.marks, w.begun = w.marks[1:], false
	}
	w.out.WriteString(html.EscapeString(p.text[done:]))
}

func (w *writer) mark(attrs []Attr, text string) {
	w.out.WriteString("<mark")
	for _, a := range attrs {
		if a.Name == "id" && w.begun {
			continue
		}
		w.out.WriteString(" " + a.Name + `="` + html.EscapeString(a.Value) + `"`)
	}
	w.out.WriteString(">" + html.EscapeString(text) + "</mark>")
	w.begun = true
}
