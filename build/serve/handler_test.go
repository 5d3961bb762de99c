package serve

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"rubricate/build/site"
)

func sampleSite() *site.Site {
	return &site.Site{
		Base:    "/news/",
		Version: "v1",
		Files: map[string]*site.File{
			"index.html":             {Data: []byte("library"), Brotli: []byte("br"), Gzip: []byte("gz")},
			"article/x/index.html":   {Data: []byte("article x")},
			"404.html":               {Data: []byte("lost")},
			"app-worker.js":          {Data: []byte("self.site = {}")},
			"manifest.webmanifest":   {Data: []byte("{}")},
			"web/app.wasm":           {Data: []byte("\x00asm plain"), Brotli: []byte("wasm br"), Gzip: []byte("wasm gz"), Payload: true},
			"web/library.newsbundle": {Data: []byte("PK"), Payload: true},
			"web/icons/icon-192.png": {Data: []byte("png")},
			"web/css/reader.css":     {Data: []byte("css"), Gzip: []byte("css gz")},
		},
	}
}

// get asks a handler; headers are pairs of name and value.
func get(t *testing.T, h http.Handler, method, target string, headers ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestHandlerAnswers(t *testing.T) {
	h := New(sampleSite(), true)
	tests := []struct {
		name, method, target string
		status               int
		body                 string
		header, value        string // one header that matters
	}{
		{"library", "GET", "/news/", 200, "library", "Content-Type", "text/html; charset=utf-8"},
		{"library by file name", "GET", "/news/index.html", 200, "library", "Cache-Control", "no-cache"},
		{"article", "GET", "/news/article/x/", 200, "article x", "Cache-Control", "no-cache"},
		{"article with a query", "GET", "/news/article/x/?utm=1", 200, "article x", "Cache-Control", "no-cache"},
		{"article without its slash", "GET", "/news/article/x", 301, "", "Location", "/news/article/x/"},
		{"base without its slash", "GET", "/news", 302, "", "Location", "/news/"},
		{"outside the base", "GET", "/", 302, "", "Location", "/news/"},
		{"outside and unknown", "GET", "/other", 404, "", "", ""},
		{"unknown page", "GET", "/news/article/y/", 404, "lost", "Content-Type", "text/html; charset=utf-8"},
		{"WebAssembly", "GET", "/news/web/app.wasm", 200, "\x00asm plain", "Content-Type", "application/wasm"},
		{"gz form of its own", "GET", "/news/web/app.wasm.gz", 200, "wasm gz", "Content-Type", "application/gzip"},
		{"no gz form", "GET", "/news/web/library.newsbundle.gz", 404, "lost", "", ""},
		{"bundle", "GET", "/news/web/library.newsbundle", 200, "PK", "Content-Type", "application/vnd.rubricate.newsbundle+zip"},
		{"manifest", "GET", "/news/manifest.webmanifest", 200, "{}", "Content-Type", "application/manifest+json"},
		{"service worker", "GET", "/news/app-worker.js", 200, "self.site = {}", "Cache-Control", "no-cache"},
		{"this version", "GET", "/news/web/css/reader.css?v=v1", 200, "css", "Cache-Control", "public, max-age=31536000, immutable"},
		{"another version", "GET", "/news/web/css/reader.css?v=v0", 200, "css", "Cache-Control", "no-cache"},
		{"head", "HEAD", "/news/", 200, "", "Content-Length", "7"},
		{"post", "POST", "/news/", 405, "", "Allow", "GET, HEAD"},
		{"way out", "GET", "/news/../../etc/passwd", 404, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := get(t, h, tt.method, tt.target)
			if r.StatusCode != tt.status {
				t.Fatalf("status %d, want %d", r.StatusCode, tt.status)
			}
			if got := body(t, r); tt.body != "" && got != tt.body {
				t.Errorf("body %q, want %q", got, tt.body)
			}
			if got := r.Header.Get(tt.header); tt.header != "" && got != tt.value {
				t.Errorf("%s: %q, want %q", tt.header, got, tt.value)
			}
		})
	}
}

