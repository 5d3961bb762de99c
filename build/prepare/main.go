// Command prepare makes what takes too long to make each time a site is made,
// and leaves it where package web embeds it: the programs for the browser,
// compiled and compressed, and the gzip forms of model, pack and map. It runs
// before rubricate itself is built: see the Makefile.
//
// Usage: go run ./build/prepare [-quick] (in the root of the module)
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// outDir is embedded by package web.
const outDir = "web/built"

// programs for the browser, by the name of their file. The engine may weigh
// less than half of what the reader may: where time is not spent, small
// functions are not copied into their callers, which saves 4 % of it. In the
// tagger and the runtime that would cost a tenth of the speed and more.
var programs = []struct {
	file, pkg string
	small     []string // packages compiled without inlining
}{
	{"app.wasm", "./app/wasm", nil},
	{"engine.wasm", "./app/engine", []string{
		"rubricate/extract", "rubricate/extract/know/...", "rubricate/extract/namekey", "rubricate/extract/resolve", "github.com/valyala/...",
	}},
}

func main() {
	quick := flag.Bool("quick", false, "leave out the brotli forms, which take half a minute each")
	flag.Parse()
	if err := run(*quick); err != nil {
		fmt.Fprintln(os.Stderr, "prepare:", err)
		os.Exit(1)
	}
}

func run(quick bool) error {
	if err := copyWasmExec(); err != nil {
		return fmt.Errorf("copying the toolchain's wasm_exec.js: %w", err)
	}
	modFile, err := withoutServer()
	if err != nil {
		return fmt.Errorf("taking go-app's server side away: %w", err)
	}
	for _, p := range programs {
		wasm, err := compile(p.pkg, p.small, modFile)
		if err != nil {
			return fmt.Errorf("compiling %s: %w", p.file, err)
		}
		if err := pack(filepath.Join(outDir, p.file), wasm, quick); err != nil {
			return err
		}
	}
	for _, name := range carried {
		if err := packCarried(name); err != nil {
			return fmt.Errorf("compressing %s: %w", name, err)
		}
	}
	return nil
}

// compile builds a program for the browser. The result depends on the sources
// and the toolchain alone: no paths, no commit.
func compile(pkg string, small []string, modFile string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "rubricate-prepare")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "program.wasm")
	args := []string{"build", "-modfile=" + modFile, "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out}
	for _, pattern := range small {
		args = append(args, "-gcflags="+pattern+"=-l")
	}
	build := exec.Command("go", append(args, pkg)...)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// copyWasmExec takes the JavaScript side of Go's WebAssembly from the toolchain
// that compiles the reader, because both must be of one version.
func copyWasmExec() error {
	root, err := goOutput("env", "GOROOT")
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(outDir, "wasm_exec.js"), data)
}

// goOutput runs the go command and returns the line it prints.
func goOutput(args ...string) (string, error) {
	command := exec.Command("go", args...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	return strings.TrimSpace(string(out)), err
}

// writeFile leaves a file with the same content as it is, so that go build does
// not link again, and never leaves half of one.
func writeFile(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return nil
	}
	part := path + ".part"
	if err := os.WriteFile(part, data, 0o644); err != nil {
		return err
	}
	return os.Rename(part, path)
}
