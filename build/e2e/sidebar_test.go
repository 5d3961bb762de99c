//go:build browser

package e2e

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// line is a name in the sidebar.
type line struct {
	ID, Name, Type string
	Folded         string // Name without case and accents
	Count, First   int    // First is the number of its first mark in the text
	Strokes        int    // of its strip
	Shown          bool
}

func (tab *tab) lines() []line {
	tab.Helper()
	return get[[]line](tab, `(() => {
		const marks = [...document.querySelectorAll('[data-role="article"] mark[data-entity]')].map(m => m.dataset.entity);
		return [...document.querySelectorAll('[data-role="sidebar"] [data-go]')].map(b => ({
			ID: b.dataset.go, Name: b.querySelector(".line-name").textContent,
			Folded: b.querySelector(".line-name").textContent.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(), Type: b.closest(".list").dataset.type,
			Count: +b.querySelector(".line-count").textContent, First: marks.indexOf(b.dataset.go),
			Strokes: b.querySelector(".strip path").getAttribute("d").split("M").length - 1, Shown: b.checkVisibility()}));
	})()`)
}

// TestSidebarCounts compares every name of the sidebar with the text's marks.
func TestSidebarCounts(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.mapped()
		mentions := get[map[string]int](tab, `[...document.querySelectorAll('[data-role="article"] mark[data-entity]')]
			.reduce((all, m) => ({...all, [m.dataset.entity]: Math.max(all[m.dataset.entity] ?? 0, +m.dataset.n)}), {})`)
		lines := tab.lines()
		if len(lines) != len(mentions) {
			tab.Errorf("%d names in the sidebar, %d in the text", len(lines), len(mentions))
		}
		for _, l := range lines {
			if l.Count != mentions[l.ID] || l.Strokes < 1 || l.Strokes > l.Count {
				tab.Errorf("%s: the sidebar counts %d and draws %d strokes; the text has %d mentions", l.ID, l.Count, l.Strokes, mentions[l.ID])
			}
		}
		// A long list is cut, and gives the rest when asked.
		if hidden := slices.ContainsFunc(lines, func(l line) bool { return !l.Shown }); hidden {
			tab.click(`[data-role="sidebar"] .list .more`)
			list := get[string](tab, `document.activeElement.closest(".list").dataset.type`)
			for _, l := range tab.lines() {
				if l.Type == list && !l.Shown {
					tab.Errorf("%s is hidden still", l.ID)
				}
			}
		}
	})
}

// TestSidebarOrder sorts the names in every way there is.
func TestSidebarOrder(t *testing.T) {
	h := serving(t, sampleSite(t))
	orders := []struct {
		label string
		less  func(a, b line) bool // strictly before
	}{
		{"Name", func(a, b line) bool { return a.Folded < b.Folded }},
		{"First named", func(a, b line) bool { return a.First < b.First }},
		{"Most named", func(a, b line) bool { return a.Count > b.Count }},
	}
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.mapped()
		for _, order := range orders {
			t.Run(order.label, func(t *testing.T) {
				tab := tab.with(t)
				// A select's own list is drawn by the system: keys choose in it.
				tab.run(`document.querySelector(".sidebar-sort").focus()`)
				tab.press("Home")
				for !get[bool](tab, `document.querySelector(".sidebar-sort").selectedOptions[0].textContent === %q`, order.label) {
					tab.press("ArrowDown")
				}
				tab.until(func() (problem string) {
					lines := tab.lines()
					for i := 1; i < len(lines); i++ {
						if a, b := lines[i-1], lines[i]; a.Type == b.Type && order.less(b, a) {
							return a.Name + " stands before " + b.Name
						}
					}
					return ""
				})
			})
		}
		tab.reload()
		tab.tagged()
		tab.check(`document.querySelector(".sidebar-sort").selectedOptions[0].textContent === "Most named"`)
	})
}

