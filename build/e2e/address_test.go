//go:build browser

package e2e

import (
	"strings"
	"testing"

	"rubricate/build/serve"
)

// TestDeepLinks opens addresses as they come from outside, each in a page of
// its own and again from a page of the same article.
func TestDeepLinks(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		id, n := tab.busiest("person")
		if n < 3 {
			tab.Fatalf("%s has %d mentions, too few for this test", id, n)
		}
		cases := []struct {
			name, address string
			mention       int // that is gone to; 0 for the beginning
		}{
			{"article", "/", 0},
			{"entity", "/#" + id, 1},
			{"mention", "/#" + id + ".3", 3},
			{"percent-encoded", "/#%" + strings.ToUpper(hexOf(id[0])) + id[1:] + ".2", 2},
			{"query string", "/?utm_source=x&y=1#" + id + ".3", 3},
			{"no such mention", "/#" + id + ".9999", 0},
			{"no such entity", "/#no-such-name", 0},
			{"not a number", "/#" + id + ".x", 0},
		}
		for _, c := range cases {
			t.Run(c.name, func(t *testing.T) {
				tab := tab.with(t)
				tab.run(`scrollTo(0, 0)`) // the place to come back to
				tab.open("about:blank")
				tab.openArticle(h, longRead+c.address)
				if c.mention == 0 {
					tab.check(`scrollY === 0`)
					return
				}
				tab.inView(mention(id, c.mention))
				tab.wait(`document.activeElement === document.querySelector(%q)`, mention(id, c.mention))
			})
		}
		t.Run("address changed by hand", func(t *testing.T) {
			tab := tab.with(t)
			tab.openArticle(h, longRead+"/")
			tab.run(`location.hash = ` + js(`%q`, id+".2"))
			tab.inView(mention(id, 2))
		})
	})
}

func hexOf(b byte) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[b>>4], digits[b&15]})
}

// TestLostAddresses opens what is not there.
func TestLostAddresses(t *testing.T) {
	h := serving(t, sampleSite(t))
	cases := []struct{ path, says string }{
		{"/article/no-such-article/", "not in the library"},
		{"/nothing/here", "nothing at this address"},
	}
	chromium(t, func(tab *tab) {
		tab.forgive("404", "opening no-such-article")
		for _, c := range cases {
			t.Run(c.path, func(t *testing.T) {
				tab := tab.with(t)
				tab.open(h.url(c.path))
				tab.wait(`document.querySelector("main")?.textContent.includes(%q)`, c.says)
				// A click between the server's page and the reader's own would be lost.
				tab.wait(`document.documentElement.dataset.ready === "lost"`)
				tab.click(`main a[href="/"]`)
				tab.shelved()
			})
		}
	})
}

// TestPosition reads on where one left off.
func TestPosition(t *testing.T) {
	h := serving(t, sampleSite(t))
	const firstBlock = `[...document.querySelectorAll('[data-role="article"] > *')].findIndex(b => b.getBoundingClientRect().bottom > 90)`
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.run(`scrollTo({top: 2500, behavior: "instant"})`)
		at := get[int](tab, firstBlock)
		tab.reload()
		tab.tagged()
		tab.wait(firstBlock+` === %q`, at)

		// The same place of the text in another window and another day's visit.
		narrow := wide
		narrow.Width = 700
		tab.open(h.url("/"))
		tab.shelved()
		tab.viewport(narrow)
		tab.click(js(`a[data-article=%q]`, longRead))
		tab.tagged()
		tab.wait(firstBlock+` === %q`, at)
	})
}

// TestScrolledBeforeStart scrolls on the prerendered page and lets the reader
// start only then: it must not jump.
func TestScrolledBeforeStart(t *testing.T) {
	s := sampleSite(t)
	release := make(chan struct{})
	h := newHost(t, held{serve.New(s, true), "/web/app.wasm", release})
	chromium(t, func(tab *tab) {
		tab.open(h.url("/article/" + longRead + "/"))
		tab.run(`scrollTo({top: 1800, behavior: "instant"})`)
		tab.wait(`scrollY === 1800`)
		tab.run(`document.querySelectorAll('[data-role="article"] mark')[20].focus({preventScroll: true})`)
		focused := get[string](tab, `document.activeElement.id`)
		close(release)
		tab.tagged()
		tab.check(`Math.abs(scrollY - 1800) < 3`)
		tab.check(`document.activeElement.id === %q`, focused)
	})
}
