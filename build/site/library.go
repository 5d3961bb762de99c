package site

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"rubricate/app"
	"rubricate/extract/article"
	"rubricate/extract/resolve"
)

// library is what a site shows: a bundle, and its articles opened.
type library struct {
	bundle   []byte // the file as the reader in the browser gets it
	title    string
	articles []opened
}

// opened is an article with its names found.
type opened struct {
	article.Article
	layout   *article.Page
	entities []resolve.Entity
	lead     string // the beginning of the text after the title, on one line
	reading  *app.Reading
}

// openLibrary opens a bundle and finds the names in its articles, with the
// engine that will find them again in the browser. nil is the sample library.
func openLibrary(ctx context.Context, bundle []byte) (*library, error) {
	if bundle == nil {
		var err error
		if bundle, err = sampleBundle(); err != nil {
			return nil, fmt.Errorf("sample library: %w", err)
		}
	}
	b, err := article.ReadBundle(bytes.NewReader(bundle), int64(len(bundle)), article.DefaultLimits())
	if err != nil {
		return nil, fmt.Errorf("reading the bundle: %w", err)
	}
	find, err := newFinder()
	if err != nil {
		return nil, err
	}
	lib := &library{bundle: bundle, title: b.Title}
	for _, a := range b.Articles {
		o, err := open(ctx, a, find)
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", a.ID, err)
		}
		lib.articles = append(lib.articles, o)
	}
	return lib, nil
}

func open(ctx context.Context, a article.Article, find finder) (opened, error) {
	p, err := article.Layout(a)
	if err != nil {
		return opened{}, err
	}
	entities, err := find(ctx, p.Text())
	if err != nil {
		return opened{}, err
	}
	lead := shorten(p.Text()[p.Title().End:], descriptionLength)
	return opened{Article: a, layout: p, entities: entities, lead: lead, reading: app.NewReading(a, p, entities)}, nil
}

// shelf is the library as the pages are drawn from it.
func (l *library) shelf() *app.Shelf {
	readings := make([]*app.Reading, len(l.articles))
	for i, a := range l.articles {
		readings[i] = a.reading
	}
	return app.NewShelf(l.title, readings)
}

// description is the library's, for search engines and link previews.
func (l *library) description() string {
	titles := make([]string, len(l.articles))
	for i, a := range l.articles {
		titles[i] = a.Title
	}
	if len(titles) == 0 {
		return "A library of articles with their people, places and organisations marked."
	}
	return shorten("With people, places and organisations marked: "+strings.Join(titles, "; "), descriptionLength)
}

// page is the article's page, not yet drawn.
func (o opened) page() page {
	p := page{path: "article/" + o.ID + "/", description: o.lead}
	if !o.Published.IsZero() {
		p.published = o.Published.UTC().Format(time.RFC3339)
	}
	return p
}

// descriptionLength is what search engines show of a description, in characters.
const descriptionLength = 160

// shorten puts text on one line and cuts it between words.
func shorten(text string, length int) string {
	line := strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(line) <= length {
		return line
	}
	cut := string([]rune(line)[:length])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:–—-") + "…"
}
