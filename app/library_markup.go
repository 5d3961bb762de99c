package app

import (
	"html"
	"strconv"
	"strings"
	"time"
)

// libraryMarkup is the library as one element.
func libraryMarkup(l *Library) string {
	var b strings.Builder
	title := l.Title
	if title == "" {
		title = tr.Library
	}
	b.WriteString(`<div class="shelf"><h1 class="shelf-title" dir="auto">` + html.EscapeString(title) +
		`</h1><p class="shelf-count">` + html.EscapeString(tr.Articles(len(l.Articles))) + `</p><ol class="cards">`)
	for _, a := range l.Articles {
		writeSummary(&b, a)
	}
	b.WriteString(`</ol><p class="shelf-about"><a href="` + html.EscapeString(AboutPath()) + `">` + html.EscapeString(tr.AboutLink) + `</a></p></div>`)
	return b.String()
}

// writeSummary writes an article as the library shows it. The one link is the
// title, and the style sheet spreads it over the whole; the names lead to
// their first mention.
func writeSummary(b *strings.Builder, a Summary) {
	b.WriteString(`<li class="summary">`)
	if a.Source != "" {
		b.WriteString(`<p class="summary-source" dir="auto">` + html.EscapeString(a.Source) + `</p>`)
	}
	b.WriteString(`<h2 class="summary-title" dir="auto"><a href="` + html.EscapeString(ArticlePath(a.ID)) +
		`" data-article="` + html.EscapeString(a.ID) + `">` + html.EscapeString(a.Title) + `</a></h2>`)
	b.WriteString(`<p class="summary-facts">` + strings.Join(facts(a), `<span class="dot" aria-hidden="true"> · </span>`) + `</p>`)
	if len(a.People)+len(a.Places) > 0 {
		b.WriteString(`<ul class="summary-names">`)
		writeNames(b, a.ID, "person", a.People)
		writeNames(b, a.ID, "place", a.Places)
		b.WriteString(`</ul>`)
	}
	b.WriteString(`</li>`)
}

func writeNames(b *strings.Builder, article, kind string, names []Named) {
	for _, n := range names {
		b.WriteString(`<li><a class="name" data-type="` + kind + `" href="` +
			html.EscapeString(ArticlePath(article)+"#"+escapeFragment(n.ID)) + `" dir="auto">` + html.EscapeString(n.Name) + `</a></li>`)
	}
}

// facts are the date and the reading time of an article, as markup.
func facts(a Summary) []string {
	var all []string
	if !a.Published.IsZero() {
		all = append(all, timeMarkup(a.Published))
	}
	return append(all, `<span dir="auto">`+html.EscapeString(tr.ReadingTime(a.Minutes()))+`</span>`)
}

func timeMarkup(t time.Time) string {
	year, month, day := t.Date()
	return `<time dir="auto" datetime="` + t.Format(time.DateOnly) + `">` + html.EscapeString(tr.Date(year, int(month), day)) + `</time>`
}

const wordsPerMinute = 230

// Minutes is how long the article takes to read, at least one.
func (s Summary) Minutes() int { return max(1, (s.Words+wordsPerMinute/2)/wordsPerMinute) }

// headMarkup is what stands around the heading of an article: where it is
// from, by whom and of when.
func headMarkup(a Summary) (before, after string) {
	if a.Source != "" {
		before = `<p class="source" dir="auto">` + html.EscapeString(a.Source) + `</p>`
	}
	line := facts(a)
	if a.Byline != "" {
		line = append([]string{`<span class="byline" dir="auto">` + html.EscapeString(tr.By(a.Byline)) + `</span>`}, line...)
	}
	return before, `<p class="facts">` + strings.Join(line, `<span class="dot" aria-hidden="true"> · </span>`) + `</p>`
}

// escapeFragment writes an id of an entity as part of an address.
func escapeFragment(id string) string {
	var b strings.Builder
	for i := range len(id) {
		c := id[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '.', c == '_':
			b.WriteByte(c)
		default:
			b.WriteString("%" + strings.ToUpper(strconv.FormatUint(uint64(c)+0x100, 16)[1:]))
		}
	}
	return b.String()
}
