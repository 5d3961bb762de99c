package article

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rubricate/extract/segment"
)

// FuzzPage checks what Page promises on any article and any marks: marks change
// nothing about the text, and each holds the text of its span.
func FuzzPage(f *testing.F) {
	f.Add("T", "<p>a <b>bc</b>é<br>d</p><p>e</p>", uint64(1))
	f.Add("One & two", "<figure><figcaption>a <small>x</small> b<br><small>c</small></figcaption></figure><p>One & two three", uint64(2))
	f.Add("", "<ul><li>a<ul><li>b</ul>c</ul><table><tr><td>d<td>e</table>", uint64(3))
	f.Fuzz(func(t *testing.T, title, body string, seed uint64) {
		p, err := Layout(Article{Title: title, Body: body})
		if err != nil {
			return
		}
		marks := randomMarks(p.Text(), rand.New(rand.NewPCG(seed, 0)))
		marked := p.HTML(marks)
		plain, _ := contents(t, p.HTML(nil), 0)
		shown, got := contents(t, marked, len(marks))
		if plain != shown {
			t.Fatalf("marks change the text\nfrom %q\n  to %q", plain, shown)
		}
		kept := map[int]bool{}
		for _, m := range p.usable(marks) {
			n := number(t, m.Attrs[0].Value)
			kept[n] = true
			if want := strings.ReplaceAll(m.In(p.Text()), "\n", ""); got[n] != want {
				t.Errorf("mark %v holds %q, not %q\n%s", m.Span, got[n], want, marked)
			}
		}
		for n, text := range got {
			if text != "" && !kept[n] {
				t.Errorf("mark %d was not wanted", n)
			}
		}
	})
}

// randomMarks returns up to 100 marks with their number as the only attribute.
func randomMarks(text string, r *rand.Rand) []Mark {
	marks := make([]Mark, r.IntN(100))
	for i := range marks {
		start := r.IntN(len(text) + 1)
		marks[i] = Mark{
			Span:  segment.Span{Start: start, End: start + r.IntN(12)},
			Attrs: []Attr{{"data-n", strconv.Itoa(i)}},
		}
	}
	return marks
}

// contents returns the text of a page's HTML, and that within each of n marks.
func contents(t *testing.T, page string, n int) (string, []string) {
	t.Helper()
	body := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	nodes, err := html.ParseFragment(strings.NewReader(page), body)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	marked := make([]string, n)
	for _, node := range nodes {
		body.AppendChild(node)
	}
	for d := range body.Descendants() {
		if d.Type != html.TextNode {
			continue
		}
		all.WriteString(d.Data)
		if d.Parent.DataAtom == atom.Mark {
			marked[number(t, attribute(d.Parent, "data-n"))] += d.Data
		}
	}
	return all.String(), marked
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestPageLinear(t *testing.T) {
	// Two novels: what is not linear shows as a test that takes minutes.
	var body strings.Builder
	for range 20_000 {
		body.WriteString("<p>Anna met <b>Boris</b> in Oslo, and <a href='https://x.org'>Clara</a> came later.</p>")
	}
	p, err := Layout(Article{Title: "T", Body: body.String()})
	if err != nil {
		t.Fatal(err)
	}
	var marks []Mark
	for at := 0; at < len(p.Text()); at += 40 {
		marks = append(marks, Mark{Span: segment.Span{Start: at, End: at + 4}})
	}
	if got := p.HTML(marks); len(got) < len(p.Text()) {
		t.Errorf("%d bytes of HTML for %d of text", len(got), len(p.Text()))
	}
}
