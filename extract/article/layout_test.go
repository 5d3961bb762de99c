package article

import (
	"errors"
	"strings"
	"testing"

	"rubricate/extract/segment"
)

func TestLayout(t *testing.T) {
	tests := []struct{ name, title, body, text, html string }{
		{"title and paragraphs", "T &  t", "<p>a</p><p>b <b>c</b></p>", "T & t\n\na\n\nb c",
			"<h1>T &amp; t</h1><p>a</p><p>b <b>c</b></p>"},
		{"the body is sanitised", "T", "a<script>b</script>", "T\n\na", "<h1>T</h1><p>a</p>"},
		{"no title", "", "<p>a</p>", "a", "<p>a</p>"},
		{"no body", "T", "", "T", "<h1>T</h1>"},
		{"every block for itself", "T",
			"<h2>a</h2><ul><li>b</li><li>c<ul><li>d</li></ul>e</li></ul><blockquote>f</blockquote><table><tr><td>g<td>h</table>",
			"T\n\na\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh", ""},
		{"line breaks", "T", "<p>a<br>b</p>", "T\n\na\nb", "<h1>T</h1><p>a<br/>b</p>"},
		{"a credit is no text", "T", "<figure><figcaption>a <small>b</small></figcaption></figure><p>c</p>", "T\n\na\n\nc",
			"<h1>T</h1><figure><figcaption>a <small>b</small></figcaption></figure><p>c</p>"},
		{"a credit within a caption", "T", "<figure><figcaption>a <small>b</small> c</figcaption></figure>", "T\n\na c",
			"<h1>T</h1><figure><figcaption>a <small>b</small> c</figcaption></figure>"},
		{"a credit on a line of its own", "T", "<figure><figcaption>a<br><small>b</small></figcaption></figure><p>c</p>", "T\n\na\n\nc",
			"<h1>T</h1><figure><figcaption>a<br/><small>b</small></figcaption></figure><p>c</p>"},
		{"a credit alone", "T", "<figure><figcaption><small>b</small></figcaption></figure>", "T",
			"<h1>T</h1><figure><figcaption><small>b</small></figcaption></figure>"},
		{"small print elsewhere is text", "T", "<p>a <small>b</small></p>", "T\n\na b", ""},
		{"the title is the first sentence's beginning", "One two", "<p>One two, three.</p>", "One two, three.",
			"<h1>One two</h1><p>One two, three.</p>"},
		{"such a title, cut", "One two…", "<p>One two three.</p>", "One two three.", ""},
		{"such a title, behind a caption", "One", "<figure><figcaption>a</figcaption></figure><p>One two.</p>", "a\n\nOne two.", ""},
		{"the title is only the beginning of a word", "One", "<p>Oneness</p>", "One\n\nOneness", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, err := Layout(Article{Title: test.title, Body: test.body})
			if err != nil {
				t.Fatal(err)
			}
			if p.Text() != test.text {
				t.Errorf("text\n got %q\nwant %q", p.Text(), test.text)
			}
			if got := p.HTML(nil); test.html != "" && got != test.html {
				t.Errorf("HTML\n got %q\nwant %q", got, test.html)
			}
			if own := p.Title().In(p.Text()); own != "" && own != OneLine(test.title) {
				t.Errorf("Title() is %q", own)
			}
		})
	}
}

func TestLayoutWithoutText(t *testing.T) {
	if _, err := Layout(Article{Title: " ", Body: "<p> </p>"}); !errors.Is(err, ErrNoText) {
		t.Errorf("got %v, want ErrNoText", err)
	}
}

func TestMarks(t *testing.T) {
	p, err := Layout(Article{Title: "One & two", Body: "<p>a <b>bc</b>é<br>d</p><p>e</p>"})
	if err != nil {
		t.Fatal(err)
	}
	const text = "One & two\n\na bcé\nd\n\ne"
	if p.Text() != text {
		t.Fatalf("text is %q", p.Text())
	}
	find := func(s string) segment.Span {
		at := strings.Index(text, s)
		return segment.Span{Start: at, End: at + len(s)}
	}
	tests := []struct {
		name  string
		marks []segment.Span
		want  string
	}{
		{"none", nil, "<h1>One &amp; two</h1><p>a <b>bc</b>é<br/>d</p><p>e</p>"},
		{"in the title", []segment.Span{find("One &")}, "<h1><mark>One &amp;</mark> two</h1><p>a <b>bc</b>é<br/>d</p><p>e</p>"},
		{"across an element", []segment.Span{find("a bc")}, "<h1>One &amp; two</h1><p><mark>a </mark><b><mark>bc</mark></b>é<br/>d</p><p>e</p>"},
		{"into and out of elements", []segment.Span{find("cé\nd\n\ne")},
			"<h1>One &amp; two</h1><p>a <b>b<mark>c</mark></b><mark>é</mark><br/><mark>d</mark></p><p><mark>e</mark></p>"},
		{"side by side, in any order", []segment.Span{find("c"), find("b")},
			"<h1>One &amp; two</h1><p>a <b><mark>b</mark><mark>c</mark></b>é<br/>d</p><p>e</p>"},
		{"the first of overlapping ones", []segment.Span{find("cé"), find("bc")},
			"<h1>One &amp; two</h1><p>a <b><mark>bc</mark></b>é<br/>d</p><p>e</p>"},
		{"the longer at the same place", []segment.Span{find("O"), find("One")},
			"<h1><mark>One</mark> &amp; two</h1><p>a <b>bc</b>é<br/>d</p><p>e</p>"},
		{"useless ones", []segment.Span{{}, {Start: -1, End: 2}, {Start: 3, End: 2}, {Start: 3, End: 99}, {Start: len(text), End: len(text)},
			{Start: strings.Index(text, "é") + 1, End: len(text)}}, "<h1>One &amp; two</h1><p>a <b>bc</b>é<br/>d</p><p>e</p>"},
		{"separators alone", []segment.Span{find("\n\na")}, "<h1>One &amp; two</h1><p><mark>a</mark> <b>bc</b>é<br/>d</p><p>e</p>"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var marks []Mark
			for _, s := range test.marks {
				marks = append(marks, Mark{Span: s})
			}
			if got := p.HTML(marks); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestMarkAttributes(t *testing.T) {
	p, err := Layout(Article{Body: "<p>a<b>b</b></p>"})
	if err != nil {
		t.Fatal(err)
	}
	mark := Mark{Span: segment.Span{Start: 0, End: 2}, Attrs: []Attr{{"id", `"x"`}, {"data-type", "<&>"}}}
	const want = `<p><mark id="&#34;x&#34;" data-type="&lt;&amp;&gt;">a</mark><b><mark data-type="&lt;&amp;&gt;">b</mark></b></p>`
	if got := p.HTML([]Mark{mark}); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}
