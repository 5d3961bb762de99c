//go:build browser

package widget_test

import (
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/build/compress"
	"rubricate/web"
)

// found are names that the engine must find in the demo's story; it may find more.
const found = `["Ronald Reagan", "Mikhail Gorbachev", "George Shultz", "Höfði", "Iceland", "Washington"]`

// TestLive finds the names in the browser: two articles, one worker.
func TestLive(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.load("live.html")
		h.wait(`probe.shadow(".button")`)
		h.is(`probe.shadow(".button").innerText.includes("Find names in this article") && CSS.highlights.size === 0`)
		if early := append(h.asked("engine"), h.asked("model")...); len(early) > 0 {
			t.Errorf("asked for before anybody wanted it: %v", early)
		}
		h.must(h.Eval(h.ctx, `void probe.shadow(".button").click()`, nil))
		h.wait(`probe.events.some(e => e.name === "ready")`)
		h.wait(`probe.isOpen(".list")`) // who asked for the names gets to see them
		h.is(found + `.every(name => Object.values(probe.marks()).flat().includes(name))`)
		h.must(h.Eval(h.ctx, `void probe.shadow(".button", "#second").click()`, nil))
		h.wait(`probe.events.filter(e => e.name === "ready").length === 2`)
		h.is(`probe.workers === 1 && Object.values(probe.marks()).flat().includes("Akureyri")`)
		h.wait(`probe.events.filter(e => e.name === "ready").length === 4 && probe.events.some(e => e.known > 0)`) // once the pack is there

		x, y := h.mention("Gorbachev", 0)
		h.must(h.Move(h.ctx, x, y))
		h.cardIs("Person", "Mikhail Gorbachev", "President of the Soviet Union (1990\u2060–\u20601991)")
		h.is(`(await caches.keys()).length === 0`)
		want := []string{"HEAD /widget/engine.wasm", "GET /widget/engine.wasm.gz", "HEAD /widget/en.model", "GET /widget/en.model.gz", "GET /widget/en.model"}
		if diff := cmp.Diff(len(want), len(append(h.asked("engine"), h.asked("en.model")...))); diff != "" {
			t.Errorf("asked %v, want %v", append(h.asked("engine"), h.asked("en.model")...), want)
		}
		h.isUntouched()

		h.must(h.Eval(h.ctx, `void document.querySelector("rubricate-article").destroy()`, nil))
		h.is(`probe.alive().some(x => x instanceof Worker)`) // the second one needs it
		h.must(h.Eval(h.ctx, `void document.querySelector("#second").destroy()`, nil))
		h.isGone()
	})
}

