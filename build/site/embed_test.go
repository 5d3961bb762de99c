package site

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rubricate/extract/annotation"
	"rubricate/extract/article"
)

// embedded is an article of the sample library.
const embedded = "thirteen-decades-of-the-marathon-from-a-greek-village-to-chicago"

func embedSite(t *testing.T) *Site {
	t.Helper()
	if made["embed"] == nil {
		s, err := Make(t.Context(), Options{
			Base: "/news/", Origin: "https://reader.example", reader: fakeReader,
			Embed: Embed{On: true, Ancestors: "https://a.example https://b.example"},
		})
		if err != nil {
			t.Fatal(err)
		}
		made["embed"] = s
	}
	return made["embed"]
}

func TestEmbedPages(t *testing.T) {
	s := embedSite(t)
	file := s.Files["embed/"+embedded+"/index.html"]
	if file == nil {
		t.Fatalf("no embed page in %q", slices.Sorted(maps.Keys(s.Files)))
	}
	doc, err := html.Parse(strings.NewReader(string(file.Data)))
	if err != nil {
		t.Fatal(err)
	}
	widget := false
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("<%s %s>: the policy forbids it", n.Data, a.Key)
			case n.DataAtom == atom.Script && a.Key == "src", n.DataAtom == atom.Link && a.Key == "href", n.Data == "rubricate-article" && a.Key == "annotations":
				name := strings.TrimPrefix(a.Val, "/news/")
				if s.Files[name] == nil && !strings.HasSuffix(name, ".js") { // the scripts are built by make build
					t.Errorf("%s is not on the site", a.Val)
				}
			}
		}
		widget = widget || n.Data == "rubricate-article"
	}
	if !widget {
		t.Error("no widget on the page")
	}
}

func TestAnnotationsOfSite(t *testing.T) {
	s := embedSite(t)
	data := s.Files["widget/annotations/"+embedded+".json"].Data
	var set struct {
		Items []struct {
			Body struct {
				Type  string
				Link  struct{ URI string }
				Facts []struct{ Source string }
			}
			Target struct{ Selector []struct{ Exact string } }
		}
	}
	if err := json.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	links, facts := 0, 0
	for _, item := range set.Items {
		if item.Body.Type == "other" {
			t.Errorf("%s is not marked by the widget", item.Target.Selector[0].Exact)
		}
		if item.Body.Link.URI != "" {
			links++
		}
		if len(item.Body.Facts) > 0 && item.Body.Facts[0].Source != "" {
			facts++
		}
	}
	if len(set.Items) < 10 || links < 5 || facts < 5 {
		t.Errorf("%d annotations, %d links, facts of %d", len(set.Items), links, facts)
	}
	if _, err := annotation.Read(data, "another text"); err == nil {
		t.Error("they hold for another text")
	}
}

func TestOEmbed(t *testing.T) {
	s := embedSite(t)
	var got struct {
		Version, Type, Title, HTML string
		Width, Height              int
	}
	if err := json.Unmarshal(s.Files["article/"+embedded+"/oembed.json"].Data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Version != "1.0" || got.Type != "rich" || got.Title == "" || got.Width <= 0 || got.Height < 500 {
		t.Errorf("%+v", got)
	}
	if want := `<iframe src="https://reader.example/news/embed/` + embedded + `/"`; !strings.HasPrefix(got.HTML, want) {
		t.Errorf("html %q, want %q first", got.HTML, want)
	}
	if page := string(s.Files["article/"+embedded+"/index.html"].Data); !strings.Contains(page, `href="https://reader.example/news/article/`+embedded+`/oembed.json"`) {
		t.Error("the article does not say where it is")
	}
}

// TestEmbedIsEscaped has an article that would like to be markup.
func TestEmbedIsEscaped(t *testing.T) {
	a := article.Article{ID: "x", Title: `"><script>alert(1)</script>`, Byline: `<b>`, Source: `</div><script>`, Language: `en" onload="x`, Body: "<p>Text.</p>"}
	layout, err := article.Layout(a)
	if err != nil {
		t.Fatal(err)
	}
	s := &Site{Base: "/", Embed: Embed{On: true}, Files: map[string]*File{}}
	if err := s.addEmbeds(&library{articles: []opened{{Article: a, layout: layout}}}); err != nil {
		t.Fatal(err)
	}
	var embed struct{ HTML string }
	if err := json.Unmarshal(s.Files["article/x/oembed.json"].Data, &embed); err != nil {
		t.Fatal(err)
	}
	for name, markup := range map[string]string{"page": string(s.Files["embed/x/index.html"].Data), "oembed": embed.HTML} {
		doc, err := html.Parse(strings.NewReader(markup))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.DataAtom == atom.Script && (n.FirstChild != nil || len(n.Attr) == 0) {
				t.Errorf("%s: a script got in", name)
			}
			for _, attr := range n.Attr {
				if strings.HasPrefix(attr.Key, "on") {
					t.Errorf("%s: <%s %s>", name, n.Data, attr.Key)
				}
			}
		}
	}
}

