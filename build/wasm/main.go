// Command wasm builds the reader and the widget's engine for the browser and
// leaves them where package web embeds them. It runs before rubricate itself is
// built: see the Makefile.
//
// Usage: go run ./build/wasm (in the root of the module)
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"rubricate/build/compress"
)

const outDir = "web/built"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "wasm:", err)
		os.Exit(1)
	}
}

func run() error {
	if err := copyWasmExec(); err != nil {
		return fmt.Errorf("copying the toolchain's wasm_exec.js: %w", err)
	}
	for name, program := range map[string]string{"app.wasm": "./app/wasm", "engine.wasm": "./app/engine"} {
		wasm, err := compile(program)
		if err != nil {
			return fmt.Errorf("compiling %s: %w", name, err)
		}
		if err := pack(filepath.Join(outDir, name), wasm); err != nil {
			return err
		}
	}
	return nil
}

// compile builds a program for the browser. The result depends on the sources
// and the toolchain alone: no paths, no commit.
func compile(program string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "rubricate-wasm")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "app.wasm")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, program)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// pack writes the compressed forms of data, unless they are there already:
// compressing takes half a minute, and most builds change nothing in it.
func pack(path string, data []byte) error {
	if kept, err := os.ReadFile(path + ".gz"); err == nil && fileExists(path+".br") {
		if plain, err := compress.Gunzip(kept); err == nil && bytes.Equal(plain, data) {
			return nil
		}
	}
	fmt.Fprintf(os.Stderr, "wasm: compressing %s, %.1f MB\n", filepath.Base(path), float64(len(data))/1e6)
	if err := writeFile(path+".br", compress.Brotli(data)); err != nil {
		return err
	}
	return writeFile(path+".gz", compress.Gzip(data)) // last: it says that the other is complete
}

// copyWasmExec takes the JavaScript side of Go's WebAssembly from the toolchain
// that compiles the reader, because both must be of one version.
func copyWasmExec() error {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(outDir, "wasm_exec.js"), data)
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

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
