//go:build browser

package e2e

import (
	"os"
	"strings"
	"testing"

	"rubricate/build/browser"
)

// finding is what axe has against a page.
type finding struct {
	ID, Impact, Help string
	Nodes            []struct {
		HTML           string
		FailureSummary string
	}
}

// axe runs axe-core over the page. It comes in by the driver, which the page's
// policy does not apply to.
func (tab *tab) axe(script string) []finding {
	tab.Helper()
	tab.run(`(() => {` + script + `})()`)
	return get[[]finding](tab, `(await axe.run(document, {resultTypes: ["violations"]})).violations
		.map(v => ({ID: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.slice(0, 3).map(n => ({HTML: n.html.slice(0, 160), FailureSummary: n.failureSummary}))}))`)
}

// TestAccessibility runs axe-core on everything a reader meets, in every theme.
func TestAccessibility(t *testing.T) {
	const script = "../browser/node_modules/axe-core/axe.min.js"
	axe, err := os.ReadFile(script)
	if err != nil {
		t.Fatalf("%v: run build/browser/install.sh", err)
	}
	states := []struct {
		name     string
		viewport browser.Viewport
		open     func(tab *tab, h *host)
	}{
		{"library", wide, func(tab *tab, h *host) { tab.open(h.url("/")); tab.shelved() }},
		{"reader", wide, func(tab *tab, h *host) { tab.openArticle(h, longRead+"/") }},
		{"card", wide, func(tab *tab, h *host) {
			tab.openArticle(h, longRead+"/")
			id, _ := tab.busiest("person")
			tab.click(mention(id, 1))
			tab.shown(card)
		}},
		{"place", wide, func(tab *tab, h *host) {
			tab.openArticle(h, longRead+"/")
			tab.learned()
			tab.click(mention("egypt", 1))
			tab.shown(".card-map svg")
		}},
		{"about", wide, func(tab *tab, h *host) {
			tab.open(h.url("/about/"))
			tab.wait(`document.documentElement.dataset.ready === "about"`)
		}},
		{"settings", wide, func(tab *tab, h *host) {
			tab.openArticle(h, longRead+"/")
			tab.click(settings)
			tab.shown(".settings")
		}},
		{"sheet", phone, func(tab *tab, h *host) {
			tab.openArticle(h, longRead+"/")
			tab.tap(`.bar [aria-controls]`)
			tab.shown(sidebar)
		}},
		{"lost", wide, func(tab *tab, h *host) {
			tab.open(h.url("/article/no-such-article/"))
			tab.wait(`document.querySelector("main")?.textContent.includes("not in the library")`)
		}},
	}
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.forgive("404", "no such article")
		tab.still()
		for _, theme := range []string{"light", "sepia", "dark"} {
			tab.open(h.url("/"))
			tab.shelved()
			tab.run(js(`localStorage.setItem("rubricate.settings", JSON.stringify({theme: %q}))`, theme))
			for _, state := range states {
				t.Run(theme+" "+state.name, func(t *testing.T) {
					tab := tab.with(t)
					tab.viewport(state.viewport)
					state.open(tab, h)
					for _, f := range tab.axe(string(axe)) {
						tab.Errorf("%s (%s): %s", f.ID, f.Impact, f.Help)
						for _, n := range f.Nodes {
							tab.Logf("  %s\n  %s", n.HTML, strings.ReplaceAll(n.FailureSummary, "\n", "\n  "))
						}
					}
				})
			}
		}
	})
}
