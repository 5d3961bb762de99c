//go:build browser

package e2e

import (
	"fmt"
	"testing"
)

// The timing that app/internal/hover promises, in milliseconds. Only lower
// bounds are strict: a busy machine is late, never early. "At once" is what is
// sooner than the interval it does without, in one of several tries.
const (
	openAfter  = 500
	closeAfter = 300
	early      = 20 // clocks of timers and of events differ a little
)

// timeline records when the pointer or focus comes to a mention and leaves it
// and when the card opens, changes and closes, in the page's own time.
const timeline = `(() => {
	const log = globalThis.timeline = [];
	const note = what => log.push({What: what, At: performance.now()});
	const onMark = e => e.target.closest?.("mark[data-entity]");
	for (const type of ["pointerover", "focusin", "click", "pointerdown"])
		addEventListener(type, e => onMark(e) && note(type), true);
	for (const type of ["pointerout", "focusout"])
		addEventListener(type, e => onMark(e) && note(type), true);
	let was = "";
	new MutationObserver(() => {
		const is = document.querySelector('[data-role="card"] .card-name')?.textContent ?? "";
		if (is !== was) note(is ? "open " + is : "close");
		was = is;
	}).observe(document.body, {subtree: true, childList: true, characterData: true});
})()`

// since is the expression for the time from the last event of one kind to the
// first event of another kind after it; null while there is none.
func since(from, to string) string {
	return js(`(() => {
		const start = timeline.findLastIndex(e => e.What === %q);
		const end = timeline.slice(start + 1).find(e => e.What.startsWith(%q));
		return start >= 0 && end ? end.At - timeline[start].At : null;
	})()`, from, to)
}

// took waits for the second event and returns the time between.
func (tab *tab) took(from, to string) float64 {
	tab.Helper()
	tab.do(since(from, to)+" !== null", tab.WaitFor)
	return get[float64](tab, "%s", raw(since(from, to)))
}

// stays watches an expression for longer than any of the card's timers runs.
func (tab *tab) stays(expression string) {
	tab.Helper()
	if !get[bool](tab, `await (async () => {
		const until = performance.now() + %q;
		while (performance.now() < until) {
			if (!(%s)) return false;
			await new Promise(requestAnimationFrame);
		}
		return true;
	})()`, openAfter+closeAfter, raw(expression)) {
		tab.Errorf("did not stay: %s", expression)
	}
}

// tries is how often to try what a busy machine may be too slow for.
const tries = 20

// opensAtOnce has a card opened until it does not take the time of rest; reset
// leads back to where it can be opened again.
func (tab *tab) opensAtOnce(event string, open, reset func()) {
	tab.Helper()
	var times []float64
	for range tries {
		open()
		ms := tab.took(event, "open")
		if ms < openAfter-early {
			return
		}
		times = append(times, ms)
		reset()
	}
	tab.Errorf("opened %.0f ms after %s", times, event)
}

// passOver moves the pointer over an element to another one, faster than a card
// opens.
func (tab *tab) passOver(element, other string) {
	tab.Helper()
	x, y, err := tab.Locate(tab.ctx, element)
	tab.must(err)
	toX, toY, err := tab.Locate(tab.ctx, other)
	tab.must(err)
	for range tries {
		tab.must(tab.Move(tab.ctx, x, y))
		tab.must(tab.Move(tab.ctx, toX, toY))
		if tab.took("pointerover", "pointerout") < openAfter-early {
			return
		}
		tab.hidden(card)
	}
	tab.Fatalf("the pointer has rested on %s %d times", element, tries)
}

// away is a place without a name: the margin beside the headline.
const away = `.brand`

