//go:build browser

package e2e

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rubricate/build/browser"
)

var (
	onlyEngine  = flag.String("engine", "", "run the tests in this engine only")
	picturesDir = flag.String("pictures", "", "folder for a screenshot of every tab whose test has failed")
)

// limit is how long one test may take; it and step end what hangs, and leave a
// busy machine all the time it needs.
const limit = 5 * time.Minute

// tab is a page that fails its test instead of returning errors.
type tab struct {
	*browser.Page
	testing.TB
	ctx context.Context

	forgiven []string // parts of console errors that the test brings about
}

// chromium runs a test in Chromium, which does everything.
func chromium(t *testing.T, test func(tab *tab)) { t.Helper(); in(t, browser.Chromium, test) }

// everywhere runs a test of the main path in every engine.
func everywhere(t *testing.T, test func(tab *tab)) {
	t.Helper()
	for _, engine := range browser.Engines() {
		t.Run(string(engine), func(t *testing.T) { in(t, engine, test) })
	}
}

func in(t *testing.T, engine browser.Engine, test func(tab *tab)) {
	t.Helper()
	if *onlyEngine != "" && *onlyEngine != string(engine) {
		t.Skipf("-engine %s", *onlyEngine)
	}
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	page, err := browser.Start(ctx, engine)
	if err != nil {
		t.Fatal(err)
	}
	tab := &tab{Page: page, TB: t, ctx: ctx}
	defer func() {
		tab.describe()
		tab.judge()
		if err := page.Close(); err != nil {
			t.Error(err)
		}
	}()
	if engine == browser.Firefox {
		// Of a page that is left before its worker is there, or what its service
		// worker was to answer: such a request has no address any more.
		tab.forgive("NS_BINDING_ABORTED", "Failed to load ‘’. A ServiceWorker intercepted the request")
	}
	tab.must(page.SetViewport(ctx, wide))
	test(tab)
}

var (
	wide  = browser.Viewport{Width: 1280, Height: 900}
	phone = browser.Viewport{Width: 390, Height: 780, Touch: true}
)

// with is the same tab for a subtest.
func (tab *tab) with(t *testing.T) *tab {
	sub := *tab
	sub.TB = t
	return &sub
}

// judge looks at what no page may do.
func (tab *tab) judge() {
	for _, request := range tab.Foreign() {
		tab.Errorf("a request left the machine: %s", request)
	}
	for _, m := range tab.Messages() {
		if m.Level == "error" && !slices.ContainsFunc(tab.forgiven, func(part string) bool { return strings.Contains(m.Text, part) }) {
			tab.Errorf("console: %s (%s)", m.Text, m.URL)
		}
	}
}

// forgive lets console errors pass that contain one of the parts.
func (tab *tab) forgive(parts ...string) { tab.forgiven = append(tab.forgiven, parts...) }

// forgiveOffline is for tests that take the server away.
func (tab *tab) forgiveOffline() {
	tab.forgive("net::ERR_", "Failed to load resource", "NetworkError", "Failed to fetch")
}

// describe tells of the page of a test that has failed.
func (tab *tab) describe() {
	if !tab.Failed() {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var address, ready string
	if err := tab.Eval(ctx, `location.href`, &address); err != nil {
		address = err.Error()
	}
	_ = tab.Eval(ctx, `document.documentElement.dataset.ready`, &ready) // said above, if it fails
	tab.Logf("the page is at %s, ready: %q, console: %q", address, ready, tab.Messages())
	if *picturesDir != "" {
		tab.takePicture(ctx)
	}
}

func (tab *tab) takePicture(ctx context.Context) {
	data, err := tab.Screenshot(ctx)
	if err == nil {
		name := strings.NewReplacer("/", "-", " ", "-").Replace(tab.Name()) + ".png"
		err = os.WriteFile(filepath.Join(*picturesDir, name), data, 0o600)
	}
	if err != nil {
		tab.Logf("no picture: %v", err)
	}
}

func (tab *tab) must(err error) {
	tab.Helper()
	if err != nil {
		tab.Fatal(err)
	}
}

func (tab *tab) open(url string)             { tab.Helper(); tab.do(url, tab.Open) }
func (tab *tab) click(selector string)       { tab.Helper(); tab.do(selector, tab.ClickOn) }
func (tab *tab) hover(selector string)       { tab.Helper(); tab.do(selector, tab.HoverOn) }
func (tab *tab) tap(selector string)         { tab.Helper(); tab.do(selector, tab.TapOn) }
func (tab *tab) typeText(text string)        { tab.Helper(); tab.do(text, tab.Type) }
func (tab *tab) reload()                     { tab.Helper(); tab.must(tab.Reload(tab.ctx)) }
func (tab *tab) back()                       { tab.Helper(); tab.must(tab.Back(tab.ctx)) }
func (tab *tab) viewport(v browser.Viewport) { tab.Helper(); tab.must(tab.SetViewport(tab.ctx, v)) }
func (tab *tab) media(m browser.Media)       { tab.Helper(); tab.must(tab.SetMedia(tab.ctx, m)) }
func (tab *tab) run(expression string) {
	tab.Helper()
	tab.must(tab.Eval(tab.ctx, "void (await ("+expression+"))", nil))
}

// step is how long one thing may take.
const step = time.Minute

func (tab *tab) do(what string, act func(context.Context, string) error) {
	tab.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, step)
	defer cancel()
	tab.must(act(ctx, what))
}

