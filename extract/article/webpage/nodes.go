package webpage

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// all yields the elements below n of the given kinds, in document order.
func all(n *html.Node, kinds ...atom.Atom) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for d := range n.Descendants() {
			if d.Type != html.ElementNode || d.Namespace != "" {
				continue
			}
			for _, k := range kinds {
				if d.DataAtom == k && !yield(d) {
					return
				}
			}
		}
	}
}

func first(n *html.Node, kind atom.Atom) *html.Node {
	for d := range all(n, kind) {
		return d
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// textOf returns the text below n on one line.
func textOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			out.WriteString(d.Data)
		case d.DataAtom == atom.Br:
			out.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}
