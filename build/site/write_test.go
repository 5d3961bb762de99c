package site

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func smallSite(version string) *Site {
	return &Site{Base: "/", Version: version, Files: map[string]*File{
		"index.html":         {Data: []byte(version), Gzip: []byte("gz")},
		"web/" + version:     {Data: []byte("x"), Brotli: []byte("br")},
		"article/a/file.txt": {Data: []byte("y")},
	}}
}

// tree lists the files below dir.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			names = append(names, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestWriteReplacesItsOwnSite(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "deep", "site")
	for _, version := range []string{"one", "two"} {
		if err := smallSite(version).Write(dir); err != nil {
			t.Fatal(err)
		}
		want := []string{".rubricate-site", "article/a/file.txt", "index.html", "index.html.gz", "web/" + version, "web/" + version + ".br"}
		if got := tree(t, dir); !slices.Equal(got, want) {
			t.Errorf("version %s: %v, want %v", version, got, want)
		}
	}
	if entries, _ := os.ReadDir(filepath.Dir(dir)); len(entries) != 1 {
		t.Errorf("something is left beside the site: %v", entries)
	}
}

func TestWriteIntoAnEmptyFolder(t *testing.T) {
	dir := t.TempDir()
	if err := smallSite("one").Write(dir); err != nil {
		t.Error(err)
	}
}

func TestWriteLeavesOtherFoldersAlone(t *testing.T) {
	dir := t.TempDir()
	precious := filepath.Join(dir, "thesis.txt")
	if err := os.WriteFile(precious, []byte("years of work"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := smallSite("one").Write(dir); !errors.Is(err, ErrNotOurs) {
		t.Errorf("got %v, want %v", err, ErrNotOurs)
	}
	if err := smallSite("one").Write(precious); err == nil {
		t.Error("a file was replaced by a site")
	}
	if got := tree(t, dir); !slices.Equal(got, []string{"thesis.txt"}) {
		t.Errorf("the folder holds %v", got)
	}
}

func TestWriteThatFailsKeepsTheOldSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if err := smallSite("one").Write(dir); err != nil {
		t.Fatal(err)
	}
	broken := smallSite("two")
	broken.Files["index.html/impossible"] = &File{} // a file below a file
	if err := broken.Write(dir); err == nil {
		t.Fatal("no error")
	}
	if data, err := os.ReadFile(filepath.Join(dir, "index.html")); string(data) != "one" {
		t.Errorf("index.html holds %q (%v)", data, err)
	}
}