// TestSidebarFilter types into the filter box.
func TestSidebarFilter(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.mapped()
		all := tab.lines()
		name := all[0].Name
		tab.click(".sidebar-filter")
		tab.typeText(strings.ToUpper(name))
		tab.wait(`document.querySelectorAll('[data-role="sidebar"] [data-go]').length < %q`, len(all))
		if lines := tab.lines(); len(lines) == 0 || lines[0].Name != name {
			tab.Errorf("filtered by %s: %+v", name, lines)
		}
		tab.typeText(" no such name")
		tab.wait(`document.querySelectorAll('[data-role="sidebar"] [data-go]').length === 0`)
		tab.check(`document.querySelector('[data-role="sidebar"] [role=status]').textContent.length > 0`)
	})
}

// TestSidebarGoes clicks names and strips, and goes back.
func TestSidebarGoes(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.mapped()
		last := slices.MaxFunc(tab.lines(), func(a, b line) int { return a.First - b.First })
		tab.run(`document.querySelector('[data-role="sidebar"] .list[data-type=' + ` + strconv.Quote(last.Type) + ` + ']').classList.add("is-whole")`)
		tab.run(`scrollTo({top: 300, behavior: "instant"})`)
		// Bringing the name into the window may scroll the text as well.
		tab.run(`addEventListener("pointerdown", () => globalThis.leftAt ??= scrollY, true)`)
		tab.run(`addEventListener("animationstart", e => globalThis.flashed = e.animationName === "flash" ? e.target : null)`)
		tab.click(fmt.Sprintf(`[data-go=%q] .line-name`, last.ID))
		tab.wait(`globalThis.flashed === document.querySelector(%q)`, mention(last.ID, 1))
		tab.inView(mention(last.ID, 1))
		tab.check(`document.activeElement === document.querySelector(%q)`, mention(last.ID, 1))
		tab.check(`location.hash === "#" + %q && scrollY > leftAt + 500`, last.ID)
		tab.hidden(card)

		tab.back()
		tab.wait(`Math.abs(scrollY - leftAt) < 3 && location.hash === ""`)

		// A name that is clicked again leads to its next mention.
		id, n := tab.busiest("person")
		name := fmt.Sprintf(`[data-go=%q] .line-name`, id)
		tab.click(name)
		tab.inView(mention(id, 1))
		tab.click(name)
		tab.inView(mention(id, 2))
		tab.wait(`location.hash === "#" + %q`, id+".2")

		// The end of the strip is the last mention; its own place is what was clicked.
		x, y, err := tab.Locate(tab.ctx, fmt.Sprintf(`[data-go=%q] .strip`, id))
		tab.must(err)
		width := get[float64](tab, `document.querySelector(%q).getBoundingClientRect().width`, fmt.Sprintf(`[data-go=%q] .strip`, id))
		tab.must(tab.Click(tab.ctx, x+width/2-2, y))
		tab.inView(mention(id, n))
		tab.back()
		tab.wait(`location.hash === ""`)
	})
}

// TestSidebarSheet opens the sidebar on a phone, where it lies over the text.
func TestSidebarSheet(t *testing.T) {
	h := serving(t, sampleSite(t))
	const button = `.bar [aria-controls]`
	chromium(t, func(tab *tab) {
		tab.viewport(phone)
		tab.openArticle(h, longRead+"/")
		tab.mapped()
		tab.hidden(sidebar)
		tab.tap(button)
		tab.shown(sidebar)
		tab.wait(`document.activeElement.closest('[data-role="sidebar"]')`)
		tab.check(`document.querySelector("main").inert`)
		tab.press("Escape")
		tab.hidden(sidebar)
		tab.wait(`document.activeElement.matches(%q)`, button)

		tab.tap(button)
		id, _ := tab.busiest("place")
		tab.tap(fmt.Sprintf(`[data-go=%q] .line-name`, id))
		tab.hidden(sidebar)
		tab.inView(mention(id, 1))
		tab.check(`!document.querySelector("main").inert`)
	})
}
