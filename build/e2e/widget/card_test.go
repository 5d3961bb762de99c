//go:build browser

package widget_test

import (
	"os"
	"strings"
	"testing"

	"rubricate/build/browser"
)

// cardIs waits for a card with these words, in this order.
func (h *host) cardIs(words ...string) {
	h.t.Helper()
	h.wait(`probe.card()`)
	card := eval[string](h, `probe.card()`)
	rest := card
	for _, word := range words {
		_, after, found := strings.Cut(rest, word)
		if !found {
			h.t.Errorf("card %q, want %q in it", card, words)
			return
		}
		rest = after
	}
}

func TestCardByHover(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		x, y := h.mention("Steingrímur Hermannsson", 0)
		h.must(h.Eval(h.ctx, `void (async () => {
			const next = (target, type) => new Promise(r => target.addEventListener(type, () => r(performance.now()), {capture: true, once: true}));
			const arrived = await next(globalThis, "pointermove");
			globalThis.rested = await next(document, "rubricate:open") - arrived;
		})()`, nil))
		h.must(h.Move(h.ctx, x, y))
		h.wait(`globalThis.rested > 450`) // milliseconds; half a second, but for the clocks
		h.cardIs("Person", "Steingrímur Hermannsson", "prime minister of Iceland", "from this article", "1 of 1", "Open in reader")
		h.is(`probe.shadow("[part=reader]").href === location.origin + "/article/white-house/#steingrimur-hermannsson"`)
		h.is(`probe.marks()["rubricate-current-full-light"][0] === "Steingrímur Hermannsson"`)
		// The pointer may go over to the card, and the card stays.
		h.must(h.Move(h.ctx, x, y+40))
		h.must(h.Eval(h.ctx, `new Promise(r => setTimeout(r, 500))`, nil))
		h.is(`probe.card()`)
		// A card is open: the next one comes at once, without half a second of rest.
		x, y = h.mention("Höfði", 0)
		h.must(h.Move(h.ctx, x, y))
		h.wait(`probe.card().includes("Höfði")`)
		h.must(h.Press(h.ctx, "Escape"))
		h.is(`!probe.card() && !probe.marks()["rubricate-current-full-light"]`)
		// And by leaving.
		x, y = h.mention("Ronald Reagan", 0)
		h.must(h.Move(h.ctx, x, y))
		h.cardIs("Ronald Reagan", "40th President of the United States", "Born", "1911", "Country", "United States", "Source: WordNet, 2011",
			"Occupation", "politician", "Source: Pantheon 1.0, 2013", "Also named: Reagan", "1 of 3")
		h.must(h.Move(h.ctx, 5, 400))
		h.wait(`!probe.card()`)
		h.is(`probe.events.filter(e => e.name === "open").map(e => e.entity).join() === "steingrimur-hermannsson,hofdi,ronald-reagan"`)
		h.isUntouched()
	})
}

// TestNameOverTwoLines points at the second line of a name that wraps.
func TestNameOverTwoLines(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		h.must(h.Eval(h.ctx, `document.querySelector("main").append(Object.assign(document.createElement("style"), {textContent: "#story { max-width: 150px }"}))`, nil))
		at := eval[struct{ X, Y, Top float64 }](h, `(() => {
			const [range] = [...CSS.highlights.get("rubricate-person-subtle-light")].filter(r => r.getClientRects().length > 1);
			scrollTo({top: range.getBoundingClientRect().top - 200, behavior: "instant"});
			const r = range.getClientRects()[1];
			return {X: r.left + 3, Y: r.top + r.height / 2, Top: r.bottom};
		})()`)
		h.must(h.Move(h.ctx, at.X, at.Y))
		h.wait(`probe.card()`)
		h.is(`Math.abs(probe.shadow(".card").getBoundingClientRect().top - ` + number(at.Top) + ` - 6) < 2`)
	})
}

