//go:build browser

package browser

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

var only = flag.String("engine", "", "test this engine only")

// fixture is a page that writes every event it sees into the list `seen`.
const fixture = `<!doctype html><title>Fixture</title><link rel=icon href="data:,">
<style>@media (prefers-color-scheme: dark) { body { background: black } } #far { margin-top: 3000px }</style>
<button id=button>Press</button> <input id=field> <a id=next href="/next">next</a>
<p id=far>Far below</p>
<script src="/fixture.js"></script>`

const fixtureScript = `globalThis.seen = [];
for (const type of ["mouseover", "click", "focusin", "keydown", "touchstart"])
	addEventListener(type, e => seen.push(type + " " + (e.target.id || e.target.localName) + (e.key ? " " + e.key : "")));
addEventListener("popstate", e => e.stopImmediatePropagation());
setTimeout(() => globalThis.late = 42, 100);`

func serveFixture(t *testing.T) string {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self' 'unsafe-inline' data: http://outside.example; script-src 'self'")
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(fixture))
	})
	mux.HandleFunc("/fixture.js", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		w.Write([]byte(fixtureScript))
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

// driverTest is one thing that a driver promises, tried on the fixture.
type driverTest func(t *testing.T, ctx context.Context, p *Page, url string)

// TestDriver asks every engine to keep the same promises, in one browser each.
func TestDriver(t *testing.T) {
	tests := []struct {
		name string
		test driverTest
	}{
		{"messages", testMessages}, // first: it begins with a silent console
		{"foreign", testForeign},
		{"eval", testEval},
		{"replaced", testReplaced},
		{"input", testInput},
		{"history", testHistory},
		{"viewport", testViewport},
		{"touch", testTouch},
		{"media", testMedia},
		{"offline", testOffline},
		{"scripting", testScripting},
	}
	url := serveFixture(t)
	for _, engine := range Engines() {
		if *only != "" && *only != string(engine) {
			continue
		}
		t.Run(string(engine), func(t *testing.T) {
			p := start(t, engine)
			for _, test := range tests {
				t.Run(test.name, func(t *testing.T) {
					ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
					defer cancel()
					must(t, p.Open(ctx, url))
					test.test(t, ctx, p, url)
				})
			}
			t.Run("close", func(t *testing.T) { testClose(t, p) })
		})
	}
}

// start starts a browser whose temporary files are all in a folder of the test.
func start(t *testing.T, engine Engine) *Page {
	t.Setenv("TMPDIR", t.TempDir())
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	p, err := Start(ctx, engine)
	must(t, err)
	t.Cleanup(func() { p.Close() })
	return p
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func testEval(t *testing.T, ctx context.Context, p *Page, url string) {
	var got struct {
		Title string
		Late  int
		None  *int
	}
	must(t, p.Eval(ctx, `{Title: document.title + " “é”", Late: await new Promise(r => setTimeout(() => r(7))), None: undefined}`, &got))
	if got.Title != "Fixture “é”" || got.Late != 7 || got.None != nil {
		t.Errorf("got %+v", got)
	}
	if err := p.Eval(ctx, `missing.name`, nil); err == nil {
		t.Error("no error of a script that throws")
	}
	must(t, p.WaitFor(ctx, `globalThis.late === 42`))
	short, cancel := context.WithTimeout(ctx, 200*time.Millisecond)
	defer cancel()
	err := p.WaitFor(short, `globalThis.never`)
	if !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "globalThis.never") {
		t.Errorf("wait for what never comes: %v", err)
	}
}

// testReplaced has pages go away while they evaluate something, which engines
// that keep them in a cache never answer.
func testReplaced(t *testing.T, ctx context.Context, p *Page, url string) {
	const back = `new Promise(() => setTimeout(() => history.back()))`
	must(t, p.Open(ctx, url+"/next"))
	if err := p.Eval(ctx, back, nil); err == nil || ctx.Err() != nil {
		t.Errorf("evaluated in a page that went away: %v", err)
	}
	must(t, p.WaitFor(ctx, `location.pathname === "/"`), p.Open(ctx, url+"/next"),
		p.WaitFor(ctx, `location.pathname === "/" || `+back))
}

func testInput(t *testing.T, ctx context.Context, p *Page, url string) {
	must(t,
		p.HoverOn(ctx, "#button"), p.WaitFor(ctx, `seen.includes("mouseover button")`),
		p.ClickOn(ctx, "#button"), p.WaitFor(ctx, `seen.includes("click button")`),
		p.Press(ctx, "Tab"), p.WaitFor(ctx, `document.activeElement.id === "field"`),
		p.Type(ctx, "Zoë 1"), p.WaitFor(ctx, `document.activeElement.value === "Zoë 1"`),
		p.Press(ctx, "Shift+Tab"), p.WaitFor(ctx, `document.activeElement.id === "button"`),
		p.Press(ctx, "Escape"), p.WaitFor(ctx, `seen.includes("keydown button Escape")`),
		p.ClickOn(ctx, "#far"), p.WaitFor(ctx, `scrollY > 1000 && seen.includes("click far")`),
	)
	if err := p.Press(ctx, "Nokey"); err == nil {
		t.Error("pressed a key that does not exist")
	}
}

// testHistory goes to and fro, within one document and between several, and
// must be there each time.
func testHistory(t *testing.T, ctx context.Context, p *Page, url string) {
	at := func(want string) {
		t.Helper()
		var got string
		must(t, p.Eval(ctx, `location.pathname + location.hash + " " + document.readyState`, &got))
		if got != want+" complete" {
			t.Errorf("at %s, want %s complete", got, want)
		}
	}
	must(t, p.ClickOn(ctx, "#next"), p.WaitFor(ctx, `location.pathname === "/next"`), p.Back(ctx))
	at("/")
	must(t, p.Eval(ctx, `history.pushState(null, "", "#place")`, nil), p.Back(ctx)) // within the document
	at("/")
	must(t, p.Open(ctx, url+"/next#place"), p.Reload(ctx))
	at("/next#place")
	must(t, p.Open(ctx, url+"/next#other"))
	at("/next#other")
}

func testViewport(t *testing.T, ctx context.Context, p *Page, url string) {
	for _, v := range []Viewport{{Width: 1280, Height: 800}, {Width: 480, Height: 700}} {
		must(t, p.SetViewport(ctx, v))
		var got Viewport
		must(t, p.Eval(ctx, `{Width: innerWidth, Height: innerHeight}`, &got))
		if got != v {
			t.Errorf("viewport %+v, want %+v", got, v)
		}
	}
	data, err := p.Screenshot(ctx)
	must(t, err)
	config, err := png.DecodeConfig(bytes.NewReader(data))
	must(t, err)
	if config.Width != 480 || config.Height != 700 {
		t.Errorf("screenshot is %d by %d", config.Width, config.Height)
	}
}

func testTouch(t *testing.T, ctx context.Context, p *Page, url string) {
	err := p.SetViewport(ctx, Viewport{Width: 390, Height: 700, Touch: true})
	if !p.Can(Touch) {
		if !errors.Is(err, errors.ErrUnsupported) || !errors.Is(p.Tap(ctx, 1, 1), errors.ErrUnsupported) {
			t.Errorf("cannot, and says %v", err)
		}
		return
	}
	must(t, err, p.Reload(ctx), p.TapOn(ctx, "#button"), p.WaitFor(ctx, `seen.includes("click button")`))
	must(t, p.WaitFor(ctx, `seen.includes("touchstart button") && navigator.maxTouchPoints === 1`))
}

func testMedia(t *testing.T, ctx context.Context, p *Page, url string) {
	err := p.SetMedia(ctx, Media{ColorScheme: "dark", ReducedMotion: true})
	if !p.Can(Emulation) {
		if !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("cannot, and says %v", err)
		}
		return
	}
	must(t, err, p.WaitFor(ctx, `matchMedia("(prefers-color-scheme: dark)").matches`),
		p.WaitFor(ctx, `matchMedia("(prefers-reduced-motion: reduce)").matches`))
}

