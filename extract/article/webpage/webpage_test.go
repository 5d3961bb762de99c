package webpage

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rubricate/extract/article"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestParse compares with testdata/*.golden. After -update, look at the
// difference: it has to be an improvement.
func TestParse(t *testing.T) {
	sources, err := filepath.Glob("testdata/*.html")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no sources: %v", err)
	}
	for _, source := range sources {
		t.Run(filepath.Base(source), func(t *testing.T) {
			data, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			a, err := Parse(data)
			if err != nil {
				t.Fatal(err)
			}
			got := describe(a)
			golden := strings.TrimSuffix(source, ".html") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func describe(a article.Article) string {
	body := a.Body
	for _, block := range []string{"<p>", "<h2>", "<ul>", "<li>", "<figure>", "<blockquote>"} {
		body = strings.ReplaceAll(body, block, "\n"+block)
	}
	return fmt.Sprintf("title: %s\nbyline: %s\nsource: %s\npublished: %s\nlanguage: %s\nuri: %s\n%s\n",
		a.Title, a.Byline, a.Source, a.Published.Format(time.RFC3339), a.Language, a.URI, body)
}

func TestTitle(t *testing.T) {
	tests := []struct{ name, heading, shown, source, want string }{
		{"the same", "Bridge", "Bridge", "", "Bridge"},
		{"with the source behind it", "", "Bridge | The Example", "The Example", "Bridge"},
		{"longer as shown", "Bridge", "Bridge – a vote", "", "Bridge"},
		{"shorter as shown", "Town votes: a bridge", "Town votes", "", "Town votes: a bridge"},
		{"the heading is the site's name", "The Example", "Bridge", "The Example", "Bridge"},
		{"the heading is of something else", "Our newsletters", "Bridge", "", "Bridge"},
		{"a heading only", "Bridge", "", "", "Bridge"},
		{"nothing", "", "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := title(test.heading, test.shown, test.source); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestDecode(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"UTF-8 without a word", "<p>Erdoğan", "<p>Erdoğan"},
		{"UTF-8 with a mark", "\ufeff<p>é", "<p>é"},
		{"Latin", "<meta charset=iso-8859-1><p>\xe9", "<meta charset=iso-8859-1><p>é"},
		{"Cyrillic", "<meta charset=windows-1251><p>\xcc\xee\xf1\xea\xe2\xe0", "<meta charset=windows-1251><p>Москва"},
		{"UTF-16", "\xff\xfe<\x00p\x00>\x00\xe9\x00", "<p>é"},
		{"nothing said and no UTF-8", "<p>\xe9", "<p>é"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := decode([]byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	sources, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, source := range sources {
		data, err := os.ReadFile(source)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("<article><p>a<p>b</article>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Parse(data)
		if err != nil {
			return
		}
		again, err := article.Sanitise(a.Body)
		if err != nil || again != a.Body {
			t.Errorf("body %q becomes %q, %v", a.Body, again, err)
		}
		if _, err := article.Layout(a); err != nil && !errors.Is(err, article.ErrNoText) {
			t.Error(err)
		}
	})
}