// TestPacks has the names looked up, after they were marked: the packs come late
// here, and a card that is open by then tells more as soon as they are there.
func TestPacks(t *testing.T) {
	var release chan struct{}
	instead := pages{
		"/host.html": hostPage(`<rubricate-article for="#story" engine="idle" packs="core"></rubricate-article>
<rubricate-article for="#story" engine="idle" packs="core" id="second"></rubricate-article>`),
		"/widget/core.pack": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			select {
			case <-release:
			case <-r.Context().Done():
			}
			next.ServeHTTP(w, r)
		},
	}
	onEach(t, instead, func(t *testing.T, h *host) {
		release = make(chan struct{})
		h.load("host.html")
		h.wait(`probe.events.filter(e => e.name === "ready").length === 2`)
		h.is(`probe.events.every(e => e.name === "ready" && e.known === 0 && e.mentions >= 2)`)
		h.must(h.Eval(h.ctx, `void probe.shadow(".button").click()`, nil))
		h.must(h.Eval(h.ctx, `void probe.shadow(".row[data-type=place]").click()`, nil))
		h.cardIs("Place", "Reykjavík", "1 of 1")
		h.is(`!probe.card().includes("Population") && probe.focused(".card")`)
		h.must(h.Press(h.ctx, "Tab"))
		h.wait(`probe.focused(".card .close")`)
		// What moves within half a second of a reader's doing counts as theirs.
		h.must(h.Eval(h.ctx, `new Promise(r => setTimeout(r, 600))`, nil))
		close(release)
		h.wait(`probe.card().includes("Population")`)
		h.cardIs("Place", "Reykjavík", "capital of Iceland", "Country", "Iceland", "Population", "Source: GeoNames, 2023", "1 of 1")
		h.is(`probe.shadow(".card").contains(document.querySelector("rubricate-article").shadowRoot.activeElement)`)
		h.wait(`probe.events.filter(e => e.name === "ready" && e.known > 0).length === 2`)
		h.is(`probe.workers === 1`)
		if packs := h.asked("GET /widget/core.pack"); len(packs) != 2 { // first in a packed form, which is not there
			t.Errorf("asked for the pack: %v", packs)
		}
		if order := h.asked("/widget/"); !strings.Contains(order[len(order)-1], "core.pack") {
			t.Errorf("the pack did not come last: %v", order)
		}
		h.isUntouched()
		// What the page says after that is looked up at once.
		h.must(h.Eval(h.ctx, `void document.querySelector("#story").insertAdjacentHTML("beforeend", "<p>Then he flew to Paris.</p>")`, nil))
		h.wait(`Object.values(probe.marks()).flat().includes("Paris")`)
		x, y := h.mention("Paris", 0)
		h.must(h.Click(h.ctx, x, y))
		h.wait(`probe.card().includes("Paris")`)
		h.cardIs("capital of France", "Population")
	})
}

// TestPacksFail leaves the names as they are, with what the article says of them.
func TestPacksFail(t *testing.T) {
	for _, test := range []struct {
		name, packs string
		pack        func(http.ResponseWriter, *http.Request, http.Handler)
		want        string
	}{
		{"missing", "mine", missing, "mine.pack: HTTP 404"},
		{"no pack", "mine", file("application/octet-stream", "<html>"), "not a knowledge pack"},
		{"elsewhere", "core https://other.example/mine.pack", missing, "https://other.example/mine.pack: only"},
	} {
		t.Run(test.name, func(t *testing.T) {
			instead := pages{
				"/host.html":           hostPage(`<rubricate-article for="#story" engine="idle" packs="` + test.packs + `"></rubricate-article>`),
				"/widget/mine.pack":    test.pack,
				"/widget/mine.pack.gz": missing,
			}
			onChromium(t, instead, func(t *testing.T, h *host) {
				h.open("host.html")
				h.wait(`probe.events.some(e => e.name === "error")`)
				if got := eval[string](h, `probe.events.find(e => e.name === "error").message`); !strings.Contains(got, test.want) {
					t.Errorf("error %q, want %q in it", got, test.want)
				}
				if w := h.messages("warning"); len(w) != 1 {
					t.Errorf("warnings: %q", w)
				}
				h.is(`Object.values(probe.marks()).flat().includes("Reykjavík")`)
				h.isUntouched()
			})
		})
	}
}

// TestEngineFollowsPage adds a paragraph to an article whose names the engine found.
func TestEngineFollowsPage(t *testing.T) {
	onChromium(t, pages{"/host.html": hostPage(`<rubricate-article for="#story" engine="idle"></rubricate-article>`)}, func(t *testing.T, h *host) {
		h.open("host.html")
		h.must(h.Eval(h.ctx, `void document.querySelector("#story").insertAdjacentHTML("afterbegin", "<p>🎻 Margaret Thatcher flew from London to Paris.</p>")`, nil))
		h.wait(`["Margaret Thatcher", "London", "Paris", "Ronald Reagan"].every(name => Object.values(probe.marks()).flat().includes(name))`)
	})
}

