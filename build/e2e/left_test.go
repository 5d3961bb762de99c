//go:build browser

package e2e

import "testing"

// TestLeftPages leaves pages as soon as they are ready, while their files are
// still being kept. The next page must not wait for them: what Chromium did with
// the lock of a page that was left once kept one reader in six from starting, so
// several try.
func TestLeftPages(t *testing.T) {
	h := serving(t, sampleSite(t))
	for range 4 {
		chromium(t, func(tab *tab) {
			tab.still()
			tab.open(h.url("/"))
			tab.shelved()
			tab.open(h.url("/"))
			tab.shelved()
			tab.openArticle(h, longRead+"/")
		})
	}
}
