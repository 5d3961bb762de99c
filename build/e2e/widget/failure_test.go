//go:build browser

package widget_test

import (
	"net/http"
	"strings"
	"testing"

	"rubricate/build/browser"
)

// file is one with this content.
func file(mediaType, content string) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", mediaType)
		w.Write([]byte(content))
	}
}

// withHeader is the file as it is, with a header.
func withHeader(name, value string) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		w.Header().Set(name, value)
		next.ServeHTTP(w, r)
	}
}

func missing(w http.ResponseWriter, r *http.Request, _ http.Handler) { http.NotFound(w, r) }

// hostPage is a page with this element over a short article.
func hostPage(element string) func(http.ResponseWriter, *http.Request, http.Handler) {
	return file("text/html; charset=utf-8", `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Host</title>
<script async src="widget/rubricate.js"></script></head><body><article id="story"><p>Ronald Reagan came to Reykjavík.</p></article>`+element+`</body></html>`)
}

// TestFailures has everything go wrong, one thing at a time. The article stays
// as it was, and who looks finds out why: one warning, one event.
func TestFailures(t *testing.T) {
	const annotated = `<rubricate-article for="#story" annotations="notes.json"></rubricate-article>`
	const live = `<rubricate-article for="#story" engine="idle"></rubricate-article>`
	tests := []struct {
		name    string
		element string
		query   string
		instead pages
		want    string // part of the warning
	}{
		{"no annotations there", annotated, "", pages{"/notes.json": missing}, "notes.json: the server answered 404"},
		{"annotations that are no JSON", annotated, "", pages{"/notes.json": file("application/json", "<html>")}, "notes.json: "},
		{"annotations that are too large", annotated, "", pages{"/notes.json": file("application/json", `["`+strings.Repeat("x", 3<<20)+`"]`)}, "more than 2 MB"},
		{"annotations without items", annotated, "", pages{"/notes.json": file("application/json", `{"type":"AnnotationSet"}`)}, "no list of items"},
		{"an annotation without a quote", annotated, "", pages{"/notes.json": file("application/json", `{"items":[{"target":{}}]}`)}, "annotation 1: no TextQuoteSelector"},
		{"annotations on another host", `<rubricate-article for="#story" annotations="http://other.example/n.json"></rubricate-article>`, "", nil, "http://other.example/n.json: only"},
		{"inline annotations cut short", `<rubricate-article for="#story" annotations='{"items":['></rubricate-article>`, "", nil, "annotations: "},
		{"no such article", `<rubricate-article for="#strory" annotations="notes.json"></rubricate-article>`, "", nil, `for="#strory" names no element`},
		{"a selector that is none", `<rubricate-article for="##" annotations="notes.json"></rubricate-article>`, "", nil, `for="##"`},
		{"an unknown choice", `<rubricate-article for="#story" intensity="loud"></rubricate-article>`, "", nil, `intensity="loud": it is one of off, subtle, full`},
		{"an unknown type", `<rubricate-article for="#story" types="people"></rubricate-article>`, "", nil, `types="people": it is one of`},
		{"a JSON tag cut short", `<rubricate-article><script type="application/json">{"for":</script></rubricate-article>`, "", nil, "the JSON tag: "},
		{"a browser without highlights", annotated, "?without=Highlight", nil, "lacks the CSS Custom Highlight API"},
		{"no worker there", live, "", pages{"/widget/rubricate-worker.js": missing}, "the worker failed"},
		{"no engine there", live, "", pages{"/widget/engine.wasm.gz": missing, "/widget/engine.wasm": missing}, "engine.wasm: HTTP 404"},
		{"no model there", live, "", pages{"/widget/en.model": missing}, "en.model: HTTP 404"},
		{"a model cut short", live, "", pages{"/widget/en.model": file("application/octet-stream", "rubricate")}, "model"},
		{"WebAssembly that is none", live, "", pages{"/widget/engine.wasm.gz": missing, "/widget/engine.wasm": file("application/wasm", "no")}, "WebAssembly"},
		{"WebAssembly forbidden", live, "", pages{
			"/widget/rubricate-worker.js": withHeader("Content-Security-Policy", "script-src 'self'; connect-src 'self'"),
		}, "WebAssembly"},
		{"workers forbidden", live, "", pages{"/host.html": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			w.Header().Set("Content-Security-Policy", "worker-src 'none'")
			hostPage(live)(w, r, next)
		}}, "worker"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			instead := pages{"/host.html": hostPage(test.element)}
			for path, replace := range test.instead {
				instead[path] = replace
			}
			onChromium(t, instead, func(t *testing.T, h *host) {
				h.allowsViolation = test.name == "workers forbidden" || test.name == "WebAssembly forbidden"
				h.load("host.html" + test.query)
				h.wait(`probe.events.some(e => e.name === "error")`)
				h.is(`probe.events.length === 1 && probe.events[0].target === "rubricate-article"`)
				if message := eval[string](h, `probe.events[0].message`); !strings.Contains(message, test.want) {
					t.Errorf("event: %q, want %q in it", message, test.want)
				}
				warnings := h.messages("warning")
				if len(warnings) != 1 || !strings.Contains(warnings[0], "rubricate: ") {
					t.Errorf("warnings: %q, want the one", warnings)
				}
				h.isGone()
				h.isUntouched()
			})
		})
	}
}

// isGone checks that of the widget nothing is left on the page.
func (h *host) isGone() {
	h.t.Helper()
	h.is(`(CSS.highlights?.size ?? 0) === 0`)
	h.is(`document.adoptedStyleSheets.length === 0`)
	h.is(`[...document.querySelectorAll("rubricate-article")].every(e => !e.shadowRoot || e.shadowRoot.innerHTML === "<slot></slot>" && e.shadowRoot.adoptedStyleSheets.length === 0)`)
	if alive := eval[[]string](h, `probe.alive().map(String)`); len(alive) > 0 {
		h.t.Errorf("still there: %v", alive)
	}
}

// TestWrongHash changes the script by a byte: the browser does not run it.
func TestWrongHash(t *testing.T) {
	onEach(t, pages{"/widget/rubricate.js": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		file("text/javascript", "document.body.remove()")(w, r, next)
	}}, func(t *testing.T, h *host) {
		h.load("plain.html")
		h.is(`document.querySelector("#story") && !customElements.get("rubricate-article")`)
		h.isUntouched()
		if h.Engine() == browser.Chromium && len(h.messages("error")) != 1 {
			t.Errorf("console: %v", h.messages("error"))
		}
	})
}

// TestDestroy takes the widget back in the middle of everything.
func TestDestroy(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		for page, name := range map[string]string{
			"plain.html": "Höfði", "strict-csp.html": "Höfði", "react.html": "Mikhail Gorbachev", "rtl-dark.html": "وزارة الأوقاف",
		} {
			h.open(page)
			h.is(`probe.alive().length > 5`) // or the check below means nothing
			x, y := h.mention(name, 0)
			h.must(h.Click(h.ctx, x, y))
			h.cardIs(name)
			h.must(h.Eval(h.ctx, `void (probe.shadow(".button").click(), document.querySelector("rubricate-article").destroy())`, nil))
			h.isGone()
			h.isUntouched()
			h.is(`document.querySelector("article").getBoundingClientRect().height > 200`) // own content stays in its slot
			h.must(h.Eval(h.ctx, `document.querySelector("rubricate-article").refresh()`, nil))
			h.is(`CSS.highlights.size > 0`)
			h.must(h.Eval(h.ctx, `void document.querySelector("rubricate-article").remove()`, nil))
			h.is(`CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0 && probe.alive().length === 0`)
		}
	})
}
