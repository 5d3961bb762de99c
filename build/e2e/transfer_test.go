//go:build browser

package e2e

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"testing"

	"rubricate/build/serve"
	"rubricate/build/site"
)

// heavy are the files that a first visit to an article is about.
var heavy = []string{"web/app.wasm", "web/model/en.model"}

// TestOnePayload counts what travels on a first visit, with worker, service
// worker and a second article: each large file once, in its smallest form.
func TestOnePayload(t *testing.T) {
	s := sampleSite(t)
	plain := func(t *testing.T) http.Handler { return http.FileServer(http.Dir(writeSite(t, s))) }
	hosts := []struct {
		name    string
		handler func(*testing.T) http.Handler
		most    func(*site.File) int
	}{
		{"negotiating host", func(*testing.T) http.Handler { return serve.New(s, true) }, func(f *site.File) int { return len(f.Brotli) }},
		{"plain host", plain, func(f *site.File) int { return len(f.Gzip) }},
	}
	for _, each := range hosts {
		t.Run(each.name, func(t *testing.T) {
			h := newHost(t, each.handler(t))
			chromium(t, func(tab *tab) {
				if each.name == "plain host" {
					tab.forgive("404") // what a file server says to addresses it has not
				}
				tab.openArticle(h, longRead+"/")
				tab.installed()
				tab.openArticle(h, articles(t, s)[0]+"/")
				for _, name := range heavy {
					got := h.exchanges(http.MethodGet, s.Base+name)
					if len(got) != 1 {
						tab.Errorf("%s was fetched %d times: %+v", name, len(got), got)
						continue
					}
					if most := each.most(s.Files[name]); got[0].Bytes == 0 || got[0].Bytes > most {
						tab.Errorf("%s took %d bytes, want at most %d", name, got[0].Bytes, most)
					}
				}
			})
		})
	}
}

// TestGzipIsBest holds the self-compressed forms to what gzip -9 would do.
func TestGzipIsBest(t *testing.T) {
	for name, f := range sampleSite(t).Files {
		if !f.Payload || f.Gzip == nil {
			continue
		}
		var best bytes.Buffer
		w, err := gzip.NewWriterLevel(&best, gzip.BestCompression)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(f.Data)
		w.Close()
		if len(f.Gzip) > best.Len() {
			t.Errorf("%s: %d bytes, gzip -9 gives %d", name, len(f.Gzip), best.Len())
		}
	}
}

// TestSharedModule sees that the page compiles the module once and hands it on.
func TestSharedModule(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.check(`(await rubricate.module) instanceof WebAssembly.Module`)
		workers := h.exchanges(http.MethodGet, "/web/worker.js")
		if len(workers) == 0 {
			tab.Error("no worker was started: who has tagged?")
		}
	})
}