// TestWhenToStart looks at what each engine="…" waits for.
func TestWhenToStart(t *testing.T) {
	for _, test := range []struct {
		name, engine, query string
		button, starts      bool
	}{
		{"auto", "auto", "", true, true},
		{"auto, saving data", "auto", "?save-data=on", true, false},
		{"idle, saving data", "idle", "?save-data=on", true, true},
		{"click", "click", "", true, false},
		{"off", "off", "", false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			page := hostPage(`<rubricate-article for="#story" engine="` + test.engine + `"></rubricate-article>`)
			onChromium(t, pages{"/host.html": page}, func(t *testing.T, h *host) {
				h.load("host.html" + test.query)
				if test.starts {
					h.wait(`probe.events.some(e => e.name === "ready")`)
					return
				}
				h.must(h.Eval(h.ctx, `new Promise(r => requestIdleCallback(() => setTimeout(r, 100)))`, nil))
				h.is(`!!probe.shadow(".button") === ` + map[bool]string{true: "true", false: "false"}[test.button])
				h.is(`probe.workers === 0 && probe.events.length === 0`)
			})
		})
	}
}

// TestTryAgain asks for the names, which fail to load, and asks again.
func TestTryAgain(t *testing.T) {
	broken := true
	instead := pages{
		"/host.html": hostPage(`<rubricate-article for="#story" engine="click"></rubricate-article>`),
		"/widget/en.model": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			if broken {
				http.Error(w, "out of order", http.StatusServiceUnavailable)
				return
			}
			next.ServeHTTP(w, r)
		},
	}
	onChromium(t, instead, func(t *testing.T, h *host) {
		h.load("host.html")
		h.wait(`probe.shadow(".button")`)
		h.must(h.Eval(h.ctx, `void probe.shadow(".button").click()`, nil))
		h.wait(`probe.shadow(".button").innerText.includes("could not be loaded")`)
		h.is(`probe.events.length === 1 && probe.events[0].message.includes("en.model: HTTP 503")`)
		h.isUntouched()
		broken = false
		h.must(h.Eval(h.ctx, `void probe.shadow(".button").click()`, nil))
		h.wait(`probe.events.some(e => e.name === "ready") && probe.isOpen(".list")`)
	})
}

// TestDestroyWhileLoading ends the widget while its engine is on the way.
func TestDestroyWhileLoading(t *testing.T) {
	release := make(chan struct{})
	instead := pages{"/widget/en.model": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		select {
		case <-release:
		case <-r.Context().Done():
		}
		next.ServeHTTP(w, r)
	}}
	defer close(release)
	onChromium(t, instead, func(t *testing.T, h *host) {
		h.load("live.html")
		h.wait(`probe.shadow(".button")`)
		h.must(h.Eval(h.ctx, `void probe.shadow(".button").click()`, nil))
		h.wait(`probe.workers === 1`)
		h.must(h.Eval(h.ctx, `void document.querySelectorAll("rubricate-article").forEach(e => e.destroy())`, nil))
		h.isGone()
		h.is(`probe.events.length === 0`)
		if w := h.messages("warning"); len(w) > 0 {
			t.Errorf("warnings: %q", w)
		}
	})
}

// TestEngineSize is the budget of the design.
func TestEngineSize(t *testing.T) {
	const budget = 900_000
	size := engineSize(t)
	t.Logf("engine.wasm: %d bytes in brotli", size)
	if size > budget {
		t.Errorf("engine.wasm is %d bytes in brotli, the budget is %d", size, budget)
	}
}

// engineSize is what the engine weighs in brotli.
var engineSize = func() func(t *testing.T) int {
	size := sync.OnceValues(func() (int, error) {
		packed, err := web.Built("engine.wasm.br")
		if err == nil {
			return len(packed), nil
		}
		// A quick build leaves it out: half a minute.
		if packed, err = web.Built("engine.wasm.gz"); err != nil {
			return 0, err
		}
		plain, err := compress.Gunzip(packed)
		return len(compress.Brotli(plain)), err
	})
	return func(t *testing.T) int {
		t.Helper()
		n, err := size()
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
}()
