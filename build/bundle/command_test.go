package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rubricate/extract/article"
	"rubricate/extract/article/importer"
)

// run runs the command in a folder of its own with these files in it.
func run(t *testing.T, files map[string]string, args ...string) (stdout string, err error) {
	t.Helper()
	t.Setenv("SOURCE_DATE_EPOCH", "")
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return again(args...)
}

// again runs the command where it ran before.
func again(args ...string) (stdout string, err error) {
	cmd := Command()
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SilenceErrors, cmd.SilenceUsage = true, true
	cmd.SetArgs(args)
	err = cmd.Execute()
	return out.String(), err
}

const (
	rain = "Rain in Bergen\n\n3 March 2026\n\nIt rained."
	sun  = `<html lang=en><title>Sun in Oslo</title><article><p>It shone.</p></article>`
	snow = `{"uri":"https://x.example/snow","headlines":[{"value":"Snow"}],"versionCreated":"2026-02-01T00:00:00Z"}`
)

func TestBundle(t *testing.T) {
	files := map[string]string{"b.txt": rain, "in/a.html": sun, "in/deep/c.json": snow, "in/.hidden.txt": rain, "in/note.pdf": "x"}
	out, err := run(t, files, "-o", "x.newsbundle", "--title", "Weather", "b.txt", "in")
	if err != nil {
		t.Fatal(err)
	}
	if out != "x.newsbundle: 3 articles\n" {
		t.Errorf("it says %q", out)
	}
	b, err := open("x.newsbundle")
	if err != nil {
		t.Fatal(err)
	}
	if want := time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC); b.Title != "Weather" || !b.Created.Equal(want) {
		t.Errorf("title %q, created %v", b.Title, b.Created)
	}
	if got, want := ids(b), "rain-in-bergen sun-in-oslo snow"; got != want {
		t.Errorf("IDs are %q, want %q", got, want)
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

func ids(b *article.Bundle) string {
	var all []string
	for _, a := range b.Articles {
		all = append(all, a.ID)
	}
	return strings.Join(all, " ")
}

func TestBundleIsReproducible(t *testing.T) {
	if _, err := run(t, map[string]string{"a.txt": rain}, "-o", "x.newsbundle", "a.txt"); err != nil {
		t.Fatal(err)
	}
	if _, err := again("-o", "y.newsbundle", "x.newsbundle"); err != nil {
		t.Fatal(err)
	}
	x, y := readAll(t, "x.newsbundle"), readAll(t, "y.newsbundle")
	if !bytes.Equal(x, y) {
		t.Error("a bundle of a bundle has other bytes")
	}
}

func readAll(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestBundleCreated(t *testing.T) {
	if _, err := run(t, map[string]string{"a.txt": rain}, "-o", "x.newsbundle", "--created", "2020-01-02T03:04:05+01:00", "a.txt"); err != nil {
		t.Fatal(err)
	}
	b, err := open("x.newsbundle")
	if err != nil {
		t.Fatal(err)
	}
	if want := time.Date(2020, 1, 2, 2, 4, 5, 0, time.UTC); !b.Created.Equal(want) {
		t.Errorf("--created gives %v", b.Created)
	}
	t.Setenv("SOURCE_DATE_EPOCH", "86400")
	if got, err := creation("", nil); err != nil || !got.Equal(time.Unix(86400, 0)) {
		t.Errorf("SOURCE_DATE_EPOCH gives %v, %v", got, err)
	}
	for _, bad := range []func() error{
		func() error { _, err := creation("today", nil); return err },
		func() error { t.Setenv("SOURCE_DATE_EPOCH", "today"); _, err := creation("", nil); return err },
	} {
		if bad() == nil {
			t.Error("a time that is none was taken")
		}
	}
}

// TestBundleNames checks the IDs of articles that are called the same.
func TestBundleNames(t *testing.T) {
	files := map[string]string{"1.txt": "Rain\n\nOne text.", "2.txt": "Rain\n\nAnother text.", "3.txt": "Rain\n\nOne text."}
	if _, err := run(t, files, "-o", "x.newsbundle", "1.txt", "2.txt", "3.txt"); err != nil {
		t.Fatal(err)
	}
	b, err := open("x.newsbundle")
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(b); got != "rain rain-2" {
		t.Errorf("IDs are %q: the same article is to be there once, another under a number", got)
	}
}

func TestBundleFailures(t *testing.T) {
	files := map[string]string{"a.txt": rain, "empty.txt": "", "x.jpg": "\xff\xd8\x00", "bad.newsbundle": "no ZIP", "out.newsbundle": "old"}
	_, err := run(t, files, "-o", "out.newsbundle", "a.txt", "missing.txt", "empty.txt", "x.jpg", "bad.newsbundle")
	for _, want := range []error{fs.ErrNotExist, importer.ErrEmpty, importer.ErrFormat, article.ErrNotBundle} {
		if !errors.Is(err, want) {
			t.Errorf("%v is not among the errors: %v", want, err)
		}
	}
	const first = "missing.txt: no such file or directory\nrubricate: empty.txt: no text in it\nrubricate: x.jpg: "
	if err == nil || !strings.HasPrefix(err.Error(), first) {
		t.Errorf("the errors read\n%v", err)
	}
	if old := readAll(t, "out.newsbundle"); string(old) != "old" {
		t.Error("the bundle that was there has been touched")
	}
	if _, err := again("-o", "no/such/folder.newsbundle", "a.txt"); err == nil || !strings.HasPrefix(err.Error(), "no/such/folder.newsbundle: ") {
		t.Errorf("writing to no folder: %v", err)
	}
}

func TestVerifyAndList(t *testing.T) {
	if _, err := run(t, map[string]string{"a.txt": rain, "b.html": sun}, "-o", "x.newsbundle", "a.txt", "b.html"); err != nil {
		t.Fatal(err)
	}
	if out, err := again("verify", "x.newsbundle"); err != nil || out != "x.newsbundle: sound, 2 articles\n" {
		t.Errorf("verify says %q, %v", out, err)
	}
	if out, err := again("list", "x.newsbundle"); err != nil || out != "rain-in-bergen\t2026-03-03\t\tRain in Bergen\nsun-in-oslo\t\t\tSun in Oslo\n" {
		t.Errorf("list says %q, %v", out, err)
	}
	data := readAll(t, "x.newsbundle")
	at := bytes.Index(data, []byte("articles/sun-in-oslo.json")) + 60
	data[at] ^= 0xff
	if err := os.WriteFile("damaged.newsbundle", data, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := again("verify", "damaged.newsbundle", "x.newsbundle", "missing.newsbundle")
	if !errors.Is(err, article.ErrDamaged) || !strings.HasPrefix(err.Error(), "damaged.newsbundle: articles/sun-in-oslo.json: damaged") {
		t.Errorf("verify of a damaged bundle: %v", err)
	}
	if out != "x.newsbundle: sound, 2 articles\n" {
		t.Errorf("the sound one is not told of: %q", out)
	}
	if _, err := again("list", "."); !errors.Is(err, article.ErrNotBundle) {
		t.Errorf("list of a folder: %v", err)
	}
}

func TestBundleAnnotate(t *testing.T) {
	const text = "A visit\n\nKing Harald of Norway met Angela Merkel in Berlin on Monday."
	if _, err := run(t, map[string]string{"a.txt": text}, "-o", "x.newsbundle", "--annotate", "--created", "2026-01-01T00:00:00Z", "a.txt"); err != nil {
		t.Fatal(err)
	}
	b, err := open("x.newsbundle")
	if err != nil {
		t.Fatal(err)
	}
	page, err := article.Layout(b.Articles[0])
	if err != nil {
		t.Fatal(err)
	}
	set := b.Annotations["a-visit"]
	if !article.AnnotationsFit(set, page) || !bytes.Contains(set, []byte("Angela Merkel")) ||
		!bytes.Contains(set, []byte(`"description":"capital of Germany","source":"GeoNames"`)) {
		t.Errorf("annotations are %s", set)
	}
	if _, err := again("-o", "y.newsbundle", "--annotate", "--created", "2026-01-01T00:00:00Z", "x.newsbundle"); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(readAll(t, "x.newsbundle"), readAll(t, "y.newsbundle")) {
		t.Error("annotating again changed the bundle")
	}
}

func TestJoinBundles(t *testing.T) {
	one := &article.Bundle{
		Title:       "One",
		Articles:    []article.Article{{ID: "rain", Title: "Rain"}},
		Annotations: map[string]json.RawMessage{"rain": json.RawMessage(`{"n":1}`)},
		Entities:    json.RawMessage(`[]`),
		Media:       map[string][]byte{"a.png": {1}},
	}
	two := &article.Bundle{
		Title:       "Two",
		Articles:    []article.Article{{ID: "rain", Title: "Other rain"}},
		Annotations: map[string]json.RawMessage{"rain": json.RawMessage(`{"n":2}`)},
		Entities:    json.RawMessage(`[]`),
		Media:       map[string][]byte{"b.png": {2}},
	}
	c := newCollection()
	for _, b := range []*article.Bundle{one, two} {
		if err := c.addBundle(b); err != nil {
			t.Fatal(err)
		}
	}
	got := c.bundle
	if got.Title != "One" || ids(&got) != "rain rain-2" || string(got.Annotations["rain-2"]) != `{"n":2}` || len(got.Media) != 2 {
		t.Errorf("joined they are %+v", got)
	}
	for name, other := range map[string]*article.Bundle{
		"another file of the same name": {Media: map[string][]byte{"a.png": {3}}},
		"other entities":                {Entities: json.RawMessage(`[1]`)},
	} {
		if c.addBundle(other) == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
