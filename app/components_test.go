package app

import (
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// load mounts a component as the engine does.
func load(t *testing.T, c goapp.Composer) goapp.Composer {
	t.Helper()
	engine := goapp.NewTestEngine()
	if err := engine.Load(c); err != nil {
		t.Fatal(err)
	}
	engine.ConsumeAll()
	return c
}

func expect(t *testing.T, want goapp.UI, root goapp.UI, path ...int) {
	t.Helper()
	if err := goapp.Match(want, root, path...); err != nil {
		t.Errorf("at %v: %v", path, err)
	}
}

func TestCard(t *testing.T) {
	e := &Entity{ID: "ada-wong", Name: "Ada Wong", Type: "person", Description: "envoy", Source: "article",
		Aliases: []string{"Wong", "Ms Wong"}, Quote: Quote{"Then ", "Ada Wong", " left."}, At: []float32{.1, .2}}
	c := load(t, &card{Entity: e, N: 2})
	head, name, description, aliases, quote, foot := 0, 1, 2, 3, 5, 6

	expect(t, goapp.Text("Person"), c, 0, head, 0, 1, 0)
	expect(t, goapp.Text("Ada Wong"), c, 0, name, 0)
	expect(t, goapp.Text("envoy "), c, 0, description, 0)
	expect(t, goapp.Text("from this article"), c, 0, description, 1, 0)
	expect(t, goapp.Text("Wong, Ms Wong"), c, 0, aliases, 1, 0)
	expect(t, goapp.Text("Ada Wong"), c, 0, quote, 1, 0)
	expect(t, goapp.Text("2 of 2"), c, 0, foot, 0, 1, 0)
}

func TestCardOfLittleKnown(t *testing.T) {
	c := load(t, &card{Entity: &Entity{ID: "oslo", Name: "Oslo", Type: "place", At: []float32{.1}}, N: 1, Cards: "off"})
	expect(t, placeholder(), c, 0, 2)
	expect(t, placeholder(), c, 0, 3)
	expect(t, placeholder(), c, 0, 5)
	expect(t, goapp.Text("1 mention"), c, 0, 6, 0, 0)
	expect(t, goapp.Text("Open on hover"), c, 0, 6, 1, 0)
}

func TestCardNamesItsPack(t *testing.T) {
	e := &Entity{ID: "oslo", Name: "Oslo", Type: "place", Description: "capital", Source: "GeoNames 2023", At: []float32{.1}}
	c := load(t, &card{Entity: e, N: 1})
	expect(t, goapp.Text("from GeoNames 2023"), c, 0, 2, 1, 0)
}

func TestSidebarWithoutNames(t *testing.T) {
	s := load(t, &sidebar{Reading: &Reading{}})
	expect(t, goapp.Text(tr.NoneNamed), s, 0, 1, 0)
}

func TestSidebarDrawsOnce(t *testing.T) {
	s := &sidebar{Reading: &Reading{Entities: cast}}
	first := s.markup()
	if s.filter = "moscow"; slices.Equal(s.markup(), first) {
		t.Error("the filter changes nothing")
	}
	s.filter = ""
	s.Settings.Sort = sortName
	if slices.Equal(s.markup(), first) {
		t.Error("the order changes nothing")
	}
}

func TestNoticeStaysQuiet(t *testing.T) {
	n := load(t, &notice{}).(*notice)
	expect(t, goapp.Div().Class("notices").Attr("role", "status"), n, 0)
	if err := goapp.Match(goapp.Div().Class("notice"), n, 0, 0); err == nil {
		t.Error("a new version is offered where there is none")
	}
	n.OnAppUpdate(goapp.Context{})
	if text := goapp.HTMLString(n.Render()); !strings.Contains(text, tr.NewVersion) {
		t.Error("the new version is not offered")
	}
	n.refuse(goapp.Context{}, goapp.Event{})
	if text := goapp.HTMLString(n.Render()); strings.Contains(text, tr.NewVersion) {
		t.Error("the offer is made again after it was refused")
	}
}

// prerender draws the page at a path as a site does.
func prerender(t *testing.T, path string) *html.Node {
	t.Helper()
	handler := &goapp.Handler{Version: "test", Resources: goapp.PrefixedLocation("/x/"),
		Icon: goapp.Icon{Default: "/web/icon.png", SVG: "/web/icon.svg"}}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest("GET", path, nil))
	return parse(t, recorder.Body.String())
}