func TestEmbedHeaders(t *testing.T) {
	s := embedSite(t)
	policy := func(name string) string {
		for _, h := range s.Headers(name) {
			if h.Name == policyHeader {
				return h.Value
			}
		}
		return ""
	}
	if got := policy("embed/marathon/"); !strings.HasSuffix(got, "frame-ancestors https://a.example https://b.example") {
		t.Errorf("embed page: %s", got)
	}
	for _, name := range []string{"", "article/marathon/", "widget/rubricate.js"} {
		if got := policy(name); !strings.HasSuffix(got, "frame-ancestors 'self'") {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := siteAt(t, "/").Headers("embed/marathon/"); got[0].Value != SecurityHeaders()[0].Value {
		t.Error("a site without embed pages lets others frame it")
	}
	if !slices.Contains(s.Headers("widget/engine.wasm"), Header{"Access-Control-Allow-Origin", "*"}) {
		t.Error("other origins cannot load the engine")
	}
	if slices.ContainsFunc(s.Headers("index.html"), func(h Header) bool { return h.Name == "Access-Control-Allow-Origin" }) {
		t.Error("other origins can read the reader")
	}
}

// TestEmbedHeadersFile reads _headers as hosts do: every rule that fits counts.
func TestEmbedHeadersFile(t *testing.T) {
	s := embedSite(t)
	ancestors := func(address string) []string {
		var found []string
		fits := false
		for line := range strings.Lines(string(s.Files["_headers"].Data)) {
			line = strings.TrimRight(line, "\n")
			if !strings.HasPrefix(line, " ") {
				prefix, wild := strings.CutSuffix(line, "*")
				fits = address == line || wild && strings.HasPrefix(address, prefix)
			} else if _, list, ok := strings.Cut(line, "frame-ancestors "); ok && fits {
				found = append(found, list)
			}
		}
		return found
	}
	for name := range s.Files {
		if path.Ext(name) != ".html" {
			continue
		}
		want := []string{"'self'"}
		if strings.HasPrefix(name, "embed/") {
			want = []string{"https://a.example https://b.example"}
		}
		for _, address := range []string{"/news/" + name, "/news/" + strings.TrimSuffix(name, "index.html")} {
			if diff := cmp.Diff(want, ancestors(address)); diff != "" {
				t.Errorf("%s: -want +got:\n%s", address, diff)
			}
		}
	}
}

func TestFrameAncestors(t *testing.T) {
	for ancestors, ok := range map[string]bool{
		"*": true, "'self' https://news.example": true, "https://*.news.example": true,
		"": false, "  ": false, "*; script-src *": false, "a\nb": false, "https://a.example, https://b.example": false,
	} {
		if err := checkAncestors(ancestors); (err == nil) != ok {
			t.Errorf("%q: %v", ancestors, err)
		}
	}
}

func TestIntegrity(t *testing.T) {
	var hashes map[string]string
	s := siteAt(t, "/")
	if err := json.Unmarshal(s.Files["widget/integrity.json"].Data, &hashes); err != nil {
		t.Fatal(err)
	}
	if got, want := hashes["embed.css"], integrity(s.Files["widget/embed.css"].Data); got != want {
		t.Errorf("embed.css: %q, want %q", got, want)
	}
	if len(integrity(nil)) != len("sha384-")+64 {
		t.Errorf("a hash is %q", integrity(nil))
	}
}
