//go:build browser

package widget_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// hosts are the demo pages that come with annotations.
var hosts = []struct {
	page, annotations, look string
	strings                 []string // what is asked for besides, where the page is not in English
}{
	{"plain.html", "story.json", "subtle-light", nil},
	{"strict-csp.html", "story.json", "full-light", nil},
	{"rtl-dark.html", "rtl-dark.json", "subtle-dark", []string{"GET /widget/strings-ar.json"}},
}

// annotated returns the quotes of an annotation file by the highlight that is
// to paint them.
func annotated(t *testing.T, file, look string) map[string][]string {
	t.Helper()
	data, err := os.ReadFile("../../../web/widget/demo/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var set struct {
		Items []struct {
			Body   struct{ Type string }
			Target struct {
				Selector []struct{ Type, Exact string }
			}
		}
	}
	if err := json.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	marks := map[string][]string{}
	for _, item := range set.Items {
		if item.Body.Type == "other" {
			continue // known, but neither marked nor listed
		}
		name := "rubricate-" + item.Body.Type + "-" + look
		marks[name] = append(marks[name], item.Target.Selector[0].Exact)
	}
	return marks
}

// TestHosts looks at what the widget does to a page, and does not do.
func TestHosts(t *testing.T) {
	for _, test := range hosts {
		t.Run(test.page, func(t *testing.T) {
			onEach(t, nil, func(t *testing.T, h *host) {
				h.open(test.page)
				want := annotated(t, test.annotations, test.look)
				if diff := cmp.Diff(want, eval[map[string][]string](h, "probe.marks()")); diff != "" {
					t.Errorf("highlights: -want +got:\n%s", diff)
				}
				h.isUntouched()
				h.is(`!document.cookie && localStorage.length + sessionStorage.length === 0`)
				h.is(`(await caches.keys()).length === 0 && (await indexedDB.databases?.() ?? []).length === 0`)
				for _, level := range []string{"warning", "error"} {
					if m := h.messages(level); len(m) > 0 {
						t.Errorf("console: %v", m)
					}
				}
				files := append([]string{"GET /widget/rubricate.js", "GET /" + test.annotations}, test.strings...)
				slices.Sort(files)
				asked := append(h.asked("/widget/"), h.asked("GET /"+test.annotations)...)
				slices.Sort(asked)
				if diff := cmp.Diff(files, asked); diff != "" {
					t.Errorf("requests: -want +got:\n%s", diff)
				}
			})
		})
	}
}

// isUntouched checks that the articles are byte for byte what the server sent
// and that nothing has moved.
func (h *host) isUntouched() {
	h.t.Helper()
	for _, what := range []string{"changed()", "shifts"} {
		if got := eval[[]string](h, "probe."+what); len(got) > 0 {
			h.t.Errorf("%s: %s", what, strings.Join(got, "\n"))
		}
	}
}

// TestNoLongTask marks a story, a book of 40,000 words with 4,000 names, and
// what an engine finds and looks up.
func TestNoLongTask(t *testing.T) {
	text, annotations := book(4000)
	instead := pages{
		"/book.html": file("text/html; charset=utf-8", `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Book</title>
<script async src="widget/rubricate.js"></script></head><body><article id="story">`+text+`</article>
<rubricate-article for="#story" annotations="book.json"></rubricate-article></body></html>`),
		"/book.json": file("application/json", annotations),
		"/live.html": hostPage(`<rubricate-article for="#story" engine="idle" packs="core"></rubricate-article>`),
	}
	onChromium(t, instead, func(t *testing.T, h *host) {
		for page, want := range map[string]struct {
			mentions int
			known    bool
		}{"plain.html": {20, true}, "book.html": {4000, false}, "live.html": {2, true}} {
			// Other programs run on this machine: the best of many visits counts.
			var slow []string
			for range 20 {
				h.open(page)
				h.is(`probe.events[0].mentions === ` + strconv.Itoa(want.mentions))
				h.wait(`probe.events.at(-1).known > 0 === ` + strconv.FormatBool(want.known)) // the live one's packs come later
				// What took long is known two frames later.
				h.must(h.Eval(h.ctx, `new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r, 50))))`, nil))
				if slow = eval[[]string](h, "probe.slow"); len(slow) == 0 {
					break
				}
			}
			if len(slow) > 0 {
				t.Errorf("%s: %s", page, strings.Join(slow, "\n"))
			}
			h.isUntouched()
		}
	})
}

// book returns paragraphs with one name in each, and their annotations. Half of
// them have changed since they were annotated.
func book(paragraphs int) (html, annotations string) {
	var text, items strings.Builder
	for i := range paragraphs {
		name := []string{"Ronald Reagan", "Reykjavík", "Iceland"}[i%3]
		before := fmt.Sprintf("On day %d of the year they came to ", i*7919%10007)
		if i%2 == 0 {
			text.WriteString("<p>Since then much has changed.</p>")
		}
		fmt.Fprintf(&text, "<p>%s<b>%s</b>, and found it as they had left it.</p>\n", before, name)
		fmt.Fprintf(&items, `,{"body":{"id":%q,"type":"place","name":%q},"target":{"selector":{"type":"TextQuoteSelector","exact":%q,"prefix":%q,"suffix":", and found it as they had left"}}}`,
			name, name, name, before)
	}
	return text.String(), `{"items":[` + items.String()[1:] + `]}`
}

// TestTypesAndIntensity changes attributes of a running widget.
func TestTypesAndIntensity(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		for _, test := range []struct{ attributes, want string }{
			{`types: "place"`, "rubricate-place-subtle-light"},
			{`types: "person", intensity: "full"`, "rubricate-person-full-light"},
			{`intensity: "off"`, ""},
		} {
			h.must(h.Eval(h.ctx, `(() => {
				probe.events.length = 0;
				const element = document.querySelector("rubricate-article");
				for (const name of ["types", "intensity"]) element.removeAttribute(name);
				for (const [name, value] of Object.entries({`+test.attributes+`})) element.setAttribute(name, value);
			})()`, nil))
			h.wait(`probe.events.some(e => e.name === "ready")`)
			if got := eval[string](h, `[...CSS.highlights.keys()].join()`); got != test.want {
				t.Errorf("%s: painted %q, want %q", test.attributes, got, test.want)
			}
		}
	})
}

// TestDarkSwitch makes the page dark under a running widget.
func TestDarkSwitch(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		h.must(h.Eval(h.ctx, `document.body.classList.add("dark")`, nil))
		h.wait(`[...CSS.highlights.keys()].every(name => name.endsWith("-dark"))`)
		h.is(`probe.shadow(".frame").dataset.scheme === "dark"`)
	})
}
