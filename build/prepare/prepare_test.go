package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rubricate/build/compress"
)

func TestCut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "resource.go")
	source := `package app

import (
	"net/http"
	"strings"
)

// LocalDir serves.
func LocalDir(dir string) http.Handler { return local{http.FileServer(http.Dir(dir))} }

type local struct{ http.Handler }

func (l local) Resolve(s string) string { return s }

// Stays.
func trim(s string) string { return strings.TrimSpace(s) }

type stays interface{ Resolve(string) string }
`
	if err := os.WriteFile(path, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := cut(path, []string{"LocalDir", "local"}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, gone := range []string{"net/http", "LocalDir(", "type local", "(l local)"} {
		if strings.Contains(string(got), gone) {
			t.Errorf("%s is still there:\n%s", gone, got)
		}
	}
	for _, kept := range []string{`"strings"`, "func trim", "type stays"} {
		if !strings.Contains(string(got), kept) {
			t.Errorf("%s is gone:\n%s", kept, got)
		}
	}
}

func TestPack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "app.wasm")
	first, second := bytes.Repeat([]byte("first"), 100), bytes.Repeat([]byte("second"), 100)
	forms := func() (gz, br []byte) {
		gz, _ = os.ReadFile(path + ".gz")
		br, _ = os.ReadFile(path + ".br")
		return gz, br
	}
	steps := []struct {
		name  string
		data  []byte
		quick bool
		br    []byte // what the brotli form is then
	}{
		{"new", first, false, compress.Brotli(first)},
		{"the same", first, false, compress.Brotli(first)},
		{"the same, quick, keeps what is there", first, true, compress.Brotli(first)},
		{"another, quick, leaves no old form", second, true, nil},
		{"completed", second, false, compress.Brotli(second)},
	}
	for _, step := range steps {
		if err := pack(path, step.data, step.quick); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		gz, br := forms()
		if !bytes.Equal(gz, compress.Gzip(step.data)) {
			t.Errorf("%s: the gzip form is of something else", step.name)
		}
		if !bytes.Equal(br, step.br) {
			t.Errorf("%s: the brotli form is of something else, or should not be there", step.name)
		}
	}
}

func TestWriteFileLeavesTheSameAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := writeFile(path, []byte("x")); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := writeFile(path, []byte("x")); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) {
		t.Error("a file with the same content was written anew")
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("something is left beside it: %v", entries)
	}
}

func TestExchange(t *testing.T) {
	path := filepath.Join(t.TempDir(), "app.go")
	for text, want := range map[string]string{
		"start(120)": "start(1000)", "": "", "start(60)": "start(60)", "start(120) start(120)": "start(120) start(120)",
	} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		err := exchange(path, "start(120)", "start(1000)")
		got, _ := os.ReadFile(path)
		if string(got) != want || (err == nil) != (text != want) {
			t.Errorf("%q became %q, with the error %v", text, got, err)
		}
	}
}