func testOffline(t *testing.T, ctx context.Context, p *Page, url string) {
	err := p.SetOffline(ctx, true)
	if !p.Can(Offline) {
		if !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("cannot, and says %v", err)
		}
		return
	}
	const reached = `fetch("/fixture.js?" + Math.random()).then(() => true, () => false)`
	must(t, err, p.WaitFor(ctx, `!navigator.onLine`), p.WaitFor(ctx, `!(await `+reached+`)`),
		p.SetOffline(ctx, false), p.WaitFor(ctx, reached), p.WaitFor(ctx, `navigator.onLine`))
}

func testScripting(t *testing.T, ctx context.Context, p *Page, url string) {
	err := p.SetScripting(ctx, false)
	if !p.Can(Scripting) {
		if !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("cannot, and says %v", err)
		}
		return
	}
	must(t, err, p.Open(ctx, url+"/again"))
	var title, ran string
	must(t, p.Eval(ctx, `document.title`, &title), p.Eval(ctx, `typeof seen`, &ran))
	if title != "Fixture" || ran != "undefined" {
		t.Errorf("title %q, the page's script ran: %s", title, ran)
	}
	must(t, p.SetScripting(ctx, true), p.Open(ctx, url), p.WaitFor(ctx, `seen`))
}

func testMessages(t *testing.T, ctx context.Context, p *Page, url string) {
	if !p.Can(Messages) {
		return
	}
	if n := len(p.Messages()); n > 0 {
		t.Errorf("a clean page gave %v", p.Messages())
	}
	must(t, p.Eval(ctx, `void (console.warn("mind", 1), setTimeout(() => { throw new Error("thrown") }), document.body.append(Object.assign(document.createElement("script"), {text: "1"})))`, nil))
	for _, want := range []Message{{Level: "warning", Text: "mind"}, {Level: "error", Text: "thrown"}, {Level: "error", Text: "ecurity"}} {
		has := func() bool {
			return slices.ContainsFunc(p.Messages(), func(m Message) bool {
				return m.Level == want.Level && strings.Contains(m.Text, want.Text)
			})
		}
		for !has() {
			if err := p.Eval(ctx, `new Promise(r => setTimeout(r, 20))`, nil); err != nil {
				t.Fatalf("no %+v in %+v: %v", want, p.Messages(), err)
			}
		}
	}
}

func testForeign(t *testing.T, ctx context.Context, p *Page, url string) {
	if got := p.Foreign(); len(got) > 0 {
		t.Errorf("the browser itself asked for %v", got)
	}
	must(t, p.Eval(ctx, `fetch("http://outside.example/x").catch(() => 0)`, nil))
	if got := p.Foreign(); !slices.Contains(got, "GET outside.example") {
		t.Errorf("caught %v", got)
	}
	if p.Can(Requests) && !slices.Contains(p.Requests(), Request{"GET", url + "/fixture.js"}) {
		t.Errorf("requests %v", p.Requests())
	}
}

// testClose looks for what a closed browser leaves behind.
func testClose(t *testing.T, p *Page) {
	must(t, p.Close())
	if err := p.Eval(t.Context(), `1`, nil); err == nil {
		t.Error("a closed browser still answers")
	}
	left, err := os.ReadDir(os.TempDir())
	must(t, err)
	for _, entry := range left {
		t.Errorf("left behind: %s", entry.Name())
	}
}
