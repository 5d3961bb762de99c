//go:build browser

package widget_test

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"rubricate/build/carried"
	"rubricate/build/compress"
	"rubricate/build/widget/demo"
)

var update = flag.Bool("update", false, "write the measured table into web/widget/README.md")

const readme = "../../../web/widget/README.md"

// variants are the demo's story: alone, and with the widget over it.
var variants = []struct{ name, element string }{
	{"the page alone", ""},
	{"with annotations", `<rubricate-article for="#story" annotations="story.json"></rubricate-article>`},
	{"live, on idle", `<rubricate-article for="#story" engine="idle"></rubricate-article>`},
	{"live, with the core pack", `<rubricate-article for="#story" engine="idle" packs="core"></rubricate-article>`},
	{"live, waiting for the click", `<rubricate-article for="#story" engine="click"></rubricate-article>`},
}

// cost is what one visit asks of a reader's device and line.
type cost struct {
	bytes, requests int
	main, script    float64 // milliseconds of the main thread: all tasks, and JavaScript in them
}

// TestMeasure compares the page alone with the page and the widget. With
// -update it writes the table of the README.
func TestMeasure(t *testing.T) {
	if !*update {
		t.Skip("writes web/widget/README.md: run it with -update")
	}
	var table strings.Builder
	table.WriteString("| | bytes, brotli | requests | main thread | of it JavaScript |\n|---|---|---|---|---|\n")
	for _, v := range variants {
		c := measure(t, v.element)
		fmt.Fprintf(&table, "| %s | %d | %d | %.0f ms | %.0f ms |\n", v.name, c.bytes, c.requests, c.main, c.script)
	}
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- measured -->\n", "<!-- end -->"
	before, rest, found := strings.Cut(string(data), begin)
	_, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatalf("%s has no place for the table", readme)
	}
	if err := os.WriteFile(readme, []byte(before+begin+table.String()+end+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// measure visits a page five times and takes the middle of the times.
func measure(t *testing.T, element string) cost {
	t.Helper()
	const visits = 5
	var mu sync.Mutex
	asked := map[string][]byte{}
	opts := demo.Options{Pages: os.DirFS("../../../web/widget/demo"), Widget: widgetFiles(t), Packages: os.DirFS(packages(t))}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer := httptest.NewRecorder()
		demo.Handler(opts).ServeHTTP(answer, r)
		body := answer.Body.Bytes()
		if path.Base(r.URL.Path) == "plain.html" {
			body = variant(string(body), element)
		}
		mu.Lock()
		if asked[r.URL.Path] == nil || r.Method != http.MethodHead {
			asked[r.URL.Path] = body
		}
		mu.Unlock()
		for name, values := range answer.Header() {
			w.Header()[name] = values
		}
		w.WriteHeader(answer.Code)
		w.Write(body)
	}))
	defer server.Close()
	var main, script []float64
	for range visits {
		m := visit(t, server.URL+"/plain.html", element)
		main, script = append(main, 1000*m["TaskDuration"]), append(script, 1000*m["ScriptDuration"])
	}
	slices.Sort(main)
	slices.Sort(script)
	c := cost{requests: len(asked), main: main[visits/2], script: script[visits/2]}
	for address, body := range asked {
		c.bytes += transfer(t, path.Base(address), body)
	}
	return c
}

// variant is the plain page with another element, or with no widget at all.
func variant(page, element string) []byte {
	before, rest, _ := strings.Cut(page, "<rubricate-article")
	_, after, _ := strings.Cut(rest, "</rubricate-article>")
	page = before + element + after
	if element == "" {
		before, rest, _ = strings.Cut(page, "<script")
		_, after, _ = strings.Cut(rest, "</script>\n")
		page = before + after
	}
	return []byte(page)
}

// transfer is what a file weighs on a host that compresses.
func transfer(t *testing.T, name string, body []byte) int {
	t.Helper()
	if name == "engine.wasm.gz" {
		return engineSize(t)
	}
	if name == "en.model" {
		return len(modelFile(t))
	}
	if name == "core.pack" {
		pack, err := carried.Packed("packs/core.pack")
		if err != nil {
			t.Fatal(err)
		}
		return len(pack)
	}
	return len(compress.Brotli(body))
}

// visit opens a page in a fresh browser, waits until all is done, and returns
// what Chromium says of its main thread, in time of its processor: other programs
// run beside it.
func visit(t *testing.T, url, element string) map[string]float64 {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 60*time.Second)
	defer cancel()
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal(err)
	}
	allocator, end := chromedp.NewExecAllocator(ctx, chromedp.ExecPath(program), chromedp.Headless, chromedp.DisableGPU,
		chromedp.NoSandbox, chromedp.NoFirstRun, chromedp.Flag("disable-background-networking", true))
	defer end()
	tab, closeTab := chromedp.NewContext(allocator)
	defer closeTab()
	done := `true`
	switch {
	case strings.Contains(element, "packs"):
		done = `known > 0`
	case element != "" && !strings.Contains(element, "click"):
		done = `(CSS.highlights.size > 0)`
	}
	metrics := map[string]float64{}
	err = chromedp.Do(tab,
		chromedp.Func(func(ctx context.Context, s *chromedp.Target) error {
			_, err := cdp.Call(ctx, s, performance.Enable, performance.EnableParams{TimeDomain: "threadTicks"})
			return err
		}),
		chromedp.Navigate(url),
		chromedp.Func(func(ctx context.Context, s *chromedp.Target) error {
			_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`new Promise(resolve => {
				let known = 0; // the packs come long after the page
				document.addEventListener("rubricate:ready", ({ detail }) => (known = detail.known));
				const settled = () => requestIdleCallback(() => setTimeout(() => resolve(true), 500));
				const check = () => `+done+` ? settled() : setTimeout(check, 50);
				check();
			})`, func(p *runtime.EvaluateParams) { p.AwaitPromise = new(true) }))
			if err != nil {
				return err
			}
			got, err := cdp.Call(ctx, s, performance.GetMetrics, cdp.Empty{})
			for _, m := range got.Metrics {
				metrics[m.Name] = m.Value
			}
			return err
		}))
	if err != nil {
		t.Fatal(err)
	}
	return metrics
}
