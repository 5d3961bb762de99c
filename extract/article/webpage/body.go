package webpage

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rubricate/extract/article"
	"rubricate/extract/article/clutter"
	"rubricate/extract/article/plain"
)

// body returns the content as an article's body, without what is told apart
// from it: the title, the byline and date above the text, furniture.
func body(content *html.Node, a article.Article) (string, error) {
	clean, err := sanitised(content)
	if err != nil {
		return "", err
	}
	blocks, err := html.ParseFragment(strings.NewReader(clean), &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"})
	if err != nil {
		return "", fmt.Errorf("parsing an article's body: %w", err)
	}
	blocks = ownBlocks(blocks, a)
	var out strings.Builder
	for _, b := range blocks {
		for caption := range all(b, atom.Figcaption) {
			splitCredit(caption)
		}
		if err := html.Render(&out, b); err != nil {
			return "", fmt.Errorf("rendering an article's body: %w", err)
		}
	}
	return article.Sanitise(out.String())
}

func sanitised(content *html.Node) (string, error) {
	var out strings.Builder
	for c := range content.ChildNodes() {
		if err := html.Render(&out, c); err != nil {
			return "", fmt.Errorf("rendering a page's content: %w", err)
		}
	}
	return article.Sanitise(out.String())
}

// ownBlocks returns the blocks that are the article's.
func ownBlocks(blocks []*html.Node, a article.Article) []*html.Node {
	texts := make([]string, len(blocks))
	for i, b := range blocks {
		if b.DataAtom != atom.Figure && b.DataAtom != atom.Table {
			texts[i] = textOf(b)
		}
	}
	start, end := clutter.Core(texts, false)
	var kept []*html.Node
	above := true // no paragraph yet
	for i := start; i < end; i++ {
		text, paragraph := texts[i], blocks[i].DataAtom == atom.P
		switch {
		case above && (strings.EqualFold(text, a.Title) || isByline(text, a) || isDate(text)):
			continue
		case text != "" && clutter.Certain(text):
			continue
		case paragraph && text != "":
			above = false
		}
		kept = append(kept, blocks[i])
	}
	return kept
}

func isByline(text string, a article.Article) bool {
	_, ok := plain.SplitByline(text)
	return ok || a.Byline != "" && strings.EqualFold(text, a.Byline)
}

func isDate(text string) bool {
	_, ok := plain.ParseDate(text)
	return ok
}

// splitCredit makes a <small> of the credit that ends a caption of bare text.
func splitCredit(caption *html.Node) {
	only := caption.FirstChild
	if only == nil || only.NextSibling != nil || only.Type != html.TextNode {
		return
	}
	text, credit, ok := plain.SplitCredit(only.Data)
	if !ok || credit == "" {
		return
	}
	only.Data = text + " "
	small := &html.Node{Type: html.ElementNode, DataAtom: atom.Small, Data: "small"}
	small.AppendChild(&html.Node{Type: html.TextNode, Data: credit})
	caption.AppendChild(small)
}
