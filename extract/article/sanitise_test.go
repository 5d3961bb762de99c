package article

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/microcosm-cc/bluemonday"
)

func TestSanitise(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"bare text becomes a paragraph", "one", "<p>one</p>"},
		{"white space is collapsed", "<p> a \n\t b </p>\n<p>c</p>", "<p>a b</p><p>c</p>"},
		{"white space stands outside of phrases", "<p>a<b> b </b>c</p>", "<p>a <b>b</b> c</p>"},
		{"no-break spaces stay between words", "<p>12\u00a0kg\u202f%</p>", "<p>12\u00a0kg\u202f%</p>"},
		{"a paragraph of blanks is none", "<p>&nbsp; </p><p>\u200b</p>a", "<p>a</p>"},
		{"soft hyphens go", "<p>Wit\u00adkoff</p>", "<p>Witkoff</p>"},
		{"divisions part text", "<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"},
		{"phrases go into the blocks they hold", "<b><p>a</p><p>b</p></b>", "<p><b>a</b></p><p><b>b</b></p>"},
		{"a phrase is not nested in itself", "<p><b>a<b>b</b></b></p>", "<p><b>ab</b></p>"},
		{"empty phrases go", "<p>a<b> </b>c<i></i></p>", "<p>a c</p>"},
		{"one line break", "<p>a<br>b<br></p>", "<p>a<br/>b</p>"},
		{"two line breaks", "<p lang=de>a<br> <br>b</p>", `<p lang="de">a</p><p lang="de">b</p>`},
		{"headings below the title", "<h1>a</h1><h5>b</h5>", "<h2>a</h2><h4>b</h4>"},
		{"unknown elements are taken off", "<p><font><span>a</span><x-y>b</x-y></font></p>", "<p>ab</p>"},
		{"quotation marks are text", "<p>say <q>a</q></p>", "<p>say “a”</p>"},
		{"lists hold items only", "<ul>a<li>b<p>c</ul>", "<ul><li>a</li><li>b<p>c</p></li></ul>"},
		{"a list in a list", "<ul><li>a<li></li><ul><li>b</ul></ul>", "<ul><li>a</li><li><ul><li>b</li></ul></li></ul>"},
		{"an item without list", "<li>a</li>", "<p>a</p>"},
		{"a quotation of bare text", "<blockquote>a<footer>b</footer></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"},
		{"a figure", "<figure><img src=x><figcaption>a <small>b</small></figcaption></figure>",
			"<figure><figcaption>a <small>b</small></figcaption></figure>"},
		{"a figure without text", "<figure><img src=x></figure>", ""},
		{"a caption without figure", "<figcaption>a</figcaption>", "<p>a</p>"},
		{"a table", "<table><tr><th colspan=2>a<tr><td><td>b<tr><td></table>",
			`<table><tbody><tr><th colspan="2">a</th></tr><tr><td></td><td>b</td></tr></tbody></table>`},
		{"links of the web and of mail", `<a href=" HTTP://E.com/a b">a</a> <a href="mailto:a@b.c">b</a>`,
			`<p><a href="http://E.com/a%20b" rel="nofollow noopener noreferrer">a</a> <a href="mailto:a@b.c" rel="nofollow noopener noreferrer">b</a></p>`},
		{"other links", `<a href="/x">a</a><a href="//x.y">b</a><a>c</a><a href="ftp://x">d</a><a href="https://u:p@x">e</a>`, "<p>abcde</p>"},
		{"attributes", `<p lang=en-GB dir=RTL class=a id=b style=c onclick=d>a</p>`, `<p dir="rtl" lang="en-GB">a</p>`},
		{"bad attributes", `<p lang="a b" dir=up>a</p>`, "<p>a</p>"},
		{"what holds no text for readers", "<p>a<script>b</script><style>c</style><select><option>d</select><svg><text>e</text></svg></p>", "<p>a</p>"},
		{"bytes that are no UTF-8", "a\xffb", "<p>a\uFFFDb</p>"},
		{"special characters", "<p>a &amp;lt; b &lt; c</p>", "<p>a &amp;lt; b &lt; c</p>"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Sanitise(test.in)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("Sanitise(%q)\n got %q\nwant %q", test.in, got, test.want)
			}
			checkSanitised(t, got)
		})
	}
}

