//go:build browser

package e2e

import (
	"testing"

	"rubricate/build/browser"
)

// TestLeftPages leaves pages as soon as they are ready, while their files are
// still being kept. The next page must not wait for them: what browsers did with
// the locks of pages that were left once kept one reader in six from starting in
// Chromium, one in fourteen in Firefox, so several try.
func TestLeftPages(t *testing.T) {
	h := serving(t, sampleSite(t))
	for _, engine := range []browser.Engine{browser.Chromium, browser.Chromium, browser.Chromium, browser.Firefox, browser.Firefox} {
		t.Run(string(engine), func(t *testing.T) {
			in(t, engine, func(tab *tab) {
				tab.open(h.url("/"))
				tab.shelved()
				tab.open(h.url("/"))
				tab.shelved()
				tab.openArticle(h, longRead+"/")
			})
		})
	}
}