func TestCardByClick(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		x, y := h.mention("Washington", 0)
		h.must(h.Click(h.ctx, x, y))
		h.cardIs("Place", "Washington", "capital of the United States", "Country", "United States", "Population", "689,545", "Source: GeoNames, 2023", "1 of 1")
		h.is(`probe.shadow(".card [part=link]").href === "https://sws.geonames.org/4140963/" && probe.shadow(".card [part=link]").innerText === "geonames.org"`)
		h.must(h.Move(h.ctx, 5, 400)) // one that was asked for waits to be closed
		h.must(h.Eval(h.ctx, `new Promise(r => setTimeout(r, 500))`, nil))
		h.is(`probe.card()`)
		h.must(h.Click(h.ctx, 5, 400))
		h.wait(`!probe.card()`)
		// A name within a link is the link's.
		x, y = h.mention("Reykjavík", 0)
		h.must(h.Click(h.ctx, x, y))
		h.wait(`location.hash === "#reykjavik"`)
		h.is(`!probe.events.some(e => e.entity === "reykjavik" && e.name === "select")`)
		// The page may show something of its own instead.
		h.must(h.Eval(h.ctx, `globalThis.preventCards = true`, nil))
		x, y = h.mention("Geneva", 0)
		h.must(h.Click(h.ctx, x, y))
		h.wait(`probe.events.some(e => e.name === "select" && e.entity === "geneva")`)
		h.is(`!probe.card().includes("Geneva")`)
	})
}

func TestCardByTap(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.must(h.SetViewport(h.ctx, phone))
		h.open("plain.html")
		x, y := h.mention("Mikhail Gorbachev", 0)
		h.must(h.Tap(h.ctx, x, y))
		h.cardIs("Mikhail Gorbachev", "1 of 3")
		h.is(`(r => r.bottom === innerHeight && r.left === 0 && r.width === innerWidth)(probe.shadow(".card").getBoundingClientRect())`)
		h.tapIn(`[aria-label="Next mention"]`)
		h.wait(`probe.card().includes("2 of 3")`)
		h.is(`probe.marks()["rubricate-current-full-light"][0] === "Gorbachev"`)
		h.is(`(r => r.top > 0 && r.bottom < probe.shadow(".card").getBoundingClientRect().top)([...CSS.highlights.get("rubricate-current-full-light")][0].getBoundingClientRect())`)
		h.tapIn(".card .close")
		h.wait(`!probe.card()`)
		h.isUntouched()
	})
}

// tapIn taps an element of the widget.
func (h *host) tapIn(selector string) {
	h.t.Helper()
	at := h.middleOf(selector)
	h.must(h.Tap(h.ctx, at.X, at.Y))
}

type point struct{ X, Y float64 }

func (h *host) middleOf(selector string) point {
	h.t.Helper()
	return eval[point](h, `(r => ({X: r.left + r.width / 2, Y: r.top + r.height / 2}))(probe.shadow(`+quote(selector)+`).getBoundingClientRect())`)
}

// TestListByKeyboard goes the whole way without a pointer.
func TestListByKeyboard(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		focused := func(selector string) { h.t.Helper(); h.wait(`probe.focused("` + selector + `")`) }
		h.must(h.Click(h.ctx, 5, 400)) // the window needs the focus first
		h.must(h.Eval(h.ctx, `void document.querySelector("#story a").focus()`, nil))
		h.must(h.Press(h.ctx, "Tab"))
		focused(".button")
		h.is(`probe.shadow(".button").getAttribute("aria-expanded") === "false"`)
		h.must(h.Press(h.ctx, "Enter"))
		focused(".row[data-entity=ronald-reagan]")
		h.is(`probe.shadow(".button").getAttribute("aria-expanded") === "true"`)
		rows := eval[string](h, `[...probe.shadow(".list").querySelectorAll(".row")].map(r => r.innerText.trim().replace(/\s+/g, " ")).join(", ")`)
		if want := "Ronald Reagan 3, Mikhail Gorbachev 3, Steingrímur Hermannsson 1, Vigdís Finnbogadóttir 1, George Shultz 2, Eduard Shevardnadze 1, " +
			"Reykjavík 2, Höfði 2, Iceland 1, Washington 1, Europe 1, Geneva 1, Moscow 1"; rows != want {
			t.Errorf("list %q, want %q", rows, want)
		}
		h.must(h.Press(h.ctx, "Tab"))
		focused(".row[data-entity=mikhail-gorbachev]")
		h.must(h.Press(h.ctx, "Enter"))
		focused(".card")
		h.cardIs("Mikhail Gorbachev", "1 of 3")
		h.must(h.Press(h.ctx, "Tab"))
		focused(".card .close")
		h.must(h.Press(h.ctx, "Tab"))
		h.must(h.Press(h.ctx, "Tab"))
		focused(`[aria-label='Next mention']`)
		h.must(h.Press(h.ctx, "Enter"))
		h.wait(`probe.card().includes("2 of 3")`)
		focused(`[aria-label='Next mention']`) // still there to be pressed again
		h.is(`(r => r.top > 0 && r.bottom < innerHeight)([...CSS.highlights.get("rubricate-current-full-light")][0].getBoundingClientRect())`)
		h.must(h.Press(h.ctx, "Escape"))
		focused(".row[data-entity=mikhail-gorbachev]")
		h.is(`!probe.card() && probe.isOpen(".list")`)
		h.must(h.Press(h.ctx, "Escape"))
		focused(".button")
		h.is(`!probe.isOpen(".list")`)
		h.isUntouched()
	})
}

