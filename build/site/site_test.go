package site

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"image/png"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rubricate/build/compress"
)

// fakeReader stands in for the compiled reader: half a minute to make, and no
// test of this package runs it.
func fakeReader() (map[string]*File, error) {
	return map[string]*File{
		"web/wasm_exec.js": {Data: []byte("globalThis.Go = class {};")},
		"web/app.wasm":     {Data: bytes.Repeat([]byte("\x00asm"), 100), Payload: true},
	}, nil
}

// made are the sites that tests look at, by their base: none changes them.
var made = map[string]*Site{}

func siteAt(t *testing.T, base string) *Site {
	t.Helper()
	if made[base] == nil {
		made[base] = makeSite(t, base)
	}
	return made[base]
}

func makeSite(t *testing.T, base string) *Site {
	t.Helper()
	s, err := Make(t.Context(), Options{Base: base, reader: fakeReader})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSameInputSameBytes(t *testing.T) {
	first, second := siteAt(t, "/sub/path/"), makeSite(t, "/sub/path/")
	if first.Version != second.Version {
		t.Errorf("versions %s and %s", first.Version, second.Version)
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(first.Files)), slices.Sorted(maps.Keys(second.Files))); diff != "" {
		t.Errorf("other files (-first +second):\n%s", diff)
	}
	for name, f := range first.Files {
		if again := second.Files[name]; again != nil && !bytes.Equal(f.Data, again.Data) {
			t.Errorf("%s differs:\n%s", name, cmp.Diff(string(f.Data), string(again.Data)))
		}
	}
}

func TestVersionFollowsContent(t *testing.T) {
	files := func() map[string]*File {
		return map[string]*File{"web/a.css": {Data: []byte("a")}, "web/b.js": {Data: []byte("b")}}
	}
	pages := func() []page { return []page{{path: "", title: "T", body: "<p>x"}} }
	before := version("/", files(), pages())

	changes := map[string]func(map[string]*File, []page){
		"a file's content":  func(f map[string]*File, _ []page) { f["web/a.css"].Data = []byte("A") },
		"a file's name":     func(f map[string]*File, _ []page) { f["web/c.css"] = f["web/a.css"]; delete(f, "web/a.css") },
		"a file more":       func(f map[string]*File, _ []page) { f["web/c"] = &File{} },
		"a page's body":     func(_ map[string]*File, p []page) { p[0].body = "<p>y" },
		"a page's title":    func(_ map[string]*File, p []page) { p[0].title = "U" },
		"a page's metadata": func(_ map[string]*File, p []page) { p[0].description = "d" },
	}
	for name, change := range changes {
		f, p := files(), pages()
		change(f, p)
		if version("/", f, p) == before {
			t.Errorf("%s changed and the version did not", name)
		}
	}
	if version("/x/", files(), pages()) == before {
		t.Error("the base changed and the version did not")
	}
}

func TestCleanBase(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", "/"}, {"/", "/"}, {"//", "/"}, {"news", "/news/"}, {"/news", "/news/"}, {"/a/b-c/", "/a/b-c/"},
	} {
		if got, err := cleanBase(tt.in); err != nil || got != tt.want {
			t.Errorf("cleanBase(%q) = %q, %v; want %q", tt.in, got, err, tt.want)
		}
	}
	for _, bad := range []string{"/a//b/", "/../", "/a b/", "/x?y", "/ü/", `/"><script>/`, "/web/", "https://example.org/"} {
		if got, err := cleanBase(bad); err == nil {
			t.Errorf("cleanBase(%q) = %q, want an error", bad, got)
		}
	}
}

