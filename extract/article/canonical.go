package article

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth bounds the blocks within blocks of the canonical form, so that it
// can always be parsed again; what nests deeper is laid flat.
const maxDepth = 32

// builder makes the canonical form while it walks the source in document order.
// Elements around text are opened when text comes, so none is ever empty, and
// text is gathered in runs: the text of one leaf, or between two blocks in one
// mixed element.
type builder struct {
	root  *html.Node
	block *html.Node // the innermost open block that holds others
	depth int        // of block below root
	leaf  *html.Node // the leaf of the source the walk is in, nil for none

	run    *html.Node   // the block that takes text now, nil between runs
	inList bool         // run stands in an <li> that the source lacks
	want   []*html.Node // phrase elements of the source around the walk's place
	open   []*html.Node // those of want that are open in the output…
	made   []*html.Node // …as these elements
	text   []byte       // of the innermost element, not yet in a node
	space  string       // white space seen since the last text
	breaks int          // <br>s seen since the last text
}

func newBuilder() *builder {
	body := element(atom.Body, nil)
	return &builder{root: body, block: body}
}

func (b *builder) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		b.write(n.Data)
	case html.ElementNode:
		if n.Namespace == "" {
			b.element(n)
		}
	}
}

func (b *builder) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.walk(c)
	}
}

func (b *builder) element(n *html.Node) {
	switch roles[n.DataAtom] {
	case dropped:
	case inline:
		b.inline(n)
	case phrase:
		b.phrase(n)
	case leaf:
		b.endRun()
		outer := b.leaf
		b.leaf = n
		b.children(n)
		b.endRun()
		b.leaf = outer
	case division:
		b.endRun()
		b.children(n)
		b.endRun()
	default:
		b.container(n)
	}
}

func (b *builder) inline(n *html.Node) {
	switch n.DataAtom {
	case atom.Br:
		if b.run != nil {
			b.breaks++
		}
	case atom.Q: // browsers draw its quotation marks, the text lacks them
		b.write("“")
		b.children(n)
		b.write("”")
	default:
		b.children(n)
	}
}

func (b *builder) phrase(n *html.Node) {
	twice := slices.ContainsFunc(b.want, func(w *html.Node) bool { return w.DataAtom == n.DataAtom })
	if twice || n.DataAtom == atom.A && linkTarget(attribute(n, "href")) == "" {
		b.children(n)
		return
	}
	b.want = append(b.want, n)
	b.children(n)
	b.want = b.want[:len(b.want)-1]
}

// container walks an element that holds blocks.
func (b *builder) container(n *html.Node) {
	b.endRun()
	outer := b.leaf
	b.leaf = nil
	defer func() { b.leaf = outer }()
	homes, bound := parents[n.DataAtom]
	misplaced := bound && !slices.Contains(homes, b.block.DataAtom)
	// A list or table goes with the three levels it may need below itself.
	if misplaced || !bound && b.depth+4 > maxDepth {
		b.children(n)
		b.endRun()
		return
	}
	added := !bound && roles[b.block.DataAtom] == list
	if added {
		b.push(element(atom.Li, nil))
	}
	b.push(element(n.DataAtom, attributes(n)))
	b.children(n)
	b.endRun()
	b.pop()
	if added {
		b.pop()
	}
}

func (b *builder) push(n *html.Node) {
	b.block.AppendChild(n)
	b.block = n
	b.depth++
}

// pop closes the innermost block, and takes it out if it has no text. An empty
// cell stays where its row has text: the columns hang on it.
func (b *builder) pop() {
	n := b.block
	b.block = n.Parent
	b.depth--
	switch n.DataAtom {
	case atom.Td, atom.Th:
		return
	case atom.Tr:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.FirstChild != nil {
				return
			}
		}
	default:
		if n.FirstChild != nil {
			return
		}
	}
	b.block.RemoveChild(n)
}
