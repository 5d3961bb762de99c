//go:build browser

package e2e

import (
	"strings"
	"time"
)

// raw is JavaScript that js leaves as it is.
type raw string

// inView waits until an element is within the window.
func (tab *tab) inView(selector string) {
	tab.Helper()
	tab.wait(`(e => { const r = e?.getBoundingClientRect(); return r && r.top >= 0 && r.bottom <= innerHeight })(document.querySelector(%q))`, selector)
}

// tabTo presses Tab until the focus is on an element that matches.
func (tab *tab) tabTo(selector string) {
	tab.Helper()
	for range 40 {
		tab.press("Tab")
		if get[bool](tab, `document.activeElement.matches(%q)`, selector) {
			return
		}
	}
	tab.Fatalf("40 tab stops, and none is %s", selector)
}

// until looks again and again until there is no problem any more.
func (tab *tab) until(look func() (problem string)) {
	tab.Helper()
	for deadline := time.Now().Add(step); ; {
		problem := look()
		if problem == "" {
			return
		}
		if time.Now().After(deadline) {
			tab.Fatal(problem)
		}
		tab.run(`new Promise(requestAnimationFrame)`)
	}
}

func containsAll(s string, parts ...string) bool {
	for _, part := range parts {
		if !strings.Contains(s, part) {
			return false
		}
	}
	return true
}
