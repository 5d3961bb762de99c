//go:build browser

package e2e

import (
	"testing"

	"rubricate/build/browser"
)

// The button of the settings, and a button in them.
const settings = `#rb_settings_button`

func choice(group, label string) string {
	return `.settings [aria-label="` + group + `"] [data-value="` + label + `"]`
}

// look is what a setting changes, as the browser has computed it.
const look = `(() => {
	const style = (s, pseudo) => getComputedStyle(document.querySelector(s), pseudo);
	return {
		Paper: style("html").backgroundColor,
		Text: parseFloat(style('[data-role="article"] > p:not([class])').fontSize),
		Wash: style('[data-role="article"] mark[data-type="person"]:not([data-doubt])').backgroundColor,
		Line: style('[data-role="article"] mark[data-type="person"]:not([data-doubt])').textDecorationColor,
		People: style('[data-role="article"] mark[data-type="person"]:not([data-doubt])').textDecorationLine,
		Places: style('[data-role="article"] mark[data-type="place"]').textDecorationLine,
	};
})()`

type looks struct {
	Paper, Wash, Line, People, Places string
	Text                              float64
}

// TestSettings changes each setting and loads the page again: it has to hold.
func TestSettings(t *testing.T) {
	cases := []struct {
		name    string
		button  string
		changed func(before, after looks) bool
	}{
		{"dark", choice("Theme", "v-dark"), func(b, a looks) bool { return a.Paper != b.Paper }},
		{"sepia", choice("Theme", "v-sepia"), func(b, a looks) bool { return a.Paper != b.Paper }},
		{"follow the system again", choice("Theme", "v-"), func(b, a looks) bool { return a.Paper != b.Paper }},
		{"larger text", `.settings .size-larger`, func(b, a looks) bool { return a.Text > b.Text }},
		{"smaller text", `.settings .size-smaller`, func(b, a looks) bool { return a.Text < b.Text }},
		{"full highlights", choice("Highlights", "v-full"), func(b, a looks) bool { return a.Wash != b.Wash }},
		{"no highlights", choice("Highlights", "v-off"), func(b, a looks) bool { return a.Line == "rgba(0, 0, 0, 0)" }},
		{"subtle highlights", choice("Highlights", "v-"), func(b, a looks) bool { return a.Line != b.Line }},
		{"no people", `.settings .toggle[data-type="person"]`, func(b, a looks) bool { return a.People == "none" && a.Places == "underline" }},
		{"people again", `.settings .toggle[data-type="person"]`, func(b, a looks) bool { return a.People == "underline" }},
	}
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.still()
		for _, c := range cases {
			t.Run(c.name, func(t *testing.T) {
				tab := tab.with(t)
				before := get[looks](tab, look)
				tab.click(settings)
				tab.click(c.button)
				tab.press("Escape")
				tab.hidden(".settings")
				after := get[looks](tab, look)
				if !c.changed(before, after) {
					tab.Errorf("nothing changed:\n%+v\n%+v", before, after)
				}
				tab.reload()
				tab.tagged()
				if kept := get[looks](tab, look); kept != after {
					tab.Errorf("not kept:\n%+v\n%+v", after, kept)
				}
			})
		}
	})
}

// still makes the browser ask for reduced motion, so that no colour is on its
// way from one value to another.
func (tab *tab) still() { tab.Helper(); tab.media(browser.Media{ReducedMotion: true}) }

// TestTypeNotShown looks at names of a type that is switched off: text like any other.
func TestTypeNotShown(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		person, _ := tab.busiest("person")
		tab.click(settings)
		tab.click(`.settings .toggle[data-type="person"]`)
		tab.press("Escape")
		tab.hover(mention(person, 1))
		tab.stays(`!document.querySelector('[data-role="card"]')`)
		tab.click(mention(person, 1))
		tab.stays(`!document.querySelector('[data-role="card"]')`)
	})
}

// TestSystem follows the system's colours and its wish for less motion.
func TestSystem(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.openArticle(h, longRead+"/")
		tab.media(browser.Media{ColorScheme: "light"})
		light := get[looks](tab, look)
		tab.media(browser.Media{ColorScheme: "dark", ReducedMotion: true})
		dark := get[looks](tab, look)
		if light.Paper == dark.Paper || light.Line == dark.Line {
			tab.Errorf("the same in light and dark: %+v", light)
		}
		moving := get[[]string](tab, `[...document.querySelectorAll("*")].filter(e => {
			const s = getComputedStyle(e);
			return [s.transitionDuration, s.animationDuration].some(d => d.split(",").some(part => parseFloat(part) > 0.01));
		}).map(e => e.outerHTML.slice(0, 80))`)
		if len(moving) > 0 {
			tab.Errorf("%d elements move, such as %s", len(moving), moving[0])
		}
	})
}