// TestCardTriggers opens the card in every way there is and closes it again.
func TestCardTriggers(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.run(timeline)
		person, _ := tab.busiest("person")
		place, _ := tab.busiest("place")
		first, other := mention(person, 1), mention(place, 1)

		t.Run("hover", func(t *testing.T) {
			tab := tab.with(t)
			tab.hover(first)
			if ms := tab.took("pointerover", "open"); ms < openAfter-early {
				tab.Errorf("opened after %.0f ms, want %d", ms, openAfter)
			}
			tab.check(`document.querySelector(%q).getAttribute("aria-expanded") === "true"`, first)
			tab.check(`document.getElementById(document.querySelector(%q).getAttribute("aria-details"))?.dataset.role === "card"`, first)
			tab.hover(away)
			if ms := tab.took("pointerout", "close"); ms < closeAfter-early {
				tab.Errorf("closed after %.0f ms, want %d", ms, closeAfter)
			}
			tab.check(`document.querySelector(%q).getAttribute("aria-expanded") === "false"`, first)
		})

		t.Run("another name at once", func(t *testing.T) {
			tab := tab.with(t)
			reset := func() { tab.hover(away); tab.hidden(card) }
			tab.opensAtOnce("pointerover", func() {
				tab.hover(first)
				tab.shown(card)
				tab.hover(neighbour(tab, first))
			}, reset)
			reset()
		})

		t.Run("passing over opens nothing", func(t *testing.T) {
			tab := tab.with(t)
			tab.passOver(first, away)
			tab.stays(`!document.querySelector('[data-role="card"]')`)
		})

		t.Run("the card itself can be hovered", func(t *testing.T) {
			tab := tab.with(t)
			tab.hover(first)
			tab.shown(card)
			tab.hover(card)
			tab.stays(isShown(card))
			tab.hover(away)
			tab.hidden(card)
		})

		t.Run("focus", func(t *testing.T) {
			tab := tab.with(t)
			tab.run(`document.activeElement.blur()`)
			tab.tabTo(`mark[data-entity]`)
			if ms := tab.took("focusin", "open"); ms < openAfter-early {
				tab.Errorf("opened after %.0f ms, want %d", ms, openAfter)
			}
			tab.press("Escape")
			tab.hidden(card)
			tab.check(`document.activeElement.matches("mark[data-entity]")`)
		})

		t.Run("Enter, and Escape from within", func(t *testing.T) {
			tab := tab.with(t)
			tab.press("Enter")
			tab.wait(`document.activeElement.closest('[data-role="card"]')`)
			tab.press("Escape")
			tab.hidden(card)
			tab.wait(`document.activeElement.matches("mark[data-entity]")`)
		})

		t.Run("Escape while hovering", func(t *testing.T) {
			tab := tab.with(t)
			tab.hover(other)
			tab.shown(card)
			tab.press("Escape")
			tab.hidden(card)
			tab.stays(`!document.querySelector('[data-role="card"]')`)
			tab.hover(away)
		})

		t.Run("click stays", func(t *testing.T) {
			tab := tab.with(t)
			reset := func() { tab.click("h1"); tab.hidden(card) }
			tab.opensAtOnce("click", func() { tab.click(first) }, reset)
			tab.hover(away)
			tab.stays(isShown(card))
			reset()
		})
	})
}

// neighbour returns the selector of a mention of another entity that can be
// pointed at while the card of the given one is open.
func neighbour(tab *tab, selector string) string {
	tab.Helper()
	at := get[struct {
		ID string
		N  int
	}](tab, `(() => {
		const here = document.querySelector(%q), y = here.getBoundingClientRect().y;
		const near = [...document.querySelectorAll('[data-role="article"] mark[data-entity]')]
			.filter(m => m.dataset.entity !== here.dataset.entity)
			.filter(m => (r => m.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)))(m.getClientRects()[0]))
			.map(m => ({m, far: Math.abs(m.getBoundingClientRect().y - y)}))
			.reduce((a, b) => b.far < a.far ? b : a).m;
		return {ID: near.dataset.entity, N: +near.dataset.n};
	})()`, selector)
	return mention(at.ID, at.N)
}

// TestCardContents compares the card with what the article and sidebar say.
func TestCardContents(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		id, n := tab.busiest("person")
		tab.click(mention(id, 1))
		tab.shown(card)
		got := get[struct{ Type, Name, Quote, Count string }](tab, `(c => ({
			Type: c.querySelector(".card-type").textContent, Name: c.querySelector(".card-name").textContent,
			Quote: c.querySelector(".card-quote strong").textContent, Count: c.querySelector(".card-count").textContent,
		}))(document.querySelector('[data-role="card"]'))`)
		if got.Type != "Person" || got.Count != fmt.Sprintf("1 of %d", n) {
			tab.Errorf("card says %+v, the article has %d mentions", got, n)
		}
		tab.check(`document.querySelector(%q).textContent === %q`, mention(id, 1), got.Quote)
		tab.check(`document.querySelector(%q).textContent === %q`, `[data-go="`+id+`"] .line-name`, got.Name)

		// To the next mention and back, round at both ends.
		for _, step := range []struct {
			button string
			n      int
		}{{"Next mention", 2}, {"Previous mention", 1}, {"Previous mention", n}, {"Next mention", 1}} {
			tab.click(fmt.Sprintf(`[data-role="card"] [aria-label=%q]`, step.button))
			tab.wait(`document.querySelector(".card-count").textContent === %q`, fmt.Sprintf("%d of %d", step.n, n))
			tab.inView(mention(id, step.n))
			tab.wait(`document.querySelector(%q).getAttribute("aria-expanded") === "true"`, mention(id, step.n))
			tab.check(`document.querySelectorAll('mark[aria-expanded="true"]').length === 1`)
		}

		tab.click(`[data-role="card"] .card-close`)
		tab.hidden(card)
	})
}