func (tab *tab) press(keys ...string) {
	tab.Helper()
	for _, key := range keys {
		tab.must(tab.Press(tab.ctx, key))
	}
}

// wait waits until a JavaScript expression is truthy; format is as for
// fmt.Sprintf, with %q for values.
func (tab *tab) wait(format string, args ...any) {
	tab.Helper()
	tab.do(js(format, args...), tab.WaitFor)
}

// check is wait for what must be true already.
func (tab *tab) check(format string, args ...any) {
	tab.Helper()
	expression := js(format, args...)
	if !get[bool](tab, "!!("+expression+")") {
		tab.Errorf("not so: %s", expression)
	}
}

// js is Sprintf with arguments as JavaScript literals, whatever verb stands there.
func js(format string, args ...any) string {
	literals := make([]any, len(args))
	for i, arg := range args {
		if script, ok := arg.(raw); ok {
			literals[i] = string(script)
			continue
		}
		literal, err := json.Marshal(arg)
		if err != nil {
			panic(err) // strings and numbers
		}
		literals[i] = string(literal)
	}
	return fmt.Sprintf(strings.ReplaceAll(format, "%q", "%s"), literals...)
}

// get evaluates a JavaScript expression.
func get[T any](tab *tab, format string, args ...any) T {
	tab.Helper()
	var value T
	tab.must(tab.Eval(tab.ctx, js(format, args...), &value))
	return value
}

// openArticle opens an article and waits until it is tagged.
func (tab *tab) openArticle(h *host, address string) {
	tab.Helper()
	tab.open(h.url("/article/" + address))
	tab.tagged()
}

func (tab *tab) tagged() {
	tab.Helper()
	tab.wait(`document.documentElement.dataset.ready === "tagged"`)
}

// mapped waits for the map, which comes after the names and draws the sidebar anew.
func (tab *tab) mapped() { tab.Helper(); tab.wait(`document.querySelector('[data-role="map"]')`) }

func (tab *tab) shelved() {
	tab.Helper()
	tab.wait(`document.documentElement.dataset.ready === "library"`)
}

// Places of the page, by the hooks that are promised and the reader's own names.
const (
	card        = `[data-role="card"]`
	sidebar     = `[data-role="sidebar"]`
	articleBody = `[data-role="article"]`
	library     = `[data-role="library"]`
)

// isShown is an expression that says whether an element is there and visible.
func isShown(selector string) string {
	return js(`(e => !!e && e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0)(document.querySelector(%q))`, selector)
}

func (tab *tab) shown(selector string)  { tab.Helper(); tab.do(isShown(selector), tab.WaitFor) }
func (tab *tab) hidden(selector string) { tab.Helper(); tab.do("!"+isShown(selector), tab.WaitFor) }

// mention is the selector of the n-th mention of an entity.
func mention(id string, n int) string {
	return fmt.Sprintf(`[data-role="article"] mark[data-entity=%q][data-n="%d"]`, id, n)
}

// busiest returns the entity of a type with the most mentions in the article,
// and how many those are.
func (tab *tab) busiest(kind string) (id string, mentions int) {
	tab.Helper()
	most := get[struct {
		ID string
		N  int
	}](tab, `[...document.querySelectorAll('[data-role="article"] mark[data-type=' + %q + ']')]
		.map(m => ({ID: m.dataset.entity, N: +m.dataset.n})).reduce((a, b) => b.N > a.N ? b : a, {ID: "", N: 0})`, kind)
	if most.ID == "" {
		tab.Fatalf("no %s is highlighted", kind)
	}
	return most.ID, most.N
}
