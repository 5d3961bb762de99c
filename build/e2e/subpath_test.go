//go:build browser

package e2e

import (
	"net/http"
	"strings"
	"testing"

	"rubricate/build/site"
)

var madeBelow = lazySite(func() (site.Options, error) { return site.Options{Base: "/papers/news/"}, nil })

// TestSubPath takes a site that stands under a path through links, worker,
// deep link, offline use, and never asks for anything outside that path.
func TestSubPath(t *testing.T) {
	s, err := madeBelow()
	s = made(t, s, err)
	below := t.TempDir()
	if err := s.Write(below + "/papers/news"); err != nil {
		t.Fatal(err)
	}
	h := newHost(t, http.FileServer(http.Dir(below)))
	chromium(t, func(tab *tab) {
		tab.open(h.url(s.Base))
		tab.shelved()
		tab.click(js(`a[data-article=%q]`, longRead))
		tab.tagged()
		tab.check(`location.pathname === %q`, s.Base+"article/"+longRead+"/")
		id, _ := tab.busiest("person")
		tab.installed()
		tab.click(".brand")
		tab.shelved()
		tab.check(`location.pathname === %q`, s.Base)

		h.stop()
		tab.forgiveOffline()
		tab.open(h.url(s.Base + "article/" + longRead + "/?x=1#" + id + ".2"))
		tab.tagged()
		tab.inView(mention(id, 2))
		h.start()

		for _, request := range tab.Requests() {
			if path, ok := strings.CutPrefix(request.URL, h.url("")); ok && !strings.HasPrefix(path, s.Base) {
				tab.Errorf("outside %s: %s", s.Base, path)
			}
		}
	})
}

// TestInstallable asks Chromium what it has against installing the reader.
func TestInstallable(t *testing.T) {
	s, err := madeBelow()
	s = made(t, s, err)
	for _, s := range []*site.Site{sampleSite(t), s} {
		t.Run(s.Base, func(t *testing.T) {
			h := serving(t, s)
			chromium(t, func(tab *tab) {
				tab.open(h.url(s.Base))
				tab.shelved()
				tab.installed()
				m := get[struct {
					ID, Scope string
					StartURL  string `json:"start_url"`
				}](tab, `await fetch(document.querySelector("link[rel=manifest]").href).then(r => r.json())`)
				if m.ID != s.Base || m.Scope != s.Base || m.StartURL != s.Base {
					tab.Errorf("manifest %+v, want all at %s", m, s.Base)
				}
				problems, err := tab.InstallProblems(tab.ctx)
				tab.must(err)
				for _, p := range problems {
					tab.Errorf("not installable: %s", p)
				}
			})
		})
	}
}