// TestCardPlace looks at cards of names at the edges of the screen.
func TestCardPlace(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		for _, width := range []int{1280, 720} {
			v := wide
			v.Width = width
			tab.viewport(v)
			for _, edge := range []string{"left", "right"} {
				at := get[struct {
					ID string
					N  int
				}](tab, `[...document.querySelectorAll('[data-role="article"] mark[data-entity]')]
					.map(m => ({ID: m.dataset.entity, N: +m.dataset.n, X: m.getClientRects()[0][%q]}))
					.reduce((a, b) => (b.X < a.X) === (%q === "left") ? b : a)`, edge, edge)
				tab.click(mention(at.ID, at.N))
				tab.wait(`document.querySelector('[data-role="card"].is-placed')`)
				tab.check(`(r => r.left >= 0 && r.top >= 0 && r.right <= innerWidth && r.bottom <= innerHeight)(document.querySelector('[data-role="card"]').getBoundingClientRect())`)
				tab.check(`(() => {
					const c = document.querySelector('[data-role="card"]').getBoundingClientRect();
					return [...document.querySelector(%q).getClientRects()].every(r => r.right <= c.left || c.right <= r.left || r.bottom <= c.top || c.bottom <= r.top);
				})()`, mention(at.ID, at.N))
				tab.press("Escape")
				tab.hidden(card)
			}
		}
	})
}

// TestCardsOff switches cards that open by themselves off, from the card.
func TestCardsOff(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		id, _ := tab.busiest("place")
		tab.click(mention(id, 1))
		tab.click(`[data-role="card"] .card-setting`)
		tab.press("Escape")
		tab.hover(away)
		tab.hover(mention(id, 1))
		tab.stays(`!document.querySelector('[data-role="card"]')`)
		tab.click(mention(id, 1))
		tab.shown(card)
		tab.reload()
		tab.tagged()
		tab.hover(mention(id, 1))
		tab.stays(`!document.querySelector('[data-role="card"]')`)
	})
}

// TestTabStop walks through the names with the keyboard: one stop for all.
func TestTabStop(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		const oneStop = `document.querySelectorAll('[data-role="article"] mark[tabindex="0"]').length === 1`
		tab.check(oneStop)
		tab.tabTo(`mark[data-entity]`)
		tab.check(`document.activeElement === document.querySelector('[data-role="article"] mark')`)
		tab.press("ArrowRight", "ArrowRight")
		tab.wait(`document.activeElement === document.querySelectorAll('[data-role="article"] mark')[2]`)
		tab.press("ArrowLeft")
		tab.wait(`document.activeElement === document.querySelectorAll('[data-role="article"] mark')[1]`)
		tab.check(oneStop)
		tab.press("Escape", "Tab")
		tab.check(`!document.activeElement.matches("mark")`)
		tab.press("Shift+Tab")
		tab.check(`document.activeElement === document.querySelectorAll('[data-role="article"] mark')[1]`)
	})
}

// TestTouch taps a name on a phone.
func TestTouch(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.viewport(phone)
		tab.openArticle(h, longRead+"/")
		id, n := tab.busiest("person")
		tab.tap(mention(id, 1))
		tab.shown(card)
		tab.wait(`(r => Math.abs(r.bottom - innerHeight) < 2 && r.left < 1 && r.right > innerWidth - 1)(document.querySelector('[data-role="card"]').getBoundingClientRect())`)
		tab.tap(`[data-role="card"] [aria-label="Next mention"]`)
		tab.wait(`document.querySelector(".card-count").textContent === %q`, fmt.Sprintf("2 of %d", n))
		tab.check(`(m => m.bottom < document.querySelector('[data-role="card"]').getBoundingClientRect().top)(document.querySelector(%q).getBoundingClientRect())`, mention(id, 2))
		tab.tap(`[data-role="card"] .card-close`)
		tab.hidden(card)
	})
}
