package article

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxBody is the longest HTML taken as one article's body, in bytes: ten
// times a long novel, and little enough for a phone's memory.
const maxBody = 16 << 20

// Sanitise returns src, the HTML of an article's body, in canonical form.
//
// The result is built anew from the parsed source, never cut out of it, of the
// elements
//
//	p h2 h3 h4 blockquote ul ol li figure figcaption
//	table caption thead tbody tfoot tr th td
//	a b br em i small strong sub sup
//
// and the attributes href (absolute http, https or mailto; rel is added),
// colspan, rowspan, dir and lang. Of other elements the text stays, but for
// those that hold none for a reader (script, style, form controls, embedded
// media and drawings). Text stands in blocks only; white space is collapsed;
// blocks without text are left out; two line breaks in a paragraph part it.
// Sanitising the result again changes nothing.
//
// An error says that src is longer than 16 MiB or nests deeper than the
// parser's 512 elements.
func Sanitise(src string) (string, error) {
	body, err := canonical(src)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	for n := body.FirstChild; n != nil; n = n.NextSibling {
		if err := html.Render(&out, n); err != nil {
			return "", fmt.Errorf("rendering an article's body: %w", err)
		}
	}
	return out.String(), nil
}

// canonical returns a <body> that holds the canonical form of src.
func canonical(src string) (*html.Node, error) {
	if len(src) > maxBody {
		return nil, fmt.Errorf("parsing an article's body: %d bytes, more than %d", len(src), maxBody)
	}
	context := element(atom.Body, nil)
	nodes, err := html.ParseFragment(strings.NewReader(strings.ToValidUTF8(src, "\uFFFD")), context)
	if err != nil {
		return nil, fmt.Errorf("parsing an article's body: %w", err)
	}
	b := newBuilder()
	for _, n := range nodes {
		b.walk(n)
	}
	b.endRun()
	return b.root, nil
}

func element(a atom.Atom, attrs []html.Attribute) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String(), Attr: attrs}
}
