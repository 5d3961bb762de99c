//go:build browser

package e2e

import (
	"testing"
	"time"
)

// TestMainPath is what every engine has to do: open, highlights, card, sidebar,
// deep link.
func TestMainPath(t *testing.T) {
	h := serving(t, sampleSite(t))
	everywhere(t, func(tab *tab) {
		tab.open(h.url("/"))
		tab.shelved()
		if n := get[int](tab, `document.querySelectorAll('[data-role="library"] a[data-article]').length`); n != 6 {
			tab.Errorf("the library shows %d articles, want 6", n)
		}

		tab.click(js(`a[data-article=%q]`, longRead))
		tab.tagged()
		tab.check(`document.querySelector("h1").textContent.includes("Suez")`)
		for _, kind := range []string{"person", "place", "organisation"} {
			id, n := tab.busiest(kind)
			if n < 2 {
				tab.Errorf("the most named %s, %s, has one mention in 3,000 words", kind, id)
			}
		}

		id, n := tab.busiest("person")
		tab.hover(mention(id, 1))
		tab.shown(card)
		tab.check(`document.querySelector('[data-role="card"] .card-name').textContent.length > 3`)
		tab.press("Escape")
		tab.hidden(card)

		tab.shown(sidebar)
		tab.mapped()
		tab.check(`document.querySelector(%q).querySelector(".line-count").textContent === %q`, `[data-go="`+id+`"]`, js("%q", n))
		tab.click(js(`[data-go=%q]`, id))
		tab.inView(mention(id, 1))
		tab.wait(`location.hash === "#" + %q`, id)

		tab.open(h.url("/"))
		tab.shelved()
		tab.openArticle(h, longRead+"/#"+id+".2")
		tab.inView(mention(id, 2))
	})
}

// TestLibrary looks at the library's cards and their links.
func TestLibrary(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.open(h.url("/"))
		tab.shelved()
		type summary struct {
			Title, Source, Date, Facts string
			Names                      int
		}
		for _, s := range get[[]summary](tab, `[...document.querySelectorAll(".summary")].map(s => ({
			Title: s.querySelector("a[data-article]").textContent,
			Source: s.querySelector(".summary-source")?.textContent ?? "",
			Date: s.querySelector("time")?.dateTime ?? "",
			Facts: s.querySelector(".summary-facts").textContent,
			Names: s.querySelectorAll(".name").length}))`) {
			if s.Title == "" || s.Source == "" || s.Names < 2 {
				tab.Errorf("a summary lacks title, source or names: %+v", s)
			}
			if _, err := time.Parse(time.DateOnly, s.Date); err != nil {
				tab.Errorf("%s: date: %v", s.Title, err)
			}
			if !containsAll(s.Facts, "min read") {
				tab.Errorf("%s: no reading time in %q", s.Title, s.Facts)
			}
		}

		// A name leads to its first mention.
		name := get[struct{ Path, Hash string }](tab, `(a => ({Path: a.pathname, Hash: decodeURIComponent(a.hash.slice(1))}))(document.querySelector(".summary .name[data-type=person]"))`)
		tab.click(".summary .name[data-type=person]")
		tab.tagged()
		tab.check(`location.pathname === %q`, name.Path)
		tab.inView(mention(name.Hash, 1))
		tab.back()
		tab.shelved()
		tab.shown(library)
	})
}
