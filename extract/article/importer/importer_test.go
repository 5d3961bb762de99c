package importer

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rubricate/extract/article"
)

func TestImport(t *testing.T) {
	const page = `<!DOCTYPE html><title>Rain</title><article><p>It rained.</p></article>`
	const ninjs = `{"uri":"https://x.example/","headlines":[{"value":"Rain"}],"bodies":[{"value":"It rained."}]}`
	want := article.Article{ID: "rain", Title: "Rain", Body: "<p>It rained.</p>"}
	tests := []struct{ name, file, in string }{
		{"text", "a.txt", "Rain\n\nIt rained."},
		{"text without extension", "a", "Rain\n\nIt rained."},
		{"text with a byte order mark", "a.txt", "\ufeffRain\n\nIt rained."},
		{"text in UTF-16", "a.txt", "\xfe\xff\x00R\x00a\x00i\x00n\x00\n\x00\n\x00I\x00t\x00 \x00r\x00a\x00i\x00n\x00e\x00d\x00."},
		{"a web page", "a.HTML", page},
		{"a web page by its content", "https://x.example/a", "\n " + page},
		{"ninjs", "a.json", ninjs},
		{"ninjs by its content", "-", ninjs},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Import(test.file, []byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			got.URI = ""
			if got != want {
				t.Errorf("\n got %+v\nwant %+v", got, want)
			}
		})
	}
}

func TestImportLatin(t *testing.T) {
	a, err := Import("a.txt", []byte("Stra\xdfe\n\nEs regnete."))
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Straße" || a.ID != "strasse" {
		t.Errorf("title %q, ID %q", a.Title, a.ID)
	}
}

func TestImportNames(t *testing.T) {
	tests := []struct{ file, in, title, id string }{
		{"dir/Some file.txt", "新聞\n\n雨が降った。", "新聞", "some-file"},
		{"雨.txt", "新聞\n\n雨が降った。", "新聞", "article"},
		{`C:\x\rain-2.html`, "<p>It rained.</p>", "rain-2", "rain-2"},
	}
	for _, test := range tests {
		a, err := Import(test.file, []byte(test.in))
		if err != nil {
			t.Fatal(err)
		}
		if a.Title != test.title || a.ID != test.id {
			t.Errorf("%s: title %q, ID %q, want %q, %q", test.file, a.Title, a.ID, test.title, test.id)
		}
	}
}

func TestImportRefuses(t *testing.T) {
	tests := []struct {
		name, file, in string
		want           error
	}{
		{"nothing", "a.txt", "", ErrEmpty},
		{"blanks", "a.txt", " \n\t\n", ErrEmpty},
		{"a page without text", "a.html", "<img src=x>", ErrEmpty},
		{"a picture", "a.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF", ErrFormat},
		{"other JSON", "a.json", "{}", article.ErrInvalid},
		{"too much", "a.txt", strings.Repeat("a", MaxSize+1), ErrSize},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if a, err := Import(test.file, []byte(test.in)); !errors.Is(err, test.want) {
				t.Errorf("got %+v, %v, want %v", a, err, test.want)
			}
		})
	}
	if _, err := Import("a.html", []byte(strings.Repeat("<div>", 1000))); err == nil {
		t.Error("a page that nests too deep was read")
	}
}

// TestImportSamples checks that our own articles come through to the word.
func TestImportSamples(t *testing.T) {
	files, err := filepath.Glob("../../../web/sample/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample articles: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := Import(file, data)
			if err != nil {
				t.Fatal(err)
			}
			page, err := article.Layout(a)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := strings.Fields(page.Text()), wordsOf(string(data)); strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("got\n%q\nwant\n%q", got, want)
			}
			if a.Byline == "" || a.Source == "" || a.Language == "" || a.Published.IsZero() {
				t.Errorf("metadata is missing: %+v", a)
			}
		})
	}
}

var (
	credit  = regexp.MustCompile(`(?s)<small>.*?</small>`)
	phrases = regexp.MustCompile(`</?(a|b|em|i|strong|sub|sup)\b[^>]*>`)
	tags    = regexp.MustCompile(`<[^>]*>`)
)

// wordsOf returns the words of the page's <article>, by means too plain for any
// other page.
func wordsOf(page string) []string {
	_, rest, _ := strings.Cut(page, "<article>")
	text, _, _ := strings.Cut(rest, "</article>")
	text = credit.ReplaceAllString(text, "")
	text = phrases.ReplaceAllString(text, "")
	return strings.Fields(html.UnescapeString(tags.ReplaceAllString(text, " ")))
}