func TestPrerenderedArticle(t *testing.T) {
	Register(NewShelf("Shelf", []*Reading{sample(t)}), "/x/")
	doc := prerender(t, "/x/article/talks/")
	roles := map[string]bool{}
	for d := range doc.Descendants() {
		roles[attr(d, "data-role")] = true
		if attr(d, "style") != "" {
			t.Error("a style attribute, which the content security policy forbids")
		}
	}
	if !roles["article"] || !roles["sidebar"] || roles["card"] {
		t.Errorf("regions of the page: %v, want article and sidebar and no card", roles)
	}
	var data []string
	for _, script := range all(doc, atom.Script) {
		if attr(script, "type") == "application/json" {
			data = append(data, attr(script, "id"))
		} else if attr(script, "src") == "" {
			t.Error("a program within the page, which the content security policy forbids")
		}
	}
	if len(data) != 1 || data[0] != readingElement {
		t.Errorf("the page carries the data %v", data)
	}
	if title := all(doc, atom.Title)[0].FirstChild.Data; title != "Ada Wong meets Bo Li · Rubricate" {
		t.Errorf("the title is %q", title)
	}
}

func TestPrerenderedLibrary(t *testing.T) {
	Register(NewShelf("Shelf", []*Reading{sample(t)}), "/x/")
	doc := prerender(t, "/x/")
	for _, a := range all(doc, atom.A) {
		if attr(a, "data-article") == "talks" {
			return
		}
	}
	t.Error("the library has no link to its article")
}

func TestPrerenderedMessages(t *testing.T) {
	Register(NewShelf("", nil), "/x")
	for path, want := range map[string]string{
		"/x/article/nope/": tr.NoArticle,
		"/x/elsewhere":     tr.Lost,
		"/x/":              tr.LibraryEmpty,
	} {
		t.Run(path, func(t *testing.T) {
			doc := prerender(t, path)
			if h := all(doc, atom.H1); len(h) != 1 || h[0].FirstChild.Data != want {
				t.Errorf("the page does not say %q", want)
			}
			for _, a := range all(doc, atom.A) {
				if attr(a, "href") == "/x/" {
					return
				}
			}
			t.Error("nothing leads to the library")
		})
	}
}

func TestMentionOfFragment(t *testing.T) {
	p := &readerPage{reading: &Reading{Entities: []Entity{
		{ID: "bo", At: []float32{0, .5}}, {ID: "route.66", At: []float32{.1}},
	}}}
	for fragment, want := range map[string]string{
		"bo": "bo.1", "bo.1": "bo.1", "bo.2": "bo.2", "route.66": "route.66.1", "route.66.1": "route.66.1",
		"bo.3": "", "bo.0": "", "bo.-1": "", "bo.x": "", "nobody": "", "nobody.1": "", "": "", ".1": "",
	} {
		got := ""
		if id, n, ok := p.mention(fragment); ok {
			got = key(id, n)
		}
		if got != want {
			t.Errorf("#%s leads to %q, want %q", fragment, got, want)
		}
	}
}

func TestArticleID(t *testing.T) {
	for path, want := range map[string]string{
		"/article/a/": "a", "/article/a": "a", "/x/article/a/index.html": "a", "/": "", "/articles/a/": "",
	} {
		if got := articleID(path); got != want {
			t.Errorf("the article at %s is %q, want %q", path, got, want)
		}
	}
}

func TestSidebarOffersItsOrders(t *testing.T) {
	for sort, want := range map[string]string{sortCount: "count", sortFirst: "first", sortName: "name"} {
		s := load(t, &sidebar{Reading: &Reading{Entities: cast}, Settings: Settings{Sort: sort}})
		var selected []string
		for _, o := range all(parse(t, goapp.HTMLString(s)), atom.Option) {
			for _, a := range o.Attr {
				if a.Key == "selected" {
					selected = append(selected, attr(o, "value"))
				}
			}
			if got := sortOf(attr(o, "value")); got != sortCount && got != sortFirst && got != sortName {
				t.Errorf("an option of the unknown order %q", got)
			}
		}
		if len(selected) != 1 || selected[0] != want {
			t.Errorf("with the order %q the options %v are selected, want %s", sort, selected, want)
		}
	}
}
