// Package demo serves host pages for the widget: a plain one, one in React, one
// behind a strict policy, one that is dark and reads from right to left. The
// browser tests run on them, and people look at them.
package demo

import (
	"bytes"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"rubricate/build/widget/bundle"
)

// StrictPolicy is the policy that the widget must work under without a
// violation; with 'wasm-unsafe-eval' and worker-src 'self' names are found in
// the browser as well.
const StrictPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

// Options say what is served.
type Options struct {
	// Pages are the host pages: web/widget/demo.
	Pages fs.FS
	// Widget are the widget's files, served under widget/.
	Widget map[string][]byte
	// Packages is the folder node_modules with React.
	Packages fs.FS
}

// Handler serves the pages at the root. Every page has its text filled in, and
// the widget's integrity hash; strict-csp.html comes with StrictPolicy.
func Handler(opts Options) http.Handler {
	h := handler{opts}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "plain.html", http.StatusFound) })
	mux.HandleFunc("GET /{name}", h.page)
	mux.HandleFunc("GET /widget/{name}", h.widget)
	mux.HandleFunc("GET /react/{name}", h.react)
	return mux
}

type handler struct{ Options }

func (h handler) page(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	data, err := fs.ReadFile(h.Pages, name)
	if err != nil {
		answer(w, name, nil, err)
		return
	}
	if path.Ext(name) == ".html" {
		story, err := fs.ReadFile(h.Pages, "story.html")
		if err != nil {
			answer(w, name, nil, err)
			return
		}
		data = bytes.ReplaceAll(data, []byte("{{story}}"), story)
		data = bytes.ReplaceAll(data, []byte("{{integrity}}"), []byte(Integrity(h.Widget[bundle.Loader])))
	}
	if strings.HasPrefix(name, "strict-csp") {
		w.Header().Set("Content-Security-Policy", StrictPolicy)
	}
	answer(w, name, data, nil)
}

func (h handler) widget(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	data, ok := h.Widget[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	answer(w, name, data, nil)
}

func (h handler) react(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	folder, _, _ := strings.Cut(name, ".")
	data, err := fs.ReadFile(h.Packages, path.Join(folder, "umd", name))
	answer(w, name, data, err)
}

// mediaTypes by extension; not those of the machine.
var mediaTypes = map[string]string{
	".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm",
}

func answer(w http.ResponseWriter, name string, data []byte, err error) {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		http.Error(w, "there is no such file", http.StatusNotFound)
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	default:
		if t, ok := mediaTypes[path.Ext(name)]; ok {
			w.Header().Set("Content-Type", t)
		} else {
			w.Header().Set("Content-Type", "application/octet-stream")
		}
		w.Header().Set("Cache-Control", "no-cache")
		w.Write(data)
	}
}

// Integrity returns the value of a script tag's integrity attribute.
func Integrity(script []byte) string {
	sum := sha512.Sum384(script)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}