func TestHandlerNegotiates(t *testing.T) {
	tests := []struct {
		name, target, accept string
		compress             bool
		encoding, body       string
	}{
		{"brotli first", "/news/", "gzip, deflate, br", true, "br", "br"},
		{"gzip alone", "/news/", "gzip", true, "gzip", "gz"},
		{"brotli refused", "/news/", "br;q=0, gzip;q=0.5", true, "gzip", "gz"},
		{"anything", "/news/", "*", true, "br", "br"},
		{"anything but brotli", "/news/", "*, br;q=0", true, "gzip", "gz"},
		{"nothing", "/news/", "", true, "", "library"},
		{"unknown coding", "/news/", "zstd", true, "", "library"},
		{"capital letters", "/news/", "GZIP", true, "gzip", "gz"},
		{"broken quality", "/news/", "br;q=x", true, "", "library"},
		{"no such form", "/news/web/css/reader.css", "br", true, "", "css"},
		{"plain host", "/news/", "gzip, br", false, "", "library"},
		{"the gz file is not compressed again", "/news/web/app.wasm.gz", "gzip, br", true, "", "wasm gz"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := get(t, New(sampleSite(), tt.compress), "GET", tt.target, "Accept-Encoding", tt.accept)
			if got := r.Header.Get("Content-Encoding"); got != tt.encoding {
				t.Errorf("Content-Encoding %q, want %q", got, tt.encoding)
			}
			if got := body(t, r); got != tt.body {
				t.Errorf("body %q, want %q", got, tt.body)
			}
			if got := r.Header.Get("Content-Length"); got != strconv.Itoa(len(tt.body)) {
				t.Errorf("Content-Length %q, want %d", got, len(tt.body))
			}
		})
	}
}

// payload.js decides by a HEAD request which form to ask for.
func TestHeadTellsTheEncoding(t *testing.T) {
	r := get(t, New(sampleSite(), true), "HEAD", "/news/web/app.wasm", "Accept-Encoding", "gzip, br")
	if got := r.Header.Get("Content-Encoding"); got != "br" {
		t.Errorf("Content-Encoding %q, want br", got)
	}
	r = get(t, New(sampleSite(), false), "HEAD", "/news/web/app.wasm", "Accept-Encoding", "gzip, br")
	if got := r.Header.Get("Content-Encoding"); got != "" {
		t.Errorf("plain host: Content-Encoding %q, want none", got)
	}
}

func TestHandlerValidates(t *testing.T) {
	h := New(sampleSite(), true)
	plain := get(t, h, "GET", "/news/").Header.Get("ETag")
	packed := get(t, h, "GET", "/news/", "Accept-Encoding", "br").Header.Get("ETag")
	if plain == packed || plain == "" || packed == "" {
		t.Errorf("ETags %q and %q: two forms need two", plain, packed)
	}
	if r := get(t, h, "GET", "/news/", "If-None-Match", plain); r.StatusCode != http.StatusNotModified {
		t.Errorf("If-None-Match: status %d, want 304", r.StatusCode)
	}
	r := get(t, h, "GET", "/news/web/app.wasm", "Range", "bytes=1-3")
	if got := body(t, r); r.StatusCode != http.StatusPartialContent || got != "asm" {
		t.Errorf("range: status %d, body %q", r.StatusCode, got)
	}
}

func TestHeadersOnEveryAnswer(t *testing.T) {
	h := New(sampleSite(), true)
	for _, target := range []string{"/news/", "/news/none", "/news/web/app.wasm", "/elsewhere", "/news/app-worker.js"} {
		r := get(t, h, "GET", target)
		for _, want := range site.SecurityHeaders() {
			if got := r.Header.Get(want.Name); got != want.Value {
				t.Errorf("%s: %s is %q, want %q", target, want.Name, got, want.Value)
			}
		}
	}
	policy := get(t, h, "GET", "/news/").Header.Get("Content-Security-Policy")
	for _, forbidden := range []string{"unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"} {
		if strings.Contains(policy, forbidden) {
			t.Errorf("the policy allows %s: %s", forbidden, policy)
		}
	}
}
