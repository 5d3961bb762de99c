//go:build browser

package e2e

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"rubricate/build/serve"
)

// tampered serves a site with one file as something else.
type tampered struct {
	http.Handler
	path string
	with func(w http.ResponseWriter)
}

func (h tampered) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.TrimSuffix(r.URL.Path, ".gz") == h.path {
		h.with(w)
		return
	}
	h.Handler.ServeHTTP(w, r)
}

// TestBrokenFiles takes away or damages what the reader needs. What was
// prerendered can be read all the same; what was not says what is the matter.
func TestBrokenFiles(t *testing.T) {
	s := sampleSite(t)
	library := s.Files["web/library.newsbundle"].Data
	damaged := bytes.Clone(library)
	at := bytes.Index(damaged, []byte("articles/")) // within the first article's entry
	for i := range 40 {
		damaged[at+200+i] ^= 0x55
	}
	missing := func(w http.ResponseWriter) { http.Error(w, "gone", http.StatusNotFound) }
	sends := func(data []byte) func(http.ResponseWriter) {
		return func(w http.ResponseWriter) { w.Write(data) }
	}
	cases := []struct {
		name, path string
		with       func(http.ResponseWriter)
		says       string // at an address that is not prerendered; "" where the reader cannot start
	}{
		{"no bundle", "/web/library.newsbundle", missing, "could not be read"},
		{"damaged bundle", "/web/library.newsbundle", sends(damaged), "articles/"},
		{"bundle cut short", "/web/library.newsbundle", sends(library[:len(library)/2]), "could not be read"},
		{"something else", "/web/library.newsbundle", sends([]byte("<!doctype html>")), "could not be read"},
		{"no model", "/web/model/en.model", missing, "not in the library"},
		{"damaged model", "/web/model/en.model", sends([]byte("no model")), "not in the library"},
		{"no program", "/web/app.wasm", missing, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			h := newHost(t, tampered{serve.New(s, true), c.path, c.with})
			chromium(t, func(tab *tab) {
				tab.forgive("404", "opening", "could not be started", "Failed to load resource", "no offline use")
				tab.open(h.url("/article/" + longRead + "/"))
				tab.shown(articleBody)
				tab.wait(`document.readyState === "complete"`)
				tab.check(`document.querySelectorAll('[data-role="article"] mark[data-entity]').length > 100`)
				if c.says == "" {
					return
				}
				tab.open(h.url("/article/no-such-article/"))
				tab.wait(`document.querySelector("main")?.textContent.includes(%q)`, c.says)
				// Nothing that failed has been left on the page before either.
				tab.open(h.url("/"))
				tab.shown(`a[data-article]`)
			})
		})
	}
}