// TestAroundTheArticle has the element hold the article itself: what happens on
// its own button, list and card happens within the article, and is not meant
// for the names below.
func TestAroundTheArticle(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("strict-csp.html")
		h.clickIn(".button")
		h.wait(`probe.isOpen(".list")`)
		h.clickIn(".row[data-entity=mikhail-gorbachev]")
		h.cardIs("Mikhail Gorbachev", "1 of 3")
		h.clickIn(`[aria-label="Next mention"]`)
		h.wait(`probe.card().includes("2 of 3")`)
		// The card keeps clear of the list.
		h.is(`probe.shadow(".card").getBoundingClientRect().right <= probe.shadow(".list").getBoundingClientRect().left`)
		// A pointer that rests on the list, above a name, opens nothing.
		h.clickIn(".card .close")
		h.wait(`!probe.card()`)
		at := h.middleOf(".row")
		h.must(h.Move(h.ctx, at.X, at.Y))
		h.must(h.Move(h.ctx, at.X-2, at.Y))
		h.must(h.Eval(h.ctx, `new Promise(r => setTimeout(r, 800))`, nil))
		h.is(`!probe.card()`)
		x, y := h.mention("Höfði", 0)
		h.must(h.Click(h.ctx, x, y))
		h.cardIs("Höfði")
		h.isUntouched()
	})
}

// clickIn clicks on an element of the widget.
func (h *host) clickIn(selector string) {
	h.t.Helper()
	at := h.middleOf(selector)
	h.must(h.Click(h.ctx, at.X, at.Y))
}

// TestOptOut switches the marks off. Only the page's own callback hears of it.
func TestOptOut(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		h.must(h.Eval(h.ctx, `(globalThis.told = [], document.querySelector("rubricate-article").onmark = marked => told.push(marked), 0)`, nil))
		h.must(h.Eval(h.ctx, `void (probe.shadow(".button").click(), probe.shadow(".toggle input").click())`, nil))
		h.is(`CSS.highlights.size === 0 && told.join() === "false"`)
		h.must(h.Eval(h.ctx, `probe.shadow(".row[data-entity=moscow]").click()`, nil))
		h.cardIs("Moscow") // who chooses a name from the list sees it all the same
		h.must(h.Eval(h.ctx, `probe.shadow(".toggle input").click()`, nil))
		h.is(`CSS.highlights.size === 3 && told.join() === "false,true"`)
		h.is(`localStorage.length + sessionStorage.length === 0 && !document.cookie`)
	})
}

// TestRightToLeft looks at the sides of things.
func TestRightToLeft(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("rtl-dark.html")
		h.is(`probe.shadow(".button").getBoundingClientRect().left === 16 && probe.shadow(".button").innerText.includes("أشخاص وأماكن")`)
		x, y := h.mention("وزارة الأوقاف", 0)
		h.must(h.Move(h.ctx, x, y))
		h.cardIs("منظمة", "وزارة الأوقاف", "1 من 1")
		h.is(`(r => Math.abs(r.right - probe.shadow(".card").getBoundingClientRect().right) < 1)([...CSS.highlights.get("rubricate-current-full-dark")][0].getBoundingClientRect())`)
		x, y = h.mention("القاهرة", 0)
		h.must(h.Move(h.ctx, x, y))
		h.wait(`probe.card().includes("القاهرة")`)
		h.cardIs("مكان", "القاهرة", "عاصمة مصر", "البلد", "مصر", "عدد السكان", "المصدر: GeoNames, 2023", "1 من 2")
		h.is(`(r => Math.abs(r.right - probe.shadow(".card dl").getBoundingClientRect().right) < 1)(probe.shadow(".card dt").getBoundingClientRect())`)
		h.is(`(r => r.left < r.width)(probe.shadow(".card .close").getBoundingClientRect()) || getComputedStyle(probe.shadow(".card .close")).left === "8px"`)
	})
}

