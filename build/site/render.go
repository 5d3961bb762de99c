package site

import (
	"bytes"
	"cmp"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rubricate/app"
	"rubricate/extract/know"
)

// page is a page of the site before it is a document of its own.
type page struct {
	path        string // below the base: "", "article/marathon/", "404.html"
	title       string
	description string
	published   string // RFC 3339, "" if unknown or no article
	body        string // HTML of the one element in <body> that go-app will replace
}

// file is where the page stands on disk.
func (p page) file() string {
	if p.path == "" || strings.HasSuffix(p.path, "/") {
		return p.path + "index.html"
	}
	return p.path
}

const notFoundPath = "404.html"

// render has go-app draw all pages. Of what its handler answers only the title
// and the reader's own element are kept: the rest is a loader in the way of a
// page that can be read already, scripts that start.js takes the place of, and
// attributes in Go's quoting, which is not HTML's.
func render(base string, lib *library, packs ...know.Meta) ([]page, error) {
	app.Register(lib.shelf().Citing(packs...), base)
	handler := &goapp.Handler{
		Name:      "Rubricate",
		Version:   "prerendered", // otherwise the time of day
		Resources: resources{base},
		Icon:      goapp.Icon{Default: "/web/icons/icon-192.png", SVG: "/web/icons/favicon.svg"},
	}
	pages := []page{{path: "", description: lib.description()}}
	for _, a := range lib.articles {
		pages = append(pages, a.page())
	}
	pages = append(pages, page{path: "about/", description: "What Rubricate does, and the sources of its facts with their licences."})
	pages = append(pages, page{path: notFoundPath, title: "Nothing here · Rubricate", description: "There is nothing at this address."})
	for i := range pages {
		p := &pages[i]
		if err := p.draw(handler, base); err != nil {
			return nil, fmt.Errorf("page %q: %w", p.path, err)
		}
	}
	return pages, nil
}

func (p *page) draw(handler http.Handler, base string) error {
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, base+p.path, nil))
	if recorder.Code != http.StatusOK {
		return fmt.Errorf("go-app answers %d", recorder.Code)
	}
	doc, err := html.Parse(recorder.Body)
	if err != nil {
		return err
	}
	if title := find(doc, atom.Title); title != nil && title.FirstChild != nil {
		p.title = title.FirstChild.Data
	}
	root := firstElement(find(doc, atom.Body))
	if root == nil {
		return fmt.Errorf("go-app drew nothing")
	}
	sortAttributes(root)
	var body bytes.Buffer
	if err := html.Render(&body, root); err != nil {
		return err
	}
	p.body = body.String()
	return nil
}

// sortAttributes gives an order to what go-app keeps in maps.
func sortAttributes(root *html.Node) {
	byKey := func(a, b html.Attribute) int { return cmp.Compare(a.Key, b.Key) }
	slices.SortFunc(root.Attr, byKey)
	for n := range root.Descendants() {
		slices.SortFunc(n.Attr, byKey)
	}
}

func find(n *html.Node, tag atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.DataAtom == tag {
			return d
		}
	}
	return nil
}

func firstElement(n *html.Node) *html.Node {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

// resources resolves addresses on the server as go-app does in the browser:
// what begins with /web/ is below the base, all else is left alone.
type resources struct{ base string }

func (r resources) Resolve(location string) string {
	prefix := strings.TrimSuffix(r.base, "/")
	switch {
	case location == "/", location == "":
		return prefix + "/" // becomes GOAPP_ROOT_PREFIX
	case location == "/web", strings.HasPrefix(location, "/web/"):
		return prefix + location
	}
	return location
}
