//go:build browser

package e2e

import (
	"testing"

	"rubricate/build/browser"
)

// installed waits until the service worker has kept the whole site. (The
// promise `ready` waits for an active one, and it is active only then.)
func (tab *tab) installed() {
	tab.Helper()
	tab.wait(`await Promise.race([navigator.serviceWorker.ready, new Promise(r => setTimeout(r, 200))])`)
}

// TestOffline visits the library once, takes the server away and then wants
// everything: each article, deep links, query strings, reloads.
func TestOffline(t *testing.T) {
	for _, engine := range []browser.Engine{browser.Chromium, browser.Firefox} {
		t.Run(string(engine), func(t *testing.T) {
			s := sampleSite(t)
			h := serving(t, s)
			in(t, engine, func(tab *tab) {
				tab.open(h.url("/"))
				tab.shelved()
				tab.installed()
				h.stop()
				tab.forgiveOffline()
				tab.forgive("no such article")

				tab.reload()
				tab.shelved()
				tab.check(`document.querySelectorAll("a[data-article]").length === 6`)
				for _, id := range articles(t, s) {
					tab.openArticle(h, id+"/")
					tab.check(`document.querySelectorAll('[data-role="article"] mark[data-entity]').length > 5`)
				}

				tab.openArticle(h, longRead+"/")
				id, _ := tab.busiest("person")
				for _, address := range []string{"/#" + id + ".2", "/?utm_source=x#" + id + ".2", "?utm_source=x#" + id + ".2"} {
					tab.run(`scrollTo(0, 0)`)
					tab.open("about:blank")
					tab.openArticle(h, longRead+address)
					tab.inView(mention(id, 2))
					tab.reload()
					tab.tagged()
				}
				tab.open(h.url("/?source=pwa"))
				tab.shelved()
				tab.open(h.url("/article/no-such-article/"))
				tab.wait(`document.querySelector("main")?.textContent.includes("not in the library")`)
				tab.click(`main a`)
				tab.shelved()
			})
		})
	}
}

// TestSaysOffline takes the network away and gives it back.
func TestSaysOffline(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.installed()
		tab.hidden(".offline")
		tab.must(tab.SetOffline(tab.ctx, true))
		tab.shown(".offline")
		tab.forgiveOffline()
		tab.reload()
		tab.tagged()
		tab.shown(".offline")
		tab.must(tab.SetOffline(tab.ctx, false))
		tab.hidden(".offline")
	})
}
