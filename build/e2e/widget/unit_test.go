//go:build browser

package widget_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/google/go-cmp/cmp"
)

// modules is a page on which the widget's modules are globals, to be called one
// by one.
func modules(t *testing.T) pages {
	result := api.Build(api.BuildOptions{
		Stdin: &api.StdinOptions{ResolveDir: "../../../web/widget/src", Contents: `
			import { anchor } from "./anchor.js";
			import { readAnnotations } from "./annotations.js";
			import { flatten, flattenLong } from "./flatten.js";
			import { rangeOf, readPage } from "./pagetext.js";
			import { placeCard } from "./place.js";
			import { schemeOf } from "./scheme.js";
			Object.assign(globalThis, { anchor, readAnnotations, flatten, flattenLong, rangeOf, readPage, placeCard, schemeOf });`},
		Bundle: true,
		Format: api.FormatIIFE,
	})
	for _, e := range result.Errors {
		t.Fatal(e.Text)
	}
	return pages{
		"/modules.html": file("text/html; charset=utf-8", `<!doctype html><html><head><link rel="icon" href="data:,"></head><body><script src="modules.js"></script></body></html>`),
		"/modules.js": func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			file("text/javascript; charset=utf-8", string(result.OutputFiles[0].Contents))(w, r, next)
		},
	}
}

