package serve

import (
	"bytes"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"

	"rubricate/build/site"
)

// handler answers with the files of a site.
type handler struct {
	site *site.Site
	// compress says whether to answer with compressed forms: without, it is
	// like the plainest of hosts.
	compress bool
	// started stands in for the time of files that were never written.
	started time.Time
}

// ServeHTTP answers GET and HEAD below the site's base.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, header := range h.site.Headers(strings.TrimPrefix(r.URL.Path, h.site.Base)) {
		w.Header().Set(header.Name, header.Value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, h.site.Base)
	if !ok {
		h.elsewhere(w, r)
		return
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if _, isFolder := h.site.Files[name+"/index.html"]; isFolder {
		http.Redirect(w, r, path.Base(name)+"/", http.StatusMovedPermanently)
		return
	}
	h.serveFile(w, r, name)
}

// elsewhere answers outside the base: a host would have other things there.
func (h *handler) elsewhere(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/" || r.URL.Path+"/" == h.site.Base {
		http.Redirect(w, r, h.site.Base, http.StatusFound)
		return
	}
	http.NotFound(w, r)
}

// serveFile answers with a file of the site, in the form the browser takes.
func (h *handler) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	header := w.Header()
	data, ok := h.lookUp(name)
	if !ok {
		h.notFound(w, r)
		return
	}
	header.Set("Content-Type", site.MediaType(name))
	header.Set("Cache-Control", h.caching(r))
	etag := h.site.Version
	if f := h.site.Files[name]; f != nil && h.compress && (f.Brotli != nil || f.Gzip != nil) {
		header.Set("Vary", "Accept-Encoding")
		if encoding := choose(r.Header.Get("Accept-Encoding"), f); encoding != "" {
			data = form(f, encoding)
			header.Set("Content-Encoding", encoding)
			if r.Header.Get("Range") == "" {
				// ServeContent leaves it out where there is a coding.
				header.Set("Content-Length", strconv.Itoa(len(data)))
			}
			etag += "-" + encoding
		}
	}
	header.Set("ETag", `"`+etag+`"`)
	http.ServeContent(w, r, "", h.started, bytes.NewReader(data))
}

// lookUp finds a file, or the compressed form of one, which has an address of
// its own for hosts that compress nothing.
func (h *handler) lookUp(name string) ([]byte, bool) {
	if f, ok := h.site.Files[name]; ok {
		return f.Data, true
	}
	if plain, ok := strings.CutSuffix(name, ".gz"); ok {
		if f, ok := h.site.Files[plain]; ok && f.Gzip != nil {
			return f.Gzip, true
		}
	}
	return nil, false
}

// caching lets a browser keep what is asked for by its version, and no other.
func (h *handler) caching(r *http.Request) string {
	if r.URL.Query().Get("v") == h.site.Version {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

func (h *handler) notFound(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", site.MediaType("404.html"))
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(http.StatusNotFound)
	if page, ok := h.site.Files["404.html"]; ok && r.Method == http.MethodGet {
		w.Write(page.Data)
	}
}
