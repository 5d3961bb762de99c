// Package webpage makes an article of a web page.
//
// A page whose <article> holds nothing but elements of text has said what its
// article is, and is taken at its word. In every other page the article is
// found by readability. What neither can know is left to the rules for plain
// text: furniture in the words of a paragraph, credits at the end of a caption.
package webpage

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"rubricate/extract/article"
)

// Parse makes an article of a web page in any encoding that it declares. The
// article has no ID; a page without text gives the zero Article.
func Parse(data []byte) (article.Article, error) {
	text, err := decode(data)
	if err != nil {
		return article.Article{}, err
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return article.Article{}, fmt.Errorf("parsing a web page: %w", err)
	}
	prepare(doc)
	said := metadata(doc)
	page, _ := url.Parse(said.URI) // "" and the web addresses that metadata returns are valid
	found, err := readability.FromDocument(doc, page)
	if err != nil {
		return article.Article{}, fmt.Errorf("looking for the article of a web page: %w", err)
	}
	a := said.with(found)
	content := declared(doc)
	if content == nil {
		content = found.Node
	}
	if content == nil {
		return a, nil
	}
	a.Body, err = body(content, a)
	return a, err
}

// decode returns the page as UTF-8. Bytes that are valid UTF-8 are taken for
// it unless the page surely says otherwise.
func decode(data []byte) (string, error) {
	encoding, name, certain := charset.DetermineEncoding(data, "")
	if name == "utf-8" || !certain && utf8.Valid(data) {
		return clean(data), nil
	}
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("decoding a web page from %s: %w", name, err)
	}
	return clean(text), nil
}

// clean returns UTF-8 without the mark that may stand before it.
func clean(data []byte) string {
	return string(bytes.ToValidUTF8(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\uFFFD")))
}
