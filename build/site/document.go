package site

import (
	"bytes"
	"html/template"
	"strings"
)

// documentTemplate is a page of the site. Scripts come before style sheets:
// they are small, and what a reader has set must be on <html> before
// anything is drawn. A page is complete without them.
const documentTemplate = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>{{.Title}}</title>
<meta name="description" content="{{.Description}}">
<meta property="og:site_name" content="Rubricate">
<meta property="og:title" content="{{.Title}}">
<meta property="og:description" content="{{.Description}}">
<meta property="og:type" content="{{if .Article}}article{{else}}website{{end}}">
{{with .Address}}<meta property="og:url" content="{{.}}">
<link rel="canonical" href="{{.}}">
{{end}}{{with .Image}}<meta property="og:image" content="{{.}}">
{{end}}{{with .OEmbed}}<link rel="alternate" type="application/json+oembed" href="{{.}}">
{{end}}{{with .Published}}<meta property="article:published_time" content="{{.}}">
{{end}}{{if .Lost}}<meta name="robots" content="noindex">
{{end}}<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf8f1" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#1a1816" media="(prefers-color-scheme: dark)">
<link rel="icon" href="{{.Base}}web/icons/favicon.svg?v={{.Version}}" type="image/svg+xml">
<link rel="icon" href="{{.Base}}web/icons/icon-192.png?v={{.Version}}" type="image/png" sizes="192x192">
<link rel="apple-touch-icon" href="{{.Base}}web/icons/apple-touch-180.png?v={{.Version}}">
<link rel="manifest" href="{{.Base}}manifest.webmanifest?v={{.Version}}">
<script src="{{.Base}}web/payload.js?v={{.Version}}"></script>
<script src="{{.Base}}web/boot.js?v={{.Version}}"></script>
<link rel="stylesheet" href="{{.Base}}{{.Style}}?v={{.Version}}">
<script defer src="{{.Base}}web/wasm_exec.js?v={{.Version}}"></script>
<script defer src="{{.Base}}web/start.js?v={{.Version}}"></script>
</head>
<body>{{.Body}}</body>
</html>
`

var document = template.Must(template.New("document").Parse(documentTemplate))

// document makes an HTML document of a page.
func (s *Site) document(p page) ([]byte, error) {
	var out bytes.Buffer
	var address, image string
	if s.Origin != "" && p.path != notFoundPath {
		address, image = s.Origin+s.Base+p.path, s.Origin+s.Base+"web/icons/icon-512.png"
	}
	err := document.Execute(&out, map[string]any{
		"Address":     address,
		"Article":     strings.HasPrefix(p.path, "article/"),
		"Base":        s.Base,
		"Body":        template.HTML(p.body), // go-app's, from sanitised articles
		"Description": p.description,
		"Image":       image,
		"OEmbed":      s.oEmbedAddress(p),
		"Lost":        p.path == notFoundPath,
		"Policy":      metaPolicy(),
		"Published":   p.published,
		"Style":       styleFile,
		"Title":       p.title,
		"Version":     s.Version,
	})
	return out.Bytes(), err
}
