//go:build browser

package widget_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// notes are annotations of hostPage's article.
const notes = `{"items":[` +
	`{"body":{"id":"reagan","type":"person","name":"Ronald Reagan"},"target":{"selector":{"type":"TextQuoteSelector","exact":"Ronald Reagan"}}},` +
	`{"body":{"id":"reykjavik","type":"place","name":"Reykjavík","description":"capital of Iceland","source":"GeoNames","year":2023,` +
	`"link":{"uri":"https://sws.geonames.org/3413829/","country":"IS"},"facts":[{"label":"population","value":"118,918","source":"GeoNames","year":2023}]},` +
	`"target":{"selector":[{"type":"TextQuoteSelector","exact":"Reykjavík","prefix":"ame to ","suffix":"."}]}}]}`

// TestConfigTag configures the widget by JSON instead of attributes.
func TestConfigTag(t *testing.T) {
	tag := `<rubricate-article lang="de"><script type="application/json">{"for": "#story", "annotations": ` + notes + `,
"types": ["place"], "intensity": "full", "lang": "fr", "strings": {"open": "Wer und wo"}}</script></rubricate-article>`
	onChromium(t, pages{"/host.html": hostPage(tag)}, func(t *testing.T, h *host) {
		h.open("host.html")
		if diff := cmp.Diff(map[string][]string{"rubricate-place-full-light": {"Reykjavík"}}, eval[map[string][]string](h, "probe.marks()")); diff != "" {
			t.Errorf("highlights: -want +got:\n%s", diff)
		}
		h.is(`probe.shadow(".button").innerText.includes("Wer und wo")`) // words of the page's own
		h.clickIn(".button")
		h.is(`probe.shadow(".list h2").innerText === "Personen und Orte in diesem Artikel"`) // an attribute wins
		h.isUntouched()
	})
}

// TestLanguages has the widget speak each of its languages.
func TestLanguages(t *testing.T) {
	page := hostPage(`<rubricate-article for="#story" annotations='` + notes + `'></rubricate-article>`)
	onChromium(t, pages{"/host.html": page}, func(t *testing.T, h *host) {
		for _, lang := range []string{"de", "fr", "es", "ru", "uk", "ar"} {
			var words map[string]string
			if err := json.Unmarshal(widgetFiles(t)["strings-"+lang+".json"], &words); err != nil {
				t.Fatal(err)
			}
			h.open("host.html")
			h.is(`probe.shadow(".frame").lang === "en"`)
			h.must(h.Eval(h.ctx, `void document.querySelector("rubricate-article").setAttribute("lang", "`+lang+`-XX")`, nil))
			h.wait(`probe.shadow(".frame")?.lang === "` + lang + `" && CSS.highlights.size === 2`)
			h.is(`probe.shadow(".frame").dir === "` + map[bool]string{true: "rtl", false: "ltr"}[lang == "ar"] + `"`)
			h.is(`probe.shadow(".button").innerText.includes(` + js(words["open"]) + `)`)
			h.clickIn(".button")
			h.clickIn(".row[data-entity=reykjavik]")
			h.cardIs(words["place"], "Reykjavík", "capital of Iceland", words["population"], "118", strings.ReplaceAll(words["from"], "{source}", "GeoNames, 2023"),
				strings.NewReplacer("{n}", "1", "{of}", "1").Replace(words["count"]))
		}
		h.open("host.html")
		h.must(h.Eval(h.ctx, `void document.querySelector("rubricate-article").setAttribute("lang", "ja")`, nil))
		h.wait(`probe.events.filter(e => e.name === "ready").length === 2`)
		h.is(`probe.shadow(".frame").lang === "en"`) // what it does not speak
		h.isUntouched()
	})
}

// TestLanguageFails marks the names all the same, with English words.
func TestLanguageFails(t *testing.T) {
	onChromium(t, pages{"/widget/strings-ar.json": missing}, func(t *testing.T, h *host) {
		h.open("rtl-dark.html")
		h.is(`probe.events.map(e => e.name).join() === "error,ready" && probe.events[0].message.includes("strings-ar.json: the server answered 404")`)
		h.is(`probe.shadow(".button").innerText.includes("People & places")`)
		if w := h.messages("warning"); len(w) != 1 {
			t.Errorf("warnings: %q", w)
		}
		h.isUntouched()
	})
}

// TestTheming gives the widget colours and shapes of the publisher's.
func TestTheming(t *testing.T) {
	onEach(t, pages{
		"/host.html": hostPage(`<link rel="stylesheet" href="theme.css"><rubricate-article for="#story" annotations='` + notes + `'></rubricate-article>`),
		"/theme.css": file("text/css", `rubricate-article { --rubricate-paper: rgb(1, 2, 3); --rubricate-ink: rgb(250, 251, 252); --rubricate-radius: 3px; --rubricate-button-layer: 7 }
rubricate-article::part(name) { font-size: 31px } rubricate-article::part(facts) { font-size: 17px } rubricate-article::part(row) { min-height: 61px }`),
	}, func(t *testing.T, h *host) {
		h.open("host.html")
		h.is(`getComputedStyle(probe.shadow(".button")).zIndex === "7"`)
		h.clickIn(".button")
		h.is(`probe.shadow(".row").getBoundingClientRect().height === 61`)
		h.clickIn(".row[data-entity=reykjavik]")
		h.cardIs("Reykjavík")
		h.is(`(s => s.backgroundColor === "rgb(1, 2, 3)" && s.color === "rgb(250, 251, 252)" && s.borderTopLeftRadius === "3px")(getComputedStyle(probe.shadow(".card")))`)
		h.is(`getComputedStyle(probe.shadow(".card h2")).fontSize === "31px" && getComputedStyle(probe.shadow(".card dl")).fontSize === "17px"`)
	})
}

