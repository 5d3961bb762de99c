//go:build browser

// Package widget_test tries the widget on its demo pages, in real browsers.
package widget_test

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"rubricate/build/browser"
	"rubricate/build/carried"
	"rubricate/build/compress"
	"rubricate/build/widget/bundle"
	"rubricate/build/widget/demo"
	"rubricate/web"
)

var only = flag.String("engine", "", "test in this engine only")

// browsers are started when a test first needs them and shared by all: what
// differs from test to test is the page.
var browsers struct {
	sync.Mutex
	pages map[browser.Engine]*browser.Page
}

func TestMain(m *testing.M) {
	flag.Parse()
	browsers.pages = map[browser.Engine]*browser.Page{}
	code := m.Run()
	for _, page := range browsers.pages {
		page.Close()
	}
	os.Exit(code)
}

func start(ctx context.Context, t *testing.T, engine browser.Engine) *browser.Page {
	t.Helper()
	browsers.Lock()
	defer browsers.Unlock()
	if page, ok := browsers.pages[engine]; ok {
		return page
	}
	page, err := browser.Start(ctx, engine)
	if err != nil {
		t.Fatal(err)
	}
	browsers.pages[engine] = page
	return page
}

// host is a host page in a browser.
type host struct {
	*browser.Page
	t   *testing.T
	ctx context.Context
	url string
	// seen are the messages and foreign requests from before the test.
	seenMessages, seenForeign int
	// allowsViolation is set by tests that mean to offend against the page's policy.
	allowsViolation bool

	mu       sync.Mutex
	requests []string // "GET /path", in order
}

// page is what one test puts in the place of a file of the server, by its path.
type pages map[string]func(w http.ResponseWriter, r *http.Request, next http.Handler)

// wide is a window on a desk, phone one in a hand.
var (
	wide  = browser.Viewport{Width: 1280, Height: 800}
	phone = browser.Viewport{Width: 390, Height: 760, Touch: true, Scale: 2}
)

// onChromium runs a test where everything can be seen; onEach on every engine.
func onChromium(t *testing.T, instead pages, test func(t *testing.T, h *host)) {
	t.Helper()
	if *only == "" || *only == string(browser.Chromium) {
		run(t, browser.Chromium, instead, test)
	}
}

func onEach(t *testing.T, instead pages, test func(t *testing.T, h *host)) {
	t.Helper()
	for _, engine := range browser.Engines() {
		if *only == "" || *only == string(engine) {
			t.Run(string(engine), func(t *testing.T) { run(t, engine, instead, test) })
		}
	}
}

func run(t *testing.T, engine browser.Engine, instead pages, test func(t *testing.T, h *host)) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	h := &host{t: t, ctx: ctx, Page: start(ctx, t, engine)}
	server := httptest.NewServer(h.record(withProbe(replacing(instead, demo.Handler(demo.Options{
		Pages:    os.DirFS("../../../web/widget/demo"),
		Widget:   widgetFiles(t),
		Packages: os.DirFS(packages(t)),
	})))))
	t.Cleanup(server.Close)
	h.url = server.URL
	h.seenMessages, h.seenForeign = len(h.Messages()), len(h.Foreign())
	h.must(h.SetViewport(ctx, wide))
	test(t, h)
	if foreign := h.Foreign()[h.seenForeign:]; len(foreign) > 0 {
		t.Errorf("requests to other hosts: %v", foreign)
	}
	for _, m := range h.messages("error") {
		if strings.Contains(m, "content security policy") && !h.allowsViolation {
			t.Error(m)
		}
	}
	if t.Failed() {
		for _, m := range h.Messages()[h.seenMessages:] {
			t.Logf("console %s: %s (%s)", m.Level, m.Text, m.URL)
		}
	}
}

// widgetFiles are the files of the widget as a publisher has them.
var widgetFiles = func() func(t *testing.T) map[string][]byte {
	files := sync.OnceValues(func() (map[string][]byte, error) {
		files, err := bundle.Make("../../..")
		if err != nil {
			return nil, err
		}
		engine, err := web.Built("engine.wasm.gz")
		if err != nil {
			return nil, err
		}
		model, err := web.FS.ReadFile(modelName)
		if err != nil {
			return nil, err
		}
		plain, err := compress.Unbrotli(model)
		if err != nil {
			return nil, err
		}
		files["engine.wasm.gz"] = engine // and no engine.wasm: the worker asks for the packed one first
		files["en.model"] = plain
		if files["core.pack"], err = carried.File("packs/core.pack"); err != nil {
			return nil, err
		}
		return files, nil
	})
	return func(t *testing.T) map[string][]byte {
		t.Helper()
		got, err := files()
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
}()

// modelName is the model in brotli.
const modelName = "model/en.model.br"

func modelFile(t *testing.T) []byte {
	t.Helper()
	data, err := web.FS.ReadFile(modelName)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// withProbe puts the probe before everything else on a page.
func withProbe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/probe.js":
			w.Header().Set("Content-Type", "text/javascript")
			http.ServeFile(w, r, "testdata/probe.js")
		case strings.HasSuffix(r.URL.Path, ".html"):
			answer := httptest.NewRecorder()
			next.ServeHTTP(answer, r)
			for name, values := range answer.Header() {
				w.Header()[name] = values
			}
			w.Write([]byte(strings.Replace(answer.Body.String(), "<head>", `<head><script src="/probe.js"></script>`, 1)))
		default:
			next.ServeHTTP(w, r)
		}
	})
}

func replacing(instead pages, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if replace, ok := instead[r.URL.Path]; ok {
			replace(w, r, next)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (h *host) record(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		h.requests = append(h.requests, r.Method+" "+r.URL.Path)
		h.mu.Unlock()
		next.ServeHTTP(w, r)
	})
}

// asked returns the requests so far that contain part.
func (h *host) asked(part string) []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(h.requests), func(r string) bool { return !strings.Contains(r, part) })
}

// open shows a page and waits until its names are marked.
func (h *host) open(page string) {
	h.t.Helper()
	h.load(page)
	h.wait(`probe.events.some(e => e.name === "ready")`)
}

// load shows a page.
func (h *host) load(page string) {
	h.t.Helper()
	h.must(h.Open(h.ctx, h.url+"/"+page))
}

// wait waits until a condition holds in the page.
func (h *host) wait(condition string) {
	h.t.Helper()
	ctx, cancel := context.WithTimeout(h.ctx, time.Minute)
	defer cancel()
	h.must(h.WaitFor(ctx, condition))
}

// eval is a value of the page.
func eval[T any](h *host, expression string) T {
	h.t.Helper()
	var value T
	h.must(h.Eval(h.ctx, expression, &value))
	return value
}

// is checks that a condition holds in the page now.
func (h *host) is(condition string) {
	h.t.Helper()
	if !eval[bool](h, "!!("+condition+")") {
		h.t.Errorf("it does not hold that %s", condition)
	}
}

// mention is where the n-th mention with a text is.
func (h *host) mention(text string, n int) (x, y float64) {
	h.t.Helper()
	at := eval[*struct{ X, Y float64 }](h, fmt.Sprintf("probe.mention(%q, %d)", text, n))
	if at == nil {
		h.t.Fatalf("%q is not marked", text)
	}
	return at.X, at.Y
}

// messages are those of a level since the test began.
func (h *host) messages(level string) []string {
	var texts []string
	for _, m := range h.Messages()[h.seenMessages:] {
		if m.Level == level {
			texts = append(texts, m.Text)
		}
	}
	return texts
}

func (h *host) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// quote and number write values into expressions.
func quote(s string) string   { return strconv.Quote(s) }
func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
