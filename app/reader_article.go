package app

import (
	"html"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// articleMarkup is the whole article as one element, which is why a page with
// thousands of marks is as quick as one with none.
func articleMarkup(r *Reading) string {
	var b strings.Builder
	b.WriteString(`<article class="article" data-role="article" dir="auto"`)
	if r.Language != "" {
		b.WriteString(` lang="` + html.EscapeString(r.Language) + `"`)
	}
	b.WriteString(` data-digest="` + html.EscapeString(r.Digest) + `">`)
	b.WriteString(r.HTML)
	b.WriteString(`</article>`)
	return b.String()
}

// foundText says how much of what an article names.
func foundText(entities []Entity) string {
	count := map[string]int{}
	for _, e := range entities {
		count[e.Type]++
	}
	return tr.Found(count["person"], count["place"], count["organisation"])
}

// isRTLLanguage reports whether a language is written from right to left.
func isRTLLanguage(tag string) bool {
	language, _, _ := strings.Cut(tag, "-")
	switch strings.ToLower(language) {
	case "ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb":
		return true
	}
	return false
}

// skeleton is a page whose text is not there yet.
type skeleton struct{ goapp.Compo }

// Render draws bars where the lines will be.
func (*skeleton) Render() goapp.UI {
	return goapp.Div().Class("skeleton").Body(
		goapp.P().Class("unseen").Attr("role", "status").Text(tr.Opening),
		goapp.Div().Class("skeleton-title"),
		goapp.Div().Class("skeleton-line"),
		goapp.Div().Class("skeleton-line"),
		goapp.Div().Class("skeleton-line skeleton-last"),
	)
}