// bypasses are ways that have led code past sanitisers.
var bypasses = []string{
	`<img src=x onerror=alert(1)>`,
	`<svg/onload=alert(1)>`,
	`<a href="javascript:alert(1)">a</a>`,
	`<a href=" &#x6A;avascript:alert(1)">a</a>`,
	"<a href=\"java\tscript:alert(1)\">a</a>",
	"<a href=\"\x01javascript:alert(1)\">a</a>",
	`<a href="jav&#x09;ascript:alert(1)">a</a>`,
	`<a href="data:text/html,<script>alert(1)</script>">a</a>`,
	`<a href="vbscript:msgbox(1)">a</a>`,
	`<a href="https://x" onclick="alert(1)" style="x:expression(alert(1))">a</a>`,
	`<a href='https://x" onclick="alert(1)'>a</a>`,
	`<p title="</p><script>alert(1)</script>">a</p>`,
	`<p lang="en&quot; onclick=&quot;alert(1)">a</p>`,
	`<scr<script>ipt>alert(1)</scr</script>ipt>`,
	`<<script>alert(1);//<</script>`,
	`<script>a</script><p>b`,
	`<style>@import 'x';</style>`,
	`<!--[if gte IE 4]><script>alert(1)</script><![endif]-->`,
	`<!-- --!><img src=x onerror=alert(1)>`,
	`<iframe src="javascript:alert(1)"></iframe>`,
	`<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
	`<object data="javascript:alert(1)"></object><embed src=x>`,
	`<meta http-equiv=refresh content="0;url=javascript:alert(1)">`,
	`<base href="javascript:alert(1)//">`,
	`<link rel=stylesheet href=x>`,
	`<form action=x><input name=y><button formaction="javascript:alert(1)">a</button></form>`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
	`<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`,
	`<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
	`<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>`,
	`<template><script>alert(1)</script></template>`,
	`<xmp><p title="</xmp><script>alert(1)</script>"></xmp>`,
	`<plaintext><script>alert(1)</script>`,
	`<table><td><svg><desc><table><td><script>alert(1)</script></table></svg></table>`,
	`<select><option><style></option></select><img src=x onerror=alert(1)></style>`,
	`<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=alert(1) src=1>">`,
	"<p>\x00<scr\x00ipt>alert(1)</script>",
	`<isindex action=j&Tab;a&Tab;vas&Tab;c&Tab;r&Tab;ipt:alert(1) type=image>`,
	`<marquee onstart=alert(1)>a</marquee>`,
	`<details open ontoggle=alert(1)>a</details>`,
	`<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>`,
	`<a href="https://x/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">a</a>`,
	`<mark data-x="<img src=x onerror=alert(1)>">a</mark>`,
	`&lt;script&gt;alert(1)&lt;/script&gt;`,
}

func TestSanitiseBypasses(t *testing.T) {
	for _, in := range bypasses {
		t.Run(in, func(t *testing.T) {
			got, err := Sanitise(in)
			if err != nil {
				t.Fatal(err)
			}
			checkSanitised(t, got)
		})
	}
}

func TestSanitiseRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"too deep": strings.Repeat("<div>", 1000),
		"too long": strings.Repeat("a", maxBody+1),
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := Sanitise(in); err == nil || got != "" {
				t.Errorf("got %.20q, %v, want an error", got, err)
			}
		})
	}
}

// policy is ours in the words of another sanitiser, which has to find nothing
// to take off.
var policy = func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "figure", "figcaption",
		"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "b", "br", "em", "i", "small", "strong", "sub", "sup")
	p.AllowAttrs("href", "rel").OnElements("a")
	p.AllowAttrs("colspan", "rowspan").Matching(bluemonday.Integer).OnElements("td", "th")
	p.AllowAttrs("dir").Matching(bluemonday.Direction).Globally()
	p.AllowAttrs("lang").Globally()
	p.AllowURLSchemes("http", "https", "mailto")
	p.RequireParseableURLs(true)
	return p
}()

// checkSanitised checks what holds for every result of Sanitise.
func checkSanitised(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("not UTF-8: %q", s)
	}
	again, err := Sanitise(s)
	if err != nil {
		t.Fatalf("sanitising the result again: %v", err)
	}
	if again != s {
		t.Errorf("sanitised again\n it is %q\nit was %q", again, s)
	}
	if other := policy.Sanitize(s); other != s {
		t.Errorf("bluemonday\n leaves %q\nof this %q", other, s)
	}
}

func FuzzSanitise(f *testing.F) {
	for _, in := range bypasses {
		f.Add(in)
	}
	f.Add("<ul>a<li>b<table><tr><td>c<br><br>d</table><p>e")
	f.Add("<table><caption><table><ul><figure><p>a<a href=https://x>b")
	f.Fuzz(func(t *testing.T, in string) {
		got, err := Sanitise(in)
		if err != nil {
			return
		}
		checkSanitised(t, got)
	})
}
