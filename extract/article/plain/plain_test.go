package plain

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"rubricate/extract/article"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestParse compares with testdata/*.golden. After -update, look at the
// difference: it has to be an improvement.
func TestParse(t *testing.T) {
	sources, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no sources: %v", err)
	}
	for _, source := range sources {
		t.Run(filepath.Base(source), func(t *testing.T) {
			text, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			a, err := Parse(string(text))
			if err != nil {
				t.Fatal(err)
			}
			got := describe(a)
			golden := strings.TrimSuffix(source, ".txt") + ".golden"
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
	for _, block := range []string{"<p>", "<h2>", "<ul>", "<li>", "<figure>"} {
		body = strings.ReplaceAll(body, block, "\n"+block)
	}
	published := ""
	if !a.Published.IsZero() {
		published = a.Published.Format(time.RFC3339)
	}
	return fmt.Sprintf("title: %s\nbyline: %s\npublished: %s\n%s\n", a.Title, a.Byline, published, body)
}

// articles is a folder of articles as they come from the web. They are not ours
// to copy, so the test is left out where they are not at hand.
const articles = "../../../../shared/articles"

func TestParseArticles(t *testing.T) {
	tests := []struct{ file, title, begins, ends string }{
		{"000_7d10975cc30bc3d0.txt",
			"Vladimir Putin and Donald Trump’s special envoy Steve Witkoff have held talks in Moscow, the Kremlin has said",
			"Vladimir Putin and Donald Trump’s special envoy Steve Witkoff have held talks in Moscow, the Kremlin has said, two days",
			"The last round of talks, in July, broke down after less than an hour."},
		{"003_c87bbc97e10da5fc.txt",
			"Kremlin Confirms U.S.-Russia Talks as Trump Envoy Lands in Moscow",
			"Kremlin Confirms U.S.-Russia Talks as Trump Envoy Lands in Moscow\n\n" +
				"Steve Witkoff, White House special envoy for the Middle East.\n\nThe Kremlin confirmed Thursday",
			"to Ukraine, Washington and NATO.\n\nAFP contributed reporting."},
	}
	for _, test := range tests {
		t.Run(test.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(articles, test.file))
			if err != nil {
				t.Skipf("the folder ../shared/articles is not at hand: %v", err)
			}
			a, err := Parse(string(data))
			if err != nil {
				t.Fatal(err)
			}
			if a.Title != test.title {
				t.Errorf("title is %q", a.Title)
			}
			page, err := article.Layout(a)
			if err != nil {
				t.Fatal(err)
			}
			if text := page.Text(); !strings.HasPrefix(text, test.begins) || !strings.HasSuffix(text, test.ends) {
				t.Errorf("text is\n%s", text)
			}
		})
	}
}

func TestFirstSentence(t *testing.T) {
	long := strings.Repeat("word ", 30)
	for in, want := range map[string]string{
		"":                                     "",
		"It rained. It stopped.":               "It rained",
		"It rained in the U.S. It is.":         "It rained in the U.S.",
		"Did it rain? It did.":                 "Did it rain?",
		long + ".":                             strings.TrimSpace(long[:110]) + "…",
		"One " + long[:50] + ", " + long + ".": "One " + strings.TrimSpace(long[:50]),
		strings.Repeat("x", 300):               strings.Repeat("x", 111) + "…",
	} {
		if got := firstSentence(in); got != want {
			t.Errorf("firstSentence(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestParseDate(t *testing.T) {
	day := time.Date(2026, 3, 13, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		in   string
		want time.Time
		ok   bool
	}{
		{"13 March 2026", day, true},
		{"March 13, 2026", day, true},
		{"Updated: Fri, Mar. 13, 2026, 10:30 a.m. GMT", day, true},
		{"Published on 2026-03-13", day, true},
		{"2026-03-13T00:00:00Z", day, true},
		{"3 hours ago", time.Time{}, true},
		{"13 March 2026 was a wet day in Bergen", day, false},
		{"5 people read it", time.Time{}, false},
		{"On Monday", time.Time{}, false},
		{"Published", time.Time{}, false},
		{"", time.Time{}, false},
	}
	for _, test := range tests {
		if got, ok := ParseDate(test.in); ok != test.ok || ok && !got.Equal(test.want) {
			t.Errorf("ParseDate(%q) = %v, %v", test.in, got, ok)
		}
	}
}

// TestParseLarge has the size of a book; what is not linear takes hours.
func TestParseLarge(t *testing.T) {
	wrapped := strings.Repeat("the line of a book that has no paragraphs goes on and on and on\n", 20_000)
	for name, text := range map[string]string{
		"one line": strings.Repeat("x", 1<<20), "one paragraph": wrapped, "short lines": strings.Repeat("x\n", 50_000),
	} {
		if a, err := Parse(text); err != nil || a.Title == "" {
			t.Errorf("%s: no title, or %v", name, err)
		}
	}
	if _, err := Parse(strings.Repeat("&", 4<<20)); err == nil {
		t.Error("a body of 20 MB was taken")
	}
}

func FuzzParse(f *testing.F) {
	sources, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, source := range sources {
		text, err := os.ReadFile(source)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("\x00\xff\n\u2028- \n#")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.ValidString(a.Title) || strings.ContainsAny(a.Title, "\n\r") {
			t.Errorf("title %q", a.Title)
		}
		if again, err := article.Sanitise(a.Body); err != nil || again != a.Body {
			t.Errorf("body %q becomes %q, %v", a.Body, again, err)
		}
		if a.Title == "" && a.Body != "" {
			t.Errorf("a body without a title: %q", a.Body)
		}
	})
}
