//go:build browser

package widget_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReact hydrates a React page under the widget and has it change its text.
func TestReact(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("react.html")
		h.wait(`document.querySelector("#update")[Object.keys(document.querySelector("#update")).find(k => k.startsWith("__reactProps"))]`)
		h.isUntouched()
		marked := func(want map[string][]string) {
			t.Helper()
			h.wait(`JSON.stringify(Object.values(probe.marks()).flat().length) === "` + number(float64(count(want))) + `"`)
			got := eval[map[string][]string](h, `Object.fromEntries(Object.entries(probe.marks()).map(([name, texts]) => [name.split("-")[1], texts]))`)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("highlights: -want +got:\n%s", diff)
			}
		}
		marked(map[string][]string{"person": {"Ronald Reagan", "Mikhail Gorbachev"}, "place": {"Reykjavík"}})

		h.must(h.ClickOn(h.ctx, "#toggle")) // a paragraph comes behind the others
		marked(map[string][]string{"person": {"Ronald Reagan", "Mikhail Gorbachev", "Gorbachev", "Reagan"}, "place": {"Reykjavík"}})
		h.must(h.ClickOn(h.ctx, "#update")) // one comes before, and a number within a line changes
		marked(map[string][]string{
			"person": {"Mikhail Gorbachev", "Ronald Reagan", "Mikhail Gorbachev", "Gorbachev", "Reagan"}, "place": {"Iceland", "Reykjavík"},
		})
		h.must(h.ClickOn(h.ctx, "#update"))
		h.must(h.ClickOn(h.ctx, "#toggle"))
		marked(map[string][]string{"person": {"Mikhail Gorbachev", "Ronald Reagan", "Mikhail Gorbachev"}, "place": {"Iceland", "Reykjavík"}})

		got := eval[string](h, `document.querySelector("#story").innerText`)
		if want := "Update 2 from Reykjavík"; !strings.Contains(got, want) {
			t.Errorf("the page's own text is %q, want %q in it", got, want)
		}
		if strings.Contains(eval[string](h, `document.querySelector("#story").innerHTML`), "mark") {
			t.Error("the article has got marks of its own")
		}
		x, y := h.mention("Iceland", 0)
		h.must(h.Click(h.ctx, x, y))
		h.cardIs("Iceland")
		for _, level := range []string{"warning", "error"} {
			if m := h.messages(level); len(m) > 0 {
				t.Errorf("console: %v", m)
			}
		}
	})
}

func count(marks map[string][]string) int {
	n := 0
	for _, texts := range marks {
		n += len(texts)
	}
	return n
}

// TestCardStays changes the page while a card is open and the list has the focus.
func TestCardStays(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.open("react.html")
		x, y := h.mention("Mikhail Gorbachev", 0)
		h.must(h.Click(h.ctx, x, y))
		h.cardIs("Mikhail Gorbachev", "1 of 1")
		h.must(h.Eval(h.ctx, `void document.querySelector("#toggle").click()`, nil))
		h.wait(`probe.card().includes("1 of 2")`)
		h.must(h.Eval(h.ctx, `void document.querySelector("#story").replaceChildren()`, nil))
		h.wait(`CSS.highlights.size === 0 && !probe.card()`)
	})
}

// TestRestlessPage reads a page again that never stops changing.
func TestRestlessPage(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		h.must(h.Eval(h.ctx, `(() => {
			const ticker = document.querySelector("#story").appendChild(document.createElement("p"));
			setInterval(() => ticker.textContent = "In Geneva, a minute ago: " + performance.now(), 20);
		})()`, nil))
		h.wait(`probe.marks()["rubricate-place-subtle-light"].filter(text => text === "Geneva").length >= 1`)
		h.must(h.Eval(h.ctx, `void document.querySelector("#story h1").after(Object.assign(document.createElement("p"), {textContent: "Neither Geneva nor Moscow."}))`, nil))
		h.wait(`probe.events.filter(e => e.name === "ready").length > 2`)
	})
}
