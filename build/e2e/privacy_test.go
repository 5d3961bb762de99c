//go:build browser

package e2e

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestPrivacy walks through the reader and then looks at every request, the
// policy and what is stored. (That nothing leaves the machine, every test sees
// to; here is that nothing leaves the origin either.)
func TestPrivacy(t *testing.T) {
	h := serving(t, sampleSite(t))
	chromium(t, func(tab *tab) {
		tab.open(h.url("/"))
		tab.shelved()
		tab.openArticle(h, longRead+"/")
		tab.installed()
		id, _ := tab.busiest("person")
		tab.click(mention(id, 1))
		tab.shown(card)
		tab.click(settings)
		tab.click(choice("Theme", "v-dark"))

		for _, request := range tab.Requests() {
			u, err := url.Parse(request.URL)
			tab.must(err)
			local := u.Scheme == "data" || u.Scheme == "blob"
			if !local && (u.Scheme != "http" || u.Host != h.addr) {
				tab.Errorf("request to another origin: %s %s", request.Method, request.URL)
			}
			if request.Method != http.MethodGet && request.Method != http.MethodHead {
				tab.Errorf("a request that could tell something: %s %s", request.Method, request.URL)
			}
		}
		tab.check(`document.cookie === ""`)
	})
}

// TestPolicy tries what the content security policy is there to stop.
func TestPolicy(t *testing.T) {
	h := serving(t, sampleSite(t))
	attacks := []struct{ name, script, directive string }{
		{"inline script", `document.body.append(Object.assign(document.createElement("script"), {text: "globalThis.owned = true"}))`, "script-src-elem"},
		{"event handler", `document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='globalThis.owned = true'>")`, "script-src-attr"},
		{"foreign script", `document.body.append(Object.assign(document.createElement("script"), {src: "http://outside.example/x.js"}))`, "script-src-elem"},
		{"foreign picture", `document.body.append(Object.assign(document.createElement("img"), {src: "http://outside.example/x.png"}))`, "img-src"},
		{"foreign fetch", `void fetch("http://outside.example/").catch(() => 0)`, "connect-src"},
		{"eval", `(() => { try { setTimeout("globalThis.owned = true") } catch {} })()`, "script-src"},
		{"style attribute", `document.body.insertAdjacentHTML("beforeend", "<b style='color: red'>")`, "style-src-attr"},
		{"frame", `document.body.insertAdjacentHTML("beforeend", "<iframe src='http://outside.example/'>")`, "frame-src"},
		{"base", `document.head.append(Object.assign(document.createElement("base"), {href: "http://outside.example/"}))`, "base-uri"},
	}
	chromium(t, func(tab *tab) {
		tab.forgive("content security policy:", "Content Security Policy", "404")
		tab.openArticle(h, longRead+"/")
		for _, a := range attacks {
			t.Run(a.name, func(t *testing.T) {
				tab := tab.with(t)
				got := get[string](tab, `await new Promise(refused => {
					addEventListener("securitypolicyviolation", e => refused(e.effectiveDirective), {once: true});
					%s;
				})`, raw(a.script))
				if got != a.directive {
					tab.Errorf("refused by %s, want %s", got, a.directive)
				}
				tab.check(`!globalThis.owned`)
			})
		}
	})
}

// TestFirstVisitIsClean opens library and article in the engines that report
// their console; tab.judge does the rest.
func TestFirstVisitIsClean(t *testing.T) {
	h := serving(t, sampleSite(t))
	everywhere(t, func(tab *tab) {
		tab.open(h.url("/"))
		tab.shelved()
		tab.openArticle(h, longRead+"/")
		for _, m := range tab.Messages() {
			if m.Level == "warning" {
				tab.Errorf("console: %s", strings.TrimSpace(m.Text))
			}
		}
	})
}