func js(value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// TestAnchor finds quotes again in texts that are not the one they are from.
func TestAnchor(t *testing.T) {
	type quotes [][3]string // prefix, exact, suffix
	tests := []struct {
		name   string
		text   string
		quotes quotes
		want   []string // the text with the places in brackets, one by one
	}{
		{"as it was", "Ada met Bob. Bob left.", quotes{{"Ada met ", "Bob", ". Bob left."}, {"Ada met Bob. ", "Bob", " left."}},
			[]string{"Ada met [Bob]. Bob left.", "Ada met Bob. [Bob] left."}},
		{"a paragraph has gone", "Yesterday Ada wrote.\n\nIn the end Bob came home alone.",
			quotes{{"Long ago ", "Ada", " was young."}, {"In the end ", "Bob", " came home"}, {"Nobody saw ", "Bob", " again after that"}},
			[]string{"Yesterday Ada wrote.\n\nIn the end [Bob] came home alone."}},
		{"a paragraph has come before", "May I say a word?\n\nThen Theresa May resigned in London.", quotes{{"Then Theresa ", "May", " resigned in"}},
			[]string{"May I say a word?\n\nThen Theresa [May] resigned in London."}},
		{"paragraphs have changed places", "Second there was Paris in spring.\n\nFirst there was Paris in winter.",
			quotes{{"First there was ", "Paris", " in winter."}, {"Second there was ", "Paris", " in spring."}},
			[]string{"Second there was [Paris] in spring.\n\nFirst there was Paris in winter.", "Second there was Paris in spring.\n\nFirst there was [Paris] in winter."}},
		{"other white space", "They met  New\u00a0York’s\n mayor there", quotes{{"They met ", "New York", "'s mayor there"}},
			[]string{"They met  [New\u00a0York]’s\n mayor there"}},
		{"other quotation marks and dashes", "He said “O’Brien – yes”, she said", quotes{{`He said "`, "O'Brien", ` - yes", she`}},
			[]string{"He said “[O’Brien] – yes”, she said"}},
		{"soft hyphens", "the Bundes\u00adverfassungs\u00adgericht in Karlsruhe", quotes{{"the ", "Bundesverfassungsgericht", " in Karlsruhe"}},
			[]string{"the [Bundes\u00adverfassungs\u00adgericht] in Karlsruhe"}},
		{"no part of a word", "Parisians love the Paris of old.", quotes{{"love the ", "Paris", " of old"}}, []string{"Parisians love the [Paris] of old."}},
		{"a part of a word where the quote says so", "وألقى وباريس كلمته", quotes{{"وألقى و", "باريس", " كلمته"}}, []string{"وألقى و[باريس] كلمته"}},
		{"a script without spaces", "他在北京的家", quotes{{"他在", "北京", "的家"}}, []string{"他在[北京]的家"}},
		{"beyond the basic plane", "🎻🎻 Björk 🎻", quotes{{"🎻🎻 ", "Björk", " 🎻"}}, []string{"🎻🎻 [Björk] 🎻"}},
		{"one within another", "the Bank of England said", quotes{{"the ", "Bank of England", " said"}, {"the Bank of ", "England", " said"}},
			[]string{"the [Bank of England] said"}},
		{"a word with little around it, on one side something else", "They came to Paris too late.", quotes{{"me to ", "Paris", " in Ma"}},
			[]string{"They came to [Paris] too late."}},
		{"a word with no more than a preposition in common", "The train to Paris was late.", quotes{{"me to ", "Paris", " in Ma"}}, nil},
		{"a word with little around it, in another sense", "It rained all of May, as ever.", quotes{{"eresa ", "May", " resig"}}, nil},
		{"several words speak for themselves", "New York, again", quotes{{"", "New York", ""}}, []string{"[New York], again"}},
		{"a name alone", "Ada", quotes{{"", "Ada", ""}}, []string{"[Ada]"}},
		{"not there", "Nobody is here.", quotes{{"", "Ada", ""}}, nil},
		{"an empty page", "", quotes{{"", "Ada", ""}}, nil},
	}
	onChromium(t, modules(t), func(t *testing.T, h *host) {
		h.load("modules.html")
		for _, test := range tests {
			var list []map[string]string
			for _, q := range test.quotes {
				list = append(list, map[string]string{"prefix": q[0], "exact": q[1], "suffix": q[2]})
			}
			got := eval[[]string](h, fmt.Sprintf(`(async (text, quotes) => (await anchor({text, pieces: []}, quotes))
				.map(({start, end}) => text.slice(0, start) + "[" + text.slice(start, end) + "]" + text.slice(end)))(%s, %s)`, js(test.text), js(list)))
			if len(got) == 0 {
				got = nil
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s: -want +got:\n%s", test.name, diff)
			}
		}
	})
}

// TestReadAnnotations reads what comes from outside.
func TestReadAnnotations(t *testing.T) {
	set := func(body string) string {
		return `{"items":[{"body":` + body + `,"target":{"selector":{"type":"TextQuoteSelector","exact":"Ada"}}}]}`
	}
	fact := `{"label":"born","value":"1815-12-10","source":"Wikidata","year":2024}`
	onChromium(t, modules(t), func(t *testing.T, h *host) {
		h.load("modules.html")
		for _, test := range []struct{ name, body, holds string }{
			{"all there is", `{"id":"a","type":"person","name":"Ada","description":"d","source":"s","year":2024,"aliases":["A"],"facts":[` + fact + `]}`,
				`read.year === 2024 && read.facts[0].from === "" && read.facts[0].value === "1815-12-10" && read.link === null`},
			{"the least there may be", `{"id":"a","type":"person","name":"Ada"}`, `read.description === "" && read.year === 0 && read.facts.length === 0`},
			{"a year that is none", `{"id":"a","type":"person","name":"Ada","year":"2024"}`, `read.year === 0`},
			{"facts without end", `{"id":"a","type":"person","name":"Ada","facts":[` + strings.Repeat(fact+",", 500) + fact + `]}`, `read.facts.length === 12`},
			{"a fact without a value", `{"id":"a","type":"person","name":"Ada","facts":[{"label":"born"}]}`, `failed === "annotation 1: value of a fact is not a text"`},
			{"a fact that is none", `{"id":"a","type":"person","name":"Ada","facts":[null]}`, `failed === "annotation 1: label of a fact is not a text"`},
			{"a name without end", `{"id":"a","type":"person","name":"` + strings.Repeat("a", 5000) + `"}`, `read.name.length === 1000`},
		} {
			got := eval[bool](h, `(() => {
				let read = null, failed = "";
				try { read = readAnnotations(`+set(test.body)+`)[0].entity; } catch (error) { failed = error.message; }
				return !!(`+test.holds+`);
			})()`)
			if !got {
				t.Errorf("%s: it does not hold that %s", test.name, test.holds)
			}
		}
	})
}

// TestFlattenLong cuts a text into pieces and must not show it.
func TestFlattenLong(t *testing.T) {
	onChromium(t, modules(t), func(t *testing.T, h *host) {
		h.load("modules.html")
		for _, text := range []string{strings.Repeat("a \u00ad b  ’c\u200f \n", 3000), strings.Repeat("x", 30000), strings.Repeat(" \u00ad", 9000), ""} {
			h.is(`await (async text => {
				const one = flatten(text), many = await flattenLong(text, () => undefined);
				return one.text === many.text && one.map.join() === many.map.join() && one.map.length === one.text.length;
			})(` + js(text) + `)`)
		}
	})
}

// TestReadPage takes the text of markup.
func TestReadPage(t *testing.T) {
	tests := []struct{ name, html, want string }{
		{"blocks are separated", "<h1>Paris.</h1><p>Count <b>Dracula</b></p>", "Paris.|Count Dracula"},
		{"white space keeps its length", "<p>a\n b\u00a0c</p>", "a  b c"},
		{"between blocks is no text", "<div>\n  <p>one</p>\n  <p>two</p>\n</div>", "one|two"},
		{"lines", "one<br>two", "one|two"},
		{"what is not the article's", `<p>one</p><script>var x</script><button>share</button><p hidden>no</p><p aria-hidden="true">no</p><svg><text>no</text></svg><aside data-rubricate-skip>no</aside><p>two</p>`, "one|two"},
		{"readings of characters", "<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>都", "東京都"},
		{"comments", "a<!-- no -->b", "ab"},
		{"nothing", "", ""},
	}
	onChromium(t, modules(t), func(t *testing.T, h *host) {
		h.load("modules.html")
		for _, test := range tests {
			got := eval[string](h, `(html => {
				const root = document.createElement("article");
				root.innerHTML = html;
				return readPage(root).text.trimEnd().replaceAll("\n\n", "|");
			})(`+js(test.html)+`)`)
			if got != test.want {
				t.Errorf("%s: %q, want %q", test.name, got, test.want)
			}
		}
	})
}

// TestPlaceCard keeps cards beside their names and within the window.
func TestPlaceCard(t *testing.T) {
	tests := []struct {
		name, rect  string
		rightToLeft bool
		free        int        // pixels from the left that something else takes
		want        [2]float64 // left, top
	}{
		{"below", "{left: 100, right: 180, top: 100, bottom: 120}", false, 0, [2]float64{100, 126}},
		{"above at the lower edge", "{left: 100, right: 180, top: 500, bottom: 520}", false, 0, [2]float64{100, 294}},
		{"moved from the right edge", "{left: 900, right: 980, top: 100, bottom: 120}", false, 0, [2]float64{688, 126}},
		{"from right to left", "{left: 500, right: 580, top: 100, bottom: 120}", true, 0, [2]float64{280, 126}},
		{"moved from the left edge", "{left: 20, right: 80, top: 100, bottom: 120}", true, 0, [2]float64{12, 126}},
		{"beside the list", "{left: 20, right: 80, top: 100, bottom: 120}", true, 350, [2]float64{362, 126}},
		{"far below the window", "{left: 100, right: 180, top: 2000, bottom: 2020}", false, 0, [2]float64{100, 388}},
		{"far above the window", "{left: 100, right: 180, top: -900, bottom: -880}", false, 0, [2]float64{100, 12}},
	}
	onChromium(t, modules(t), func(t *testing.T, h *host) {
		h.load("modules.html")
		for _, test := range tests {
			got := eval[struct{ Left, Top float64 }](h, fmt.Sprintf(`placeCard(%s, {width: 300, height: 200}, {left: %d, right: 1000, height: 600}, %t)`, test.rect, test.free, test.rightToLeft))
			if [2]float64{got.Left, got.Top} != test.want {
				t.Errorf("%s: %v, want %v", test.name, got, test.want)
			}
		}
	})
}

// TestSchemeOf tells light letters from dark ones in every notation.
func TestSchemeOf(t *testing.T) {
	onEach(t, modules(t), func(t *testing.T, h *host) {
		h.load("modules.html")
		for color, want := range map[string]string{
			"#222": "light", "#eee": "dark", "rgb(255 255 255 / 0.9)": "dark", "hsl(30 10% 90%)": "dark",
			"oklch(0.9 0.02 80)": "dark", "oklab(0.2 0 0)": "light", "lab(95 0 0)": "dark", "lch(10 5 80)": "light",
			"color(srgb 0.9 0.9 0.9)": "dark", "color(display-p3 0.1 0.1 0.1)": "light", "color-mix(in oklab, white 90%, black)": "dark",
		} {
			got := eval[string](h, `(document.body.style.color = `+js(color)+`, schemeOf(document.body))`)
			if got != want {
				t.Errorf("%s: %s, want %s", color, got, want)
			}
		}
	})
}
