//go:build browser

package widget_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"path"
	"sync"
	"testing"

	"rubricate/build/browser"
	"rubricate/build/serve"
	"rubricate/build/site"
	"rubricate/build/widget/demo"
)

// framed is an article of the sample library.
const framed = "/reader/embed/thirteen-decades-of-the-marathon-from-a-greek-village-to-chicago/"

var embedSite = sync.OnceValues(func() (*site.Site, error) {
	return site.Make(context.Background(), site.Options{Base: "/reader/", Embed: site.Embed{On: true, Ancestors: "*"}})
})

// serveSite serves a site with embed pages on an origin of its own.
func serveSite(t *testing.T) string {
	t.Helper()
	s, err := embedSite()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(serve.New(s, true))
	t.Cleanup(server.Close)
	return server.URL
}

// TestFrame holds an article in a frame of a page of another origin.
func TestFrame(t *testing.T) {
	address := serveSite(t)
	page := file("text/html; charset=utf-8", `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Host</title>
<script async crossorigin="anonymous" src="`+address+`/reader/widget/rubricate-frame.js"></script></head>
<body><h1>Host</h1><iframe id="article" src="`+address+framed+`" width="100%" height="200"></iframe></body></html>`)
	onEach(t, pages{"/frame.html": page}, func(t *testing.T, h *host) {
		h.load("frame.html")
		h.wait(`document.querySelector("#article").getBoundingClientRect().height > 1000`)
		// Others may say what they like: the page itself, and a frame that is not the site's.
		h.must(h.Eval(h.ctx, `new Promise(resolve => {
			postMessage({type: "rubricate:height", height: 77777}, "*");
			const other = document.createElement("iframe");
			other.srcdoc = "<script>parent.postMessage({type: 'rubricate:height', height: 77777}, '*'); parent.postMessage('done', '*')</scr" + "ipt>";
			addEventListener("message", ({data}) => data === "done" && setTimeout(resolve));
			document.body.append(other);
		})`, nil))
		h.is(`[...document.querySelectorAll("iframe")].every(f => f.getBoundingClientRect().height < 70000)`)
	})
}

// TestEmbedPage looks at such a page itself, as narrow as a phone.
func TestEmbedPage(t *testing.T) {
	address := serveSite(t)
	onEach(t, nil, func(t *testing.T, h *host) {
		if h.Engine() != browser.WebKit { // whose window is never that narrow
			h.must(h.SetViewport(h.ctx, browser.Viewport{Width: 390, Height: 760}))
		}
		h.must(h.Open(h.ctx, address+framed))
		h.wait(`CSS.highlights.size === 3`)
		h.is(`Object.values([...CSS.highlights]).flatMap(([, ranges]) => [...ranges].map(String)).includes("Chicago")`)
		at := eval[point](h, `(() => {
			const [range] = CSS.highlights.get("rubricate-place-subtle-light");
			range.startContainer.parentElement.scrollIntoView({block: "center"});
			const r = range.getClientRects()[0];
			return {X: r.left + r.width / 2, Y: r.top + r.height / 2};
		})()`)
		h.must(h.Click(h.ctx, at.X, at.Y))
		const card = `document.querySelector("rubricate-article").shadowRoot.querySelector(".card")`
		h.wait(card + `.matches(":popover-open")`)
		h.is(`!` + card + `.matches(".sheet")`) // a frame's lower edge may be far from what is seen
		h.is(`new URL(` + card + `.querySelector("[part=reader]").href).pathname.startsWith("/reader/article/")`)
		h.is(`document.querySelector("base").target === "_top"`)
		for _, level := range []string{"warning", "error"} {
			if m := h.messages(level); len(m) > 0 {
				t.Errorf("console: %v", m)
			}
		}
	})
}

// TestOtherHost loads the widget from another origin than the page's: script
// with its hash, annotations, and a worker that comes by way of a blob.
func TestOtherHost(t *testing.T) {
	address := serveSite(t)
	s, err := embedSite()
	if err != nil {
		t.Fatal(err)
	}
	widget := address + "/reader/widget/"
	page := func(element string) func(http.ResponseWriter, *http.Request, http.Handler) {
		return file("text/html; charset=utf-8", `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Host</title>
<script async crossorigin="anonymous" integrity="`+demo.Integrity(s.Files["widget/rubricate.js"].Data)+`" src="`+widget+`rubricate.js"></script></head>
<body><article id="story"><p>Ronald Reagan flew to Reykjavík. They ran from Marathon to Athens.</p></article>`+element+`</body></html>`)
	}
	onEach(t, pages{
		"/live.html":      page(`<rubricate-article for="#story" engine="idle"></rubricate-article>`),
		"/annotated.html": page(`<rubricate-article for="#story" annotations="` + widget + `annotations/` + path.Base(framed) + `.json"></rubricate-article>`),
	}, func(t *testing.T, h *host) {
		h.open("live.html")
		h.is(`Object.values(probe.marks()).flat().includes("Ronald Reagan")`)
		h.is(`(await caches.keys()).length === 0`)
		h.isUntouched()
		h.open("annotated.html") // whose names are of another text: not one has the surroundings it had
		h.is(`probe.events[0].mentions === 0`)
		h.isUntouched()
	})
}
