//go:build browser

package e2e

import "testing"

// TestWithoutScript reads with JavaScript switched off.
func TestWithoutScript(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.must(tab.SetScripting(tab.ctx, false))
		tab.open(h.url("/"))
		tab.shown(library)
		tab.clickAsIs(js(`a[data-article=%q]`, longRead))
		tab.wait(`location.pathname.endsWith(%q)`, longRead+"/")
		tab.shown(articleBody)
		tab.check(`document.querySelector('[data-role="article"]').innerText.split(/\s+/).length > 2500`)
		tab.check(`document.querySelectorAll('[data-role="article"] mark[data-entity]').length > 100`)
		tab.check(`getComputedStyle(document.querySelector('mark[data-type="person"]')).textDecorationLine === "underline"`)
		tab.check(`getComputedStyle(document.querySelector('mark[data-type="place"]')).textDecorationStyle === "dashed"`)
		tab.clickAsIs(".brand")
		tab.wait(`location.pathname === "/"`)
		tab.check(`!globalThis.rubricate`)
	})
}

// TestPrerendered compares the highlights that the site was built with with
// those that the worker finds: the same engine has made both.
func TestPrerendered(t *testing.T) {
	s := sampleSite(t)
	h := serving(t, s)
	const marks = `[...%s.querySelectorAll('[data-role="article"] mark[data-entity]')].map(m => [m.dataset.entity, m.dataset.type, m.dataset.n, m.textContent].join(" "))`
	chromium(t, func(tab *tab) {
		for _, id := range articles(t, s) {
			tab.openArticle(h, id+"/")
			tab.must(tab.Eval(tab.ctx, `globalThis.written = await fetch(location.pathname + "?fresh").then(r => r.text()).then(text => new DOMParser().parseFromString(text, "text/html")), 0`, nil))
			before, after := get[[]string](tab, marks, raw("written")), get[[]string](tab, marks, raw("document"))
			if len(before) != len(after) {
				tab.Errorf("%s: %d marks were written, %d are shown", id, len(before), len(after))
				continue
			}
			for i := range before {
				if before[i] != after[i] {
					tab.Errorf("%s: mark %d was %q and is %q", id, i, before[i], after[i])
				}
			}
		}
	})
}

// clickAsIs clicks without waiting for the element to stand still, which takes
// the page's own scripting.
func (tab *tab) clickAsIs(selector string) {
	tab.Helper()
	at := get[struct{ X, Y float64 }](tab, `(e => {
		e.scrollIntoView({block: "center", behavior: "instant"});
		const r = e.getClientRects()[0];
		return {X: r.x + r.width / 2, Y: r.y + r.height / 2};
	})(document.querySelector(%q))`, selector)
	tab.must(tab.Click(tab.ctx, at.X, at.Y))
}
