package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plainElements are what an article may hold that declares itself: text and
// its structure, no boxes that could be anything.
var plainElements = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Blockquote: true, atom.Br: true,
	atom.Caption: true, atom.Cite: true, atom.Code: true, atom.Dd: true, atom.Del: true, atom.Dfn: true, atom.Dl: true,
	atom.Dt: true, atom.Em: true, atom.Figcaption: true, atom.Figure: true, atom.H1: true, atom.H2: true,
	atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Header: true, atom.Hr: true, atom.I: true,
	atom.Img: true, atom.Ins: true, atom.Li: true, atom.Mark: true, atom.Ol: true, atom.P: true,
	atom.Picture: true, atom.Q: true, atom.S: true, atom.Section: true, atom.Small: true, atom.Source: true,
	atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Table: true, atom.Tbody: true, atom.Td: true,
	atom.Tfoot: true, atom.Th: true, atom.Thead: true, atom.Time: true, atom.Tr: true, atom.U: true,
	atom.Ul: true, atom.Wbr: true,
}

// declared returns the page's <article> if there is one only, made of elements
// of text, and with paragraphs in it.
func declared(doc *html.Node) *html.Node {
	var found *html.Node
	for n := range all(doc, atom.Article) {
		if found != nil {
			return nil
		}
		found = n
	}
	if found == nil || first(found, atom.P) == nil {
		return nil
	}
	for d := range found.Descendants() {
		if d.Type == html.ElementNode && (d.Namespace != "" || !plainElements[d.DataAtom]) {
			return nil
		}
	}
	return found
}

// hidden are the marks of what a page does not show.
func hidden(n *html.Node) bool {
	if attr(n, "aria-hidden") == "true" {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// prepare takes out what no reader sees, and marks the credits of photos.
func prepare(doc *html.Node) {
	var gone []*html.Node
	for d := range doc.Descendants() {
		switch {
		case d.Type == html.CommentNode:
			gone = append(gone, d)
		case d.Type != html.ElementNode || d.DataAtom == atom.Html || d.DataAtom == atom.Body:
		case hidden(d):
			gone = append(gone, d)
		}
	}
	for _, n := range gone {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	for caption := range all(doc, atom.Figcaption) {
		markCredits(caption)
	}
}

// markCredits makes <small> of the elements of a caption that are named as the
// photo's credit.
func markCredits(caption *html.Node) {
	for d := range caption.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		names := strings.ToLower(attr(d, "class") + " " + attr(d, "itemprop"))
		for _, word := range []string{"credit", "copyright", "photographer", "attribution"} {
			if strings.Contains(names, word) {
				d.Data, d.DataAtom = "small", atom.Small
			}
		}
	}
}