// TestReducedMotion has no transitions to wait for.
func TestReducedMotion(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.must(h.SetMedia(h.ctx, browser.Media{ReducedMotion: true}))
		defer h.SetMedia(h.ctx, browser.Media{})
		h.open("plain.html")
		h.is(`getComputedStyle(probe.shadow(".card")).transitionDuration === "0s"`)
	})
}

// TestForcedColors has the reader's system choose the colours: what stands out
// by its ground and shadow needs an edge.
func TestForcedColors(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.must(h.SetMedia(h.ctx, browser.Media{ForcedColors: true}))
		defer h.SetMedia(h.ctx, browser.Media{})
		h.open("strict-csp.html")
		h.clickIn(".button")
		h.clickIn(".row[data-entity=mikhail-gorbachev]")
		h.cardIs("Mikhail Gorbachev")
		const ink = `getComputedStyle(document.body).color`
		for _, part := range []string{".button", ".list", ".card"} {
			h.is(`getComputedStyle(probe.shadow("` + part + `")).borderTopColor === ` + ink + ` && getComputedStyle(probe.shadow("` + part + `")).borderTopWidth === "1px"`)
		}
		h.is(`getComputedStyle(probe.shadow(".card .kind"), "::before").borderBottomColor === ` + ink)
		h.is(`CSS.highlights.size >= 3`)
	})
}

// TestCardFollows scrolls the page under an open card.
func TestCardFollows(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		x, y := h.mention("Iceland", 0)
		h.must(h.Click(h.ctx, x, y))
		h.cardIs("Iceland")
		const gap = `probe.shadow(".card").getBoundingClientRect().top - [...CSS.highlights.get("rubricate-current-full-light")][0].getBoundingClientRect().bottom`
		h.must(h.Eval(h.ctx, `void scrollBy({top: 60, behavior: "instant"})`, nil))
		h.wait(`Math.abs(` + gap + ` - 6) < 1`)
		h.must(h.Eval(h.ctx, `void scrollBy({top: 800, behavior: "instant"})`, nil))
		h.wait(`!probe.card()`)
	})
}

// TestNothingToList has no button where there is no name.
func TestNothingToList(t *testing.T) {
	empty := hostPage(`<rubricate-article for="#story" annotations='{"items":[]}'></rubricate-article>`)
	onChromium(t, pages{"/host.html": empty}, func(t *testing.T, h *host) {
		h.open("host.html")
		h.is(`probe.events[0].mentions === 0 && getComputedStyle(probe.shadow(".button")).display === "none"`)
	})
}

// TestAccessible has axe look at button, list and card.
func TestAccessible(t *testing.T) {
	axe, err := os.ReadFile("../../browser/node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf("%v: sh build/browser/install.sh installs it", err)
	}
	for _, page := range []string{"plain.html", "rtl-dark.html"} {
		for _, view := range []browser.Viewport{wide, phone} {
			onChromium(t, nil, func(t *testing.T, h *host) {
				h.must(h.SetViewport(h.ctx, view))
				h.must(h.SetMedia(h.ctx, browser.Media{ReducedMotion: true})) // half transparent colours have no contrast
				defer h.SetMedia(h.ctx, browser.Media{})
				h.open(page)
				h.must(h.Eval(h.ctx, `(() => {`+string(axe)+`})()`, nil))
				check := func(what string) {
					found := eval[struct {
						Passes     int
						Violations []string
					}](h, `(({passes, violations}) => ({
						Passes: passes.length,
						Violations: violations.map(v => v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join("; ")),
					}))(await axe.run("rubricate-article"))`)
					for _, problem := range found.Violations {
						t.Errorf("%s, %d pixels, %s: %s", page, view.Width, what, problem)
					}
					if found.Passes < 5 {
						t.Errorf("%s, %d pixels, %s: axe has checked only %d things", page, view.Width, what, found.Passes)
					}
				}
				check("button")
				h.must(h.Eval(h.ctx, `void probe.shadow(".button").click()`, nil))
				check("list")
				h.must(h.Eval(h.ctx, `void probe.shadow(".row").click()`, nil))
				h.wait(`probe.card()`)
				check("card")
			})
		}
	}
}