// TestEvents listens as a publisher does who has the widget in a component of
// theirs: outside of its shadow root.
func TestEvents(t *testing.T) {
	page := file("text/html; charset=utf-8", `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Host</title><script async src="widget/rubricate.js"></script></head>
<body><div id="component"><template shadowrootmode="open"><article id="story"><p>Ronald Reagan came to Reykjavík.</p></article>
<rubricate-article for="#story" annotations='`+notes+`'></rubricate-article></template></div><script>
	globalThis.heard = [];
	for (const name of ["ready", "open", "select", "error"]) {
		document.addEventListener("rubricate:" + name, (event) => heard.push([name, event.bubbles, event.composed, event.cancelable, event.detail]));
	}
</script></body></html>`)
	onChromium(t, pages{"/component.html": page}, func(t *testing.T, h *host) {
		h.load("component.html")
		h.wait(`heard.length === 1`)
		h.must(h.Eval(h.ctx, `(() => {
			const { shadowRoot } = document.querySelector("#component").shadowRoot.querySelector("rubricate-article");
			shadowRoot.querySelector(".button").click();
			shadowRoot.querySelector("[data-entity=reykjavik]").click();
		})()`, nil))
		h.wait(`heard.length === 3`)
		entity := map[string]any{
			"id": "reykjavik", "name": "Reykjavík", "type": "place", "description": "capital of Iceland", "source": "GeoNames", "year": 2023.0,
			"aliases": []any{}, "link": map[string]any{"uri": "https://sws.geonames.org/3413829/", "country": "IS"},
			"facts": []any{map[string]any{"label": "population", "value": "118,918", "from": "", "until": "", "source": "GeoNames", "year": 2023.0}},
		}
		want := [][]any{
			{"ready", true, true, false, map[string]any{"entities": 2.0, "mentions": 2.0, "known": 1.0}},
			{"select", true, true, true, map[string]any{"entity": entity}},
			{"open", true, true, false, map[string]any{"entity": entity}},
		}
		if diff := cmp.Diff(want, eval[[][]any](h, "heard")); diff != "" {
			t.Errorf("events: -want +got:\n%s", diff)
		}
		h.is(`CSS.highlights.size === 3`) // two types, and the name whose card is open
	})
}

// TestLinks has annotations that lead somewhere, nowhere, and where nobody
// should be led.
func TestLinks(t *testing.T) {
	onChromium(t, nil, func(t *testing.T, h *host) {
		for given, want := range map[string]string{
			`{"uri": "http://www.wikidata.org/entity/Q1764", "kind": "city"}`: "http://www.wikidata.org/entity/Q1764",
			`{"kind": "city", "country": "IS"}`:                               "",
			`{"uri": "javascript:alert(1)", "kind": "city"}`:                  "",
			`null`: "",
		} {
			h.load("strict-csp.html")
			h.wait(`CSS.highlights.size > 0`)
			h.must(h.Eval(h.ctx, `(() => {
				const set = `+notes+`;
				set.items[1].body.link = `+given+`;
				const article = document.createElement("article");
				article.id = "linked";
				article.textContent = "Ronald Reagan came to Reykjavík.";
				document.body.append(article);
				const element = document.createElement("rubricate-article");
				element.id = "links";
				element.setAttribute("for", "#linked");
				element.setAttribute("annotations", JSON.stringify(set));
				document.body.append(element);
			})()`, nil))
			h.wait(`probe.shadow("[data-entity=reykjavik]", "#links")`)
			h.must(h.Eval(h.ctx, `void probe.shadow("[data-entity=reykjavik]", "#links").click()`, nil))
			h.wait(`probe.isOpen(".card", "#links")`)
			if got := eval[string](h, `probe.shadow(".card [part=link]", "#links")?.href ?? ""`); got != want {
				t.Errorf("%s leads to %q, want %q", given, got, want)
			}
		}
	})
}

// TestModelElsewhere takes the model from another place than beside the script.
func TestModelElsewhere(t *testing.T) {
	instead := pages{
		"/host.html": hostPage(`<rubricate-article for="#story" engine="idle" model="/models/mine.model"></rubricate-article>`),
		"/models/mine.model": func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
			w.Write(widgetFiles(t)["en.model"])
		},
	}
	onChromium(t, instead, func(t *testing.T, h *host) {
		h.open("host.html")
		h.is(`Object.values(probe.marks()).flat().includes("Ronald Reagan")`)
		if got := h.asked("en.model"); len(got) > 0 {
			t.Errorf("asked for the other model too: %v", got)
		}
	})
}
