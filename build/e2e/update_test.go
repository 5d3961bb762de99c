//go:build browser

package e2e

import (
	"testing"

	"rubricate/build/serve"
)

// TestUpdate puts a new version on the host while somebody reads: it is
// offered, and nothing changes until they agree.
func TestUpdate(t *testing.T) {
	old, next := sampleSite(t), nextSite(t)
	if old.Version == next.Version {
		t.Fatal("the two sites have the same version")
	}
	h := serving(t, old)
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.installed()
		tab.wait(`navigator.serviceWorker.controller`)
		tab.run(`scrollTo({top: 1500, behavior: "instant"})`)
		tab.run(`globalThis.untouched = true`)
		tab.hidden(".notice")

		h.swap(serve.New(next, true))
		tab.run(`navigator.serviceWorker.getRegistration().then(r => r.update())`)
		tab.shown(".notice")
		tab.check(`untouched && scrollY === 1500 && rubricate.version === %q`, old.Version)

		t.Run("later", func(t *testing.T) {
			tab := tab.with(t)
			tab.click(`.notice button:nth-of-type(2)`)
			tab.hidden(".notice")
			tab.check(`untouched && scrollY === 1500`)
			tab.reload()
			tab.tagged()
			tab.check(`rubricate.version === %q`, old.Version)
			tab.shown(".notice")
		})
		t.Run("reload", func(t *testing.T) {
			tab := tab.with(t)
			tab.click(`.notice button:nth-of-type(1)`)
			tab.wait(`globalThis.rubricate?.version === %q`, next.Version)
			tab.tagged()
			tab.hidden(".notice")
			tab.check(`document.querySelector("h1").textContent.includes("Suez")`)
			tab.open(h.url("/"))
			tab.shelved()
			tab.shown(`a[data-article="late-news"]`)
			// The old version's files are gone, and nobody else's.
			tab.wait(`(await caches.keys()).length === 1 && (await caches.keys())[0].endsWith(%q)`, next.Version)
		})
	})
}
