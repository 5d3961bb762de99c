package article

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// UnmarshalNinjs reads an article from an IPTC ninjs object of version 2 or 3.
// It has no ID, and no URI unless that is an address of the web. The main
// headline and body are taken, HTML before plain text; the body is sanitised.
func UnmarshalNinjs(data []byte) (Article, error) {
	a, err := parseNinjs(data)
	if err != nil {
		return Article{}, err
	}
	if a.Body, err = Sanitise(a.Body); err != nil {
		return Article{}, fmt.Errorf("%w: ninjs: %w", ErrInvalid, err)
	}
	if a.Title == "" && a.Body == "" {
		return Article{}, fmt.Errorf("%w: ninjs: neither headline nor body", ErrInvalid)
	}
	return a, nil
}

// parseNinjs is UnmarshalNinjs with the body as it stands.
func parseNinjs(data []byte) (Article, error) {
	var n ninjs
	if err := json.Unmarshal(data, &n); err != nil {
		return Article{}, fmt.Errorf("%w: ninjs: %v", ErrInvalid, err)
	}
	a := Article{
		Title:  OneLine(n.headline()),
		Byline: OneLine(n.By),
		Source: OneLine(n.source()),
		URI:    webAddress(n.URI),
		Body:   n.body(),
	}
	if IsLanguage(n.Language) {
		a.Language = n.Language
	}
	var err error
	if a.Published, err = n.created(); err != nil {
		return Article{}, fmt.Errorf("%w: ninjs: %v", ErrInvalid, err)
	}
	if a.Title == "" && a.Body == "" {
		return Article{}, fmt.Errorf("%w: ninjs: neither headline nor body", ErrInvalid)
	}
	return a, nil
}

func (n *ninjs) headline() string {
	if t := mainText(n.Headlines); t.Value != "" {
		return t.Value
	}
	return n.Title
}

func (n *ninjs) source() string {
	for _, s := range n.InfoSources {
		if s.Role == rolePublisher {
			return s.Name
		}
	}
	if len(n.InfoSources) > 0 {
		return n.InfoSources[0].Name
	}
	return ""
}

// created returns the time of the version, which is what a reader takes for the
// date of an article, or the next best.
func (n *ninjs) created() (time.Time, error) {
	for _, s := range []string{n.VersionCreated, n.ContentCreated, n.FirstCreated} {
		if s != "" {
			return parseTime(s)
		}
	}
	return time.Time{}, nil
}

func (n *ninjs) body() string {
	var marked []ninjsText
	for _, b := range n.Bodies {
		if strings.Contains(b.ContentType, "html") {
			marked = append(marked, b)
		}
	}
	if len(marked) > 0 {
		return mainText(marked).Value
	}
	return paragraphs(mainText(n.Bodies).Value)
}

// mainText returns the text with the role "main", else the first.
func mainText(texts []ninjsText) ninjsText {
	for _, t := range texts {
		if t.Role == roleMain {
			return t
		}
	}
	if len(texts) > 0 {
		return texts[0]
	}
	return ninjsText{}
}

// paragraphs returns plain text as HTML: blank lines part paragraphs.
func paragraphs(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var out strings.Builder
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>") + "</p>")
		}
	}
	return out.String()
}
