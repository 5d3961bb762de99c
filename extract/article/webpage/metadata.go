package webpage

import (
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rubricate/extract/article"
	"rubricate/extract/article/plain"
)

// statement is what a page says about its article.
type statement struct {
	article.Article
	heading string // the page's only <h1>
	moment  string // the first <time>'s date
}

func metadata(doc *html.Node) statement {
	var s statement
	if root := first(doc, atom.Html); root != nil && article.IsLanguage(attr(root, "lang")) {
		s.Language = attr(root, "lang")
	}
	for link := range all(doc, atom.Link) {
		if strings.EqualFold(attr(link, "rel"), "canonical") {
			s.URI = webAddress(attr(link, "href"))
		}
	}
	for meta := range all(doc, atom.Meta) {
		if s.URI == "" && attr(meta, "property") == "og:url" {
			s.URI = webAddress(attr(meta, "content"))
		}
	}
	headings := 0
	for h := range all(doc, atom.H1) {
		s.heading = textOf(h)
		headings++
	}
	if headings != 1 {
		s.heading = ""
	}
	if t := first(doc, atom.Time); t != nil {
		s.moment = attr(t, "datetime")
	}
	return s
}

func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// with completes the statement by what readability found.
func (s statement) with(found readability.Article) article.Article {
	a := s.Article
	a.Source = article.OneLine(found.SiteName())
	a.Title = title(s.heading, article.OneLine(found.Title()), a.Source)
	a.Byline = article.OneLine(found.Byline())
	if names, ok := plain.SplitByline(a.Byline); ok {
		a.Byline = names
	}
	if a.Language == "" && article.IsLanguage(found.Language()) {
		a.Language = found.Language()
	}
	if t, err := found.PublishedTime(); err == nil {
		a.Published = t.UTC()
	} else if t, err := time.Parse(time.RFC3339, s.moment); err == nil {
		a.Published = t.UTC()
	} else if t, err := time.Parse(time.DateOnly, s.moment); err == nil {
		a.Published = t
	}
	return a
}

// title chooses between the page's only <h1> and the title for others to show.
// They tell of the same text if one holds the other; then the heading is what
// readers of the page saw. Else the heading may be the site's own name.
func title(heading, shown, source string) string {
	for _, mark := range []string{" | ", " - ", " – ", " — ", " · "} {
		if source != "" {
			shown = strings.TrimSuffix(shown, mark+source)
		}
	}
	h, s := strings.ToLower(heading), strings.ToLower(shown)
	if heading != "" && !strings.EqualFold(heading, source) && (shown == "" || strings.Contains(s, h) || strings.Contains(h, s)) {
		return heading
	}
	return shown
}
