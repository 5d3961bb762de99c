package article

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/segment"
)

// ErrNoText is the error for an article that has neither title nor text.
var ErrNoText = errors.New("the article has no text")

// Page is an article laid out: its plain text, and the same text in HTML. A
// Page never changes and may be used by several goroutines at once.
type Page struct {
	text  string
	title segment.Span
	parts []part
}

// part is a piece of the page in HTML: either markup as it stands, or text.
type part struct {
	markup string
	text   string // plain, to be escaped
	at     int    // where text begins in the page's plain text, or outside
}

// Layout lays an article out. Its body is sanitised on the way.
//
// The plain text is the title, then the blocks of the body, each separated from
// the next by a blank line ("\n\n"): paragraphs, headings, list items, captions
// and table cells. A line break is "\n". The credit of a photo and the byline
// are no part of the text. Where the text of the body begins with the title (it
// was taken from the first sentence), the title is not repeated.
func Layout(a Article) (*Page, error) {
	body, err := canonical(a.Body)
	if err != nil {
		return nil, err
	}
	s := setter{lead: -1}
	s.body(body)
	text := s.text.String()
	title := OneLine(a.Title)
	if text == "" && title == "" {
		return nil, ErrNoText
	}
	p := &Page{text: text, parts: s.parts}
	if title != "" {
		p.setTitle(title, s.lead >= 0 && begins(text[s.lead:], title))
	}
	return p, nil
}

// Text returns the article's plain text. Spans and marks count its bytes.
func (p *Page) Text() string { return p.text }

// Title returns the span of the title in the text; it is empty if the title is
// not a block of its own there.
func (p *Page) Title() segment.Span { return p.title }

// Hash returns the SHA-256 of the text, as annotations name it: "sha256:" and
// 64 hexadecimal digits.
func (p *Page) Hash() string { return digest([]byte(p.text)) }

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// setTitle puts a heading before the body, and the title before its text unless
// that has it already.
func (p *Page) setTitle(title string, inBody bool) {
	heading := part{text: title, at: outside}
	if !inBody {
		heading.at = 0
		p.title = segment.Span{End: len(title)}
		p.shift(title)
	}
	p.parts = append([]part{{markup: "<h1>"}, heading, {markup: "</h1>"}}, p.parts...)
}

// shift makes room for the title before the text of the body.
func (p *Page) shift(title string) {
	if p.text == "" {
		p.text = title
		return
	}
	by := len(title) + len(blockEnd)
	p.text = title + blockEnd + p.text
	for i := range p.parts {
		if p.parts[i].at != outside {
			p.parts[i].at += by
		}
	}
}

// begins reports whether text starts with the words of title, which may have
// been cut there.
func begins(text, title string) bool {
	rest, ok := strings.CutPrefix(text, strings.TrimRight(title, "… "))
	if !ok {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLetter(next) && !unicode.IsDigit(next)
}
