package app

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rubricate/extract/article"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// sample is an article with two people, of whom one is named like an attack,
// a place, and a nationality that is not shown.
func sample(t *testing.T) *Reading {
	t.Helper()
	a := article.Article{
		ID: "talks", Title: "Ada Wong meets Bo Li", Byline: "C. Writer", Source: `The "Times" <b>`,
		Language: "en", Published: time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC),
		Body: "<p>Bo Li flew to Oslo. Ada Wong was there.</p><p>The Norwegian capital, <em>Os</em>lo, is cold.</p>",
	}
	page, err := article.Layout(a)
	if err != nil {
		t.Fatal(err)
	}
	text := page.Text()
	entity := func(id, name string, kind tagger.Type) resolve.Entity {
		return resolve.Entity{ID: id, Name: name, Type: kind, Mentions: mentionsOf(text, name)}
	}
	wong := entity("ada-wong", "Ada Wong", tagger.Person)
	wong.Description, wong.Source, wong.Aliases = `<script>alert("x")</script>`, "article", []string{"Wong"}
	return NewReading(a, page, []resolve.Entity{
		wong,
		entity("bo-li", "Bo Li", tagger.Person),
		entity("oslo", "Oslo", tagger.Place),
		entity("norwegian", "Norwegian", tagger.Other),
	})
}

func TestNewReading(t *testing.T) {
	r := sample(t)
	doc := parse(t, articleMarkup(r))
	marks := all(doc, atom.Mark)

	var got []string
	ids := map[string]bool{}
	stops := 0
	for _, m := range marks {
		got = append(got, attr(m, "data-entity")+"."+attr(m, "data-n")+" "+attr(m, "data-type"))
		if id := attr(m, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q stands twice", id)
			}
			ids[id] = true
		}
		if attr(m, "tabindex") == "0" {
			stops++
		}
		if attr(m, "role") != "button" || attr(m, "aria-roledescription") == "" || attr(m, "aria-expanded") != "false" {
			t.Errorf("a screen reader is not told what %q is", attr(m, "data-entity"))
		}
	}
	want := "ada-wong.1 person, bo-li.1 person, bo-li.2 person, oslo.1 place, ada-wong.2 person, oslo.2 place, oslo.2 place"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("marks are\n%s\nwant\n%s", s, want)
	}
	for _, id := range []string{"ada-wong", "ada-wong.2", "bo-li", "oslo.2"} {
		if !ids[id] {
			t.Errorf("no mark has the id %q", id)
		}
	}
	if stops != 1 || attr(marks[0], "tabindex") != "0" {
		t.Errorf("the Tab key has %d stops, want one at the first mark", stops)
	}
	if len(r.Entities) != 3 {
		t.Errorf("%d entities are shown, want 3 without the nationality", len(r.Entities))
	}
	if r.People[0].ID != "ada-wong" || len(r.People) != 2 || r.Places[0].ID != "oslo" {
		t.Errorf("most named are %v and %v", r.People, r.Places)
	}
	if q := r.Entities[1].Quote; q.Name != "Bo Li" || q.After != " flew to Oslo." {
		t.Errorf("Bo Li is quoted as %q", q)
	}
	for _, at := range r.Entities[2].At {
		if at <= 0 || at >= 1 {
			t.Errorf("Oslo is at %v of the text", at)
		}
	}
	if r.Digest == "" || r.Digest != sample(t).Digest {
		t.Error("the same reading has another digest")
	}
}

func TestArticleMarkupIsEscaped(t *testing.T) {
	doc := parse(t, articleMarkup(sample(t)))
	for _, tag := range []atom.Atom{atom.Script, atom.B} {
		if n := all(doc, tag); len(n) > 0 {
			t.Errorf("text of the article became an element %s", n[0].Data)
		}
	}
	if h := all(doc, atom.H1); len(h) != 1 {
		t.Errorf("%d headings of the first level", len(h))
	}
	if d := all(doc, atom.Time); len(d) != 1 || attr(d[0], "datetime") != "2026-02-03" {
		t.Error("the date is not marked as one")
	}
}

func TestLibraryMarkup(t *testing.T) {
	Register(NewShelf("", nil), "/news/")
	doc := parse(t, libraryMarkup(&Library{Articles: []Summary{sample(t).Summary, {ID: "b", Title: `B" onclick="x`}}}))
	links := map[string]string{}
	for _, a := range all(doc, atom.A) {
		if attr(a, "onclick") != "" {
			t.Error("a title became an attribute")
		}
		if id := attr(a, "data-article"); id != "" {
			links[id] = attr(a, "href")
		}
	}
	if links["talks"] != "/news/article/talks/" || links["b"] != "/news/article/b/" {
		t.Errorf("links lead to %v", links)
	}
}

func TestRosterMarkupIsEscaped(t *testing.T) {
	r := &Reading{Entities: []Entity{{ID: "x", Name: `<img src=x onerror=y>"`, Type: "person", At: []float32{.5}}}}
	doc := parse(t, strings.Join(rosterDrawing{reading: r}.markup(), ""))
	if n := all(doc, atom.Img); len(n) > 0 {
		t.Error("a name became an element")
	}
	if b := all(doc, atom.Button); len(b) != 1 || attr(b[0], "data-go") != "x" {
		t.Error("the name has no button")
	}
}

func TestOtherNames(t *testing.T) {
	got := strings.Join(otherNames("Ferdinand de Lesseps", []string{"de Lesseps", "De Lesseps", "FERDINAND DE LESSEPS", "Lesseps"}), ", ")
	if got != "de Lesseps, Lesseps" {
		t.Errorf("other names are %s", got)
	}
}

func TestMinutes(t *testing.T) {
	for words, want := range map[int]int{0: 1, 100: 1, 460: 2, 3000: 13} {
		if got := (Summary{Words: words}).Minutes(); got != want {
			t.Errorf("%d words take %d minutes, want %d", words, got, want)
		}
	}
}

func TestEscapeFragment(t *testing.T) {
	for id, want := range map[string]string{"bo-li.2": "bo-li.2", "zoë": "zo%C3%AB", "a#b": "a%23b"} {
		if got := escapeFragment(id); got != want {
			t.Errorf("%q is escaped as %q, want %q", id, got, want)
		}
	}
}

func parse(t *testing.T, markup string) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func all(n *html.Node, tag atom.Atom) []*html.Node {
	var found []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.DataAtom == tag {
			found = append(found, d)
		}
	}
	return found
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestLongListIsCut(t *testing.T) {
	r := &Reading{}
	for i := range wholeList + 1 {
		r.Entities = append(r.Entities, Entity{ID: "e" + strconv.Itoa(i), Name: "Name", Type: "person", At: []float32{.5}})
	}
	further := func(d rosterDrawing) (n int) {
		for _, li := range all(parse(t, strings.Join(d.markup(), "")), atom.Li) {
			if attr(li, "class") == "is-further" {
				n++
			}
		}
		return n
	}
	if n := further(rosterDrawing{reading: r}); n != wholeList+1-shortList {
		t.Errorf("%d names wait behind a button, want %d", n, wholeList+1-shortList)
	}
	if n := further(rosterDrawing{reading: r, filter: "name"}); n != 0 {
		t.Errorf("%d of the names that were asked for wait behind a button", n)
	}
	r.Entities = r.Entities[:wholeList]
	if n := further(rosterDrawing{reading: r}); n != 0 {
		t.Errorf("a list of %d is cut", wholeList)
	}
}
