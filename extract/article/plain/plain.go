// Package plain makes an article of plain text: of a file somebody saved, or of
// a page's text as copied from a browser, with the site's furniture around it.
//
// What is what is told by form and place. Lines of credit at the end of a short
// block make it a photo's caption; "By" before names makes a byline; a short
// line without a closing full stop before the body is the headline, and where
// there is none the first sentence gives the title; package clutter finds the
// furniture.
package plain

import (
	"html"
	"slices"
	"strings"
	"time"

	"rubricate/extract/article"
	"rubricate/extract/article/clutter"
)

// Parse makes an article of plain text in UTF-8. The article has no ID; text
// without any words gives the zero Article. An error says that the text is too
// long for an article's body.
func Parse(text string) (article.Article, error) {
	blocks := classify(split(text))
	start, end := bounds(blocks)
	blocks = blocks[start:end]
	p := parser{title: titleOf(blocks)}
	for i, b := range blocks {
		p.add(i, b)
	}
	var err error
	if p.article.Body, err = article.Sanitise(p.body.String()); err != nil {
		return article.Article{}, err
	}
	for _, text := range []string{p.first, p.caption, p.credit} {
		if p.article.Title == "" {
			p.article.Title = firstSentence(text)
		}
	}
	return p.article, nil
}

// bounds returns the range of the blocks that are the article's.
func bounds(blocks []block) (start, end int) {
	texts := make([]string, len(blocks))
	begun := false // the article's text
	for i, b := range blocks {
		// Captions are the article's, whatever their words; names and dates are
		// above its text, and below it those of other articles.
		above := !begun && (b.kind == byline || b.kind == dated)
		if b.kind != credited && b.kind != item && !above && !isContribution(b.text) {
			texts[i] = b.text
		}
		begun = begun || b.kind == paragraph && len(strings.Fields(b.text)) > maxHeadline
	}
	if !slices.ContainsFunc(blocks, func(b block) bool { return b.kind == paragraph }) {
		return 0, len(blocks) // a list or a poem, where everything looks like a menu
	}
	start, end = clutter.Core(texts, true)
	// The last line of a menu may be a short headline, if none is left.
	if start > 0 && blocks[start-1].kind == headline && len(strings.Fields(blocks[start-1].text)) >= minHeadline &&
		!clutter.Certain(blocks[start-1].text) && !hasHeadline(blocks[start:end]) {
		start--
	}
	return start, end
}

// hasHeadline reports whether a headline stands before the first paragraph.
func hasHeadline(blocks []block) bool {
	for _, b := range blocks {
		if b.kind == headline || b.kind == paragraph {
			return b.kind == headline
		}
	}
	return false
}

// parser puts an article together from the blocks that are its own.
type parser struct {
	article article.Article
	body    strings.Builder
	title   int    // index of the headline among the blocks, -1 for none
	begun   bool   // a paragraph has been added
	first   string // the first paragraph
	caption string // of the first photo
	credit  string
	list    bool // a list is open at the end of body
}

func (p *parser) add(i int, b block) {
	if list := b.kind == item; list != p.list {
		p.list = list
		p.body.WriteString(map[bool]string{true: "<ul>", false: "</ul>"}[list])
	}
	switch {
	case i == p.title:
		p.article.Title = b.text
	case b.kind == credited:
		p.figure(b)
	case b.kind == headline && i < p.title: // the site's name, or that of a section
	case clutter.Certain(b.text) && p.article.Title+p.first != "":
	case b.kind == byline && !p.begun:
		p.byline(b.text)
	case b.kind == dated && !p.begun:
		p.date(b.time)
	case b.kind == item:
		p.element("li", b.text)
	case b.kind == headline && p.begun && len(strings.Fields(b.text)) <= maxSubheading && !b.asks:
		p.element("h2", b.text)
	default:
		p.begun = p.begun || b.kind == paragraph
		p.element("p", b.text)
	}
}

// titleOf returns the index of the headline, -1 if there is none. Lines of one
// or two words may be the name of the site or of a section, if a longer one
// follows before the text.
func titleOf(blocks []block) int {
	first, long := -1, -1
	for i, b := range blocks {
		if b.kind == paragraph {
			return max(first, long)
		}
		if b.kind != headline || clutter.Certain(b.text) {
			continue
		}
		if first < 0 {
			first = i
		}
		if long < 0 && len(strings.Fields(b.text)) >= minHeadline {
			long = i
		}
	}
	return first // nothing but lines: a list, or a poem
}

// minHeadline is the shortest line taken for the headline before others, in words.
const minHeadline = 3

// maxSubheading is the longest line within the body taken for a subheading, in words.
const maxSubheading = 10

func (p *parser) element(name, text string) {
	if p.first == "" && name != "h2" {
		p.first = text
	}
	p.body.WriteString("<" + name + ">" + html.EscapeString(text) + "</" + name + ">")
}

func (p *parser) figure(b block) {
	if p.caption+p.credit == "" {
		p.caption, p.credit = b.text, b.credit
	}
	p.body.WriteString("<figure><figcaption>" + html.EscapeString(b.text))
	if b.credit != "" {
		p.body.WriteString(" <small>" + html.EscapeString(b.credit) + "</small>")
	}
	p.body.WriteString("</figcaption></figure>")
}

func (p *parser) byline(name string) {
	if p.article.Byline != "" {
		name = p.article.Byline + ", " + name
	}
	p.article.Byline = name
}

func (p *parser) date(t time.Time) {
	if p.article.Published.IsZero() {
		p.article.Published = t
	}
}
