package site

import (
	"bytes"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// checker looks at one document of a site and says what is wrong with it.
type checker func(s *Site, name string, doc *html.Node) []string

func TestDocuments(t *testing.T) {
	checkers := map[string]checker{
		"no script or style in the markup": noInlineCode,
		"nothing from elsewhere":           noForeignResource,
		"links resolve":                    linksResolve,
		"ids are unique":                   uniqueIDs,
		"head is complete":                 completeHead,
		"policy comes first":               policyFirst,
		"a heading to begin with":          oneHeading,
	}
	for _, base := range []string{"/", "/sub/path/"} {
		s := siteAt(t, base)
		docs := documents(t, s)
		if len(docs) < 3 {
			t.Fatalf("%s: only %d documents", base, len(docs))
		}
		for what, check := range checkers {
			t.Run(strings.Trim(base, "/")+"/"+what, func(t *testing.T) {
				for _, name := range slices.Sorted(maps.Keys(docs)) {
					for _, wrong := range check(s, name, docs[name]) {
						t.Errorf("%s: %s", name, wrong)
					}
				}
			})
		}
	}
}

// documents parses the pages of a site, by file.
func documents(t *testing.T, s *Site) map[string]*html.Node {
	t.Helper()
	docs := map[string]*html.Node{}
	for name, f := range s.Files {
		if MediaType(name) != mediaTypes[".html"] {
			continue
		}
		doc, err := html.Parse(bytes.NewReader(f.Data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		docs[name] = doc
	}
	return docs
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// noInlineCode: what the policy forbids would not run, and must not be there.
// Data that a script reads is none.
func noInlineCode(_ *Site, _ string, doc *html.Node) (wrong []string) {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Style:
			wrong = append(wrong, "a style element")
		case atom.Script:
			if attr(n, "src") == "" && attr(n, "type") != "application/json" && attr(n, "type") != "application/ld+json" {
				wrong = append(wrong, "a script in the markup")
			}
		}
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				wrong = append(wrong, fmt.Sprintf("<%s %s=%q>", n.Data, a.Key, a.Val))
			}
			if strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				wrong = append(wrong, fmt.Sprintf("<%s %s=%q>", n.Data, a.Key, a.Val))
			}
		}
	}
	return wrong
}

// addresses yields the addresses in a document, and whether the browser loads
// them without being asked.
func addresses(doc *html.Node, yield func(n *html.Node, address string, loaded bool)) {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "src", "poster", "data":
				yield(n, a.Val, true)
			case "href":
				yield(n, a.Val, n.DataAtom == atom.Link || n.Namespace == "svg")
			case "srcset":
				for candidate := range strings.SplitSeq(a.Val, ",") {
					yield(n, strings.Fields(candidate)[0], true)
				}
			}
		}
	}
}

func noForeignResource(s *Site, _ string, doc *html.Node) (wrong []string) {
	addresses(doc, func(n *html.Node, address string, loaded bool) {
		u, err := url.Parse(address)
		if err != nil {
			wrong = append(wrong, fmt.Sprintf("<%s>: %v", n.Data, err))
			return
		}
		if loaded && (u.Scheme != "" && u.Scheme != "data" || u.Host != "") {
			wrong = append(wrong, fmt.Sprintf("<%s> loads %s", n.Data, address))
		}
	})
	return wrong
}

func linksResolve(s *Site, _ string, doc *html.Node) (wrong []string) {
	addresses(doc, func(n *html.Node, address string, _ bool) {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" {
			return // elsewhere, or within the page
		}
		if _, ok := s.lookUp(address); !ok {
			wrong = append(wrong, fmt.Sprintf("<%s> refers to %s, which is not there", n.Data, address))
		}
	})
	return wrong
}

func uniqueIDs(_ *Site, _ string, doc *html.Node) (wrong []string) {
	seen := map[string]bool{}
	for n := range doc.Descendants() {
		id := attr(n, "id")
		if id != "" && seen[id] {
			wrong = append(wrong, "two elements with the id "+id)
		}
		seen[id] = true
	}
	return wrong
}

func completeHead(_ *Site, name string, doc *html.Node) (wrong []string) {
	root := find(doc, atom.Html)
	if attr(root, "lang") == "" || attr(root, "dir") == "" {
		wrong = append(wrong, "no language or no direction")
	}
	if title := find(doc, atom.Title); title == nil || title.FirstChild == nil {
		wrong = append(wrong, "no title")
	}
	found := map[string]string{}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			found[attr(n, "name")+attr(n, "property")] = attr(n, "content")
		case atom.Link:
			found["link "+attr(n, "rel")] = attr(n, "href")
		}
	}
	for _, want := range []string{"description", "viewport", "theme-color", "og:title", "og:description", "og:type",
		"link manifest", "link icon", "link apple-touch-icon", "link stylesheet"} {
		if found[want] == "" {
			wrong = append(wrong, "no "+want)
		}
	}
	if isArticle := strings.HasPrefix(name, "article/"); isArticle != (found["og:type"] == "article") {
		wrong = append(wrong, "og:type is "+found["og:type"])
	}
	return wrong
}

// policyFirst: a policy in the markup has no effect on what comes before it.
func policyFirst(_ *Site, _ string, doc *html.Node) []string {
	for n := range find(doc, atom.Head).ChildNodes() {
		if n.DataAtom == atom.Script || n.DataAtom == atom.Link {
			break
		}
		if attr(n, "http-equiv") == "Content-Security-Policy" && attr(n, "content") == metaPolicy() {
			return nil
		}
	}
	return []string{"no content security policy before the first script"}
}

func oneHeading(_ *Site, _ string, doc *html.Node) []string {
	count := 0
	for n := range doc.Descendants() {
		if n.DataAtom == atom.H1 {
			count++
		}
	}
	if count != 1 {
		return []string{fmt.Sprintf("%d first-level headings", count)}
	}
	return nil
}

// Whoever reads without scripts finds the names marked already.
func TestArticlesAreHighlighted(t *testing.T) {
	s := siteAt(t, "/")
	for name, doc := range documents(t, s) {
		if !strings.HasPrefix(name, "article/") {
			continue
		}
		byType := map[string]int{}
		for n := range doc.Descendants() {
			if n.DataAtom == atom.Mark && attr(n, "data-entity") != "" {
				byType[attr(n, "data-type")]++
			}
		}
		for _, want := range []string{"person", "place"} {
			if byType[want] == 0 {
				t.Errorf("%s: no %s is marked", name, want)
			}
		}
	}
}