func TestOrigin(t *testing.T) {
	s, err := Make(t.Context(), Options{Base: "/sub/", Origin: "https://news.example", reader: fakeReader})
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range documents(t, s) {
		want := "https://news.example/sub/" + strings.TrimSuffix(name, "index.html")
		if name == notFoundPath {
			want = ""
		}
		if got := linkTo(doc, "canonical"); got != want {
			t.Errorf("%s: canonical address %q, want %q", name, got, want)
		}
	}
	var sitemap struct {
		URL []struct {
			Loc string `xml:"loc"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(s.Files["sitemap.xml"].Data, &sitemap); err != nil {
		t.Fatal(err)
	}
	for _, u := range sitemap.URL {
		if _, ok := s.lookUp(strings.TrimPrefix(u.Loc, s.Origin)); !ok {
			t.Errorf("the sitemap lists %s, which is not there", u.Loc)
		}
	}
	if got, want := len(sitemap.URL), len(documents(t, s))-1; got != want {
		t.Errorf("the sitemap lists %d pages of %d", got, want)
	}
	for _, bad := range []string{"news.example", "https://", "https://news.example/", "ftp://news.example", "https://a b"} {
		if err := checkOrigin(bad); err == nil {
			t.Errorf("checkOrigin(%q): no error", bad)
		}
	}
}

// linkTo returns the address of the link element with that relation.
func linkTo(doc *html.Node, rel string) string {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Link && attr(n, "rel") == rel {
			return attr(n, "href")
		}
	}
	return ""
}

func TestCompressedFormsHoldTheFile(t *testing.T) {
	for name, f := range siteAt(t, "/").Files {
		if f.Gzip != nil {
			if plain, err := compress.Gunzip(f.Gzip); err != nil || !bytes.Equal(plain, f.Data) {
				t.Errorf("%s: the gzip form holds something else (%v)", name, err)
			}
		}
		if f.Brotli != nil {
			if plain, err := compress.Unbrotli(f.Brotli); err != nil || !bytes.Equal(plain, f.Data) {
				t.Errorf("%s: the brotli form holds something else (%v)", name, err)
			}
		}
		if f.Payload && f.Gzip == nil && MediaType(name) != bundleType {
			t.Errorf("%s: a payload without the form that plain hosts need", name)
		}
	}
}

func TestManifest(t *testing.T) {
	for _, base := range []string{"/", "/sub/path/"} {
		s := siteAt(t, base)
		var m manifest
		if err := json.Unmarshal(s.Files[manifestFile].Data, &m); err != nil {
			t.Fatal(err)
		}
		if m.ID != base || m.Scope != base || m.StartURL != base || m.Display != "standalone" {
			t.Errorf("%s: id %q, scope %q, start_url %q, display %q", base, m.ID, m.Scope, m.StartURL, m.Display)
		}
		purposes := map[string]bool{}
		for _, icon := range append(m.Icons, m.Screenshots...) {
			purposes[icon.Purpose+" "+icon.Sizes] = true
			checkImage(t, s, icon)
		}
		for _, want := range []string{"any 192x192", "any 512x512", "maskable 512x512"} {
			if !purposes[want] {
				t.Errorf("%s: no icon for %s", base, want)
			}
		}
		for _, shortcut := range m.Shortcuts {
			if _, ok := s.lookUp(shortcut.URL); !ok {
				t.Errorf("%s: shortcut to %s, which is not there", base, shortcut.URL)
			}
		}
	}
}

// checkImage compares what the manifest says of an image with the image.
func checkImage(t *testing.T, s *Site, icon manifestImage) {
	t.Helper()
	name, ok := s.lookUp(icon.Src)
	if !ok {
		t.Errorf("the manifest names %s, which is not there", icon.Src)
		return
	}
	if icon.Type != MediaType(name) {
		t.Errorf("%s: type %s", name, icon.Type)
	}
	if icon.Type != "image/png" {
		return
	}
	config, err := png.DecodeConfig(bytes.NewReader(s.Files[name].Data))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if got := fmt.Sprintf("%dx%d", config.Width, config.Height); got != icon.Sizes {
		t.Errorf("%s: %s, and the manifest says %s", name, got, icon.Sizes)
	}
}

// lookUp finds the file that an absolute address of the site names.
func (s *Site) lookUp(address string) (string, bool) {
	address, _, _ = strings.Cut(address, "#")
	address, _, _ = strings.Cut(address, "?")
	name, ok := strings.CutPrefix(address, s.Base)
	if !ok {
		return "", false
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	_, ok = s.Files[name]
	return name, ok
}

func TestServiceWorkerKeepsTheSite(t *testing.T) {
	s := siteAt(t, "/sub/path/")
	line, _, _ := bytes.Cut(s.Files[workerFile].Data, []byte(";\n"))
	var list struct {
		Base, Version string
		Pages, Files  map[string]string
		Payloads      map[string][]string
	}
	if err := json.Unmarshal(bytes.TrimPrefix(line, []byte("self.site = ")), &list); err != nil {
		t.Fatal(err)
	}
	if list.Base != s.Base || list.Version != s.Version {
		t.Errorf("base %s, version %s", list.Base, list.Version)
	}
	kept := map[string]bool{workerFile: true}
	check := func(name string, hashes ...string) {
		kept[name] = true
		f, ok := s.Files[name]
		if !ok {
			t.Errorf("%s is to be kept and is not there", name)
			return
		}
		if !slices.Contains(hashes, hash(f.Data)) {
			t.Errorf("%s has another hash", name)
		}
		if f.Payload && f.Gzip != nil && !slices.Contains(hashes, hash(f.Gzip)) {
			t.Errorf("%s.gz has another hash", name)
		}
	}
	for p, h := range list.Pages {
		check(page{path: p}.file(), h)
	}
	for name, h := range list.Files {
		check(name, h)
	}
	for name, hashes := range list.Payloads {
		check(name, hashes...)
	}
	for _, name := range slices.Sorted(maps.Keys(s.Files)) {
		if !kept[name] && !isHostFile(name) && neededOffline(name) {
			t.Errorf("%s would be missing offline", name)
		}
	}
}
