package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Embed says whether and where the articles may stand in frames.
type Embed struct {
	On bool
	// Ancestors are the origins that may hold them, as the policy's
	// frame-ancestors has them: "https://a.example https://*.b.example". "*" for all.
	Ancestors string
}

// embedDir holds a page for each article that is made for a frame.
const embedDir = "embed/"

func embedPath(id string) string { return embedDir + id + "/" }

// embedTemplate is such a page: the article, and the widget over it. Its links
// leave the frame.
var embedTemplate = template.Must(template.New("embed").Parse(`<!doctype html>
<html lang="{{.Language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<base target="_top">
<link rel="icon" href="{{.Base}}web/icons/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{{.Base}}widget/embed.css">
<script async src="{{.Base}}widget/rubricate.js"></script>
<script async src="{{.Base}}widget/rubricate-embed.js"></script>
</head>
<body>
{{with .Source}}<div class="source">{{.}}</div>
{{end}}<article id="story">
{{.Body}}
</article>
<rubricate-article for="#story" framed annotations="{{.Base}}{{.Annotations}}" reader="{{.Base}}article/{{.ID}}/"></rubricate-article>
</body>
</html>
`))

// addEmbeds writes the pages for frames and what content systems ask for them.
func (s *Site) addEmbeds(lib *library) error {
	if !s.Embed.On {
		return nil
	}
	for _, o := range lib.articles {
		var page bytes.Buffer
		err := embedTemplate.Execute(&page, map[string]any{
			"Annotations": annotationsFile(o.ID),
			"Base":        s.Base,
			"Body":        template.HTML(o.layout.HTML(nil)), // sanitised when the bundle was read
			"ID":          o.ID,
			"Language":    o.Language,
			"Policy":      metaPolicy(),
			"Source":      o.Source,
			"Title":       o.Title,
		})
		if err != nil {
			return fmt.Errorf("embed page of %s: %w", o.ID, err)
		}
		s.Files[embedPath(o.ID)+"index.html"] = &File{Data: page.Bytes()}
		if err := s.addOEmbed(o); err != nil {
			return err
		}
	}
	return nil
}

// oEmbedFile is where an article's https://oembed.com answer stands.
func oEmbedFile(id string) string { return "article/" + id + "/oembed.json" }

// oEmbedAddress is where content systems are sent by a page, "" where they are not.
func (s *Site) oEmbedAddress(p page) string {
	if !s.Embed.On || !strings.HasPrefix(p.path, "article/") {
		return ""
	}
	return s.Origin + s.Base + p.path + "oembed.json"
}

// embedWidth is what a column of text is wide, in CSS pixels.
const embedWidth = 720

func (s *Site) addOEmbed(o opened) error {
	address := s.Origin + s.Base
	height := embedHeight(o.layout.Text())
	frame := fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" style="border:0;width:100%%" loading="lazy"></iframe>`,
		template.HTMLEscapeString(address+embedPath(o.ID)), template.HTMLEscapeString(o.Title), embedWidth, height)
	data, err := json.MarshalIndent(map[string]any{
		"version":       "1.0",
		"type":          "rich",
		"title":         o.Title,
		"author_name":   o.Byline,
		"provider_name": o.Source,
		"provider_url":  address,
		"html":          frame,
		"width":         embedWidth,
		"height":        height,
	}, "", "  ")
	if err != nil {
		return fmt.Errorf("oembed of %s: %w", o.ID, err)
	}
	s.Files[oEmbedFile(o.ID)] = &File{Data: append(data, '\n')}
	return nil
}

// embedHeight guesses how tall an article is, for pages that do not listen to
// the frame: 75 characters to a line of 29 pixels, and some room.
func embedHeight(text string) int {
	lines := utf8.RuneCountInString(text)/75 + 2*strings.Count(text, "\n\n")
	return 220 + 29*lines
}

// Headers returns the headers that belong on the answer with a file. Pages for
// frames may stand in frames of others, and what publishers load may be loaded
// from their pages.
func (s *Site) Headers(name string) []Header {
	headers := SecurityHeaders()
	switch {
	case s.Embed.On && strings.HasPrefix(name, embedDir):
		for i := range headers {
			if headers[i].Name == policyHeader {
				headers[i].Value = metaPolicy() + "; frame-ancestors " + s.Embed.Ancestors
			}
		}
	case strings.HasPrefix(name, widgetDir):
		headers = append(headers, widgetHeaders...)
	}
	return headers
}

const policyHeader = "Content-Security-Policy"

// widgetHeaders let pages of other origins load the widget.
var widgetHeaders = []Header{
	{"Access-Control-Allow-Origin", "*"},
	{"Cross-Origin-Resource-Policy", "cross-origin"},
}

// writeHeaders writes the headers as hosts read them from a file. They join what
// several rules say of one file, and of several policies each must allow it. So
// where some pages may stand in the frames of others, the rule for all says
// nothing of frames.
func (s *Site) writeHeaders(w io.Writer) {
	for _, h := range SecurityHeaders() {
		if s.Embed.On && h.Name == policyHeader {
			h.Value = metaPolicy()
		}
		fmt.Fprintf(w, "  %s: %s\n", h.Name, h.Value)
	}
	if s.Embed.On {
		fmt.Fprintf(w, "%s%s*\n  %s: frame-ancestors %s\n", s.Base, embedDir, policyHeader, s.Embed.Ancestors)
		for _, place := range s.otherPages() {
			fmt.Fprintf(w, "%s%s\n  %s: frame-ancestors 'self'\n", s.Base, place, policyHeader)
		}
	}
	fmt.Fprintf(w, "%s%s*\n", s.Base, widgetDir)
	for _, h := range widgetHeaders {
		fmt.Fprintf(w, "  %s: %s\n", h.Name, h.Value)
	}
}

// otherPages are the pages that are not made for frames, as paths of rules.
func (s *Site) otherPages() []string {
	places := map[string]bool{"": true}
	for name := range s.Files {
		folder, _, inFolder := strings.Cut(name, "/")
		switch {
		case path.Ext(name) != ".html" || folder+"/" == embedDir:
		case inFolder:
			places[folder+"/*"] = true
		default:
			places[name] = true
		}
	}
	return slices.Sorted(maps.Keys(places))
}

// checkAncestors takes what frame-ancestors may list, and nothing that would
// end the directive.
func checkAncestors(ancestors string) error {
	if len(strings.Fields(ancestors)) == 0 || strings.ContainsAny(ancestors, ";,\r\n") {
		return fmt.Errorf("frame ancestors %q: want origins with spaces between, such as \"'self' https://news.example\", or *", ancestors)
	}
	return nil
}
