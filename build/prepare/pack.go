package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"rubricate/build/compress"
)

// pack writes the compressed forms of data, unless they are there already:
// compressing takes half a minute, and most builds change nothing in it.
func pack(path string, data []byte) error {
	if isPacked(path, data) && exists(path+".br") {
		return nil
	}
	fmt.Fprintf(os.Stderr, "prepare: compressing %s, %.1f MB\n", filepath.Base(path), float64(len(data))/1e6)
	if err := writeFile(path+".br", compress.Brotli(data)); err != nil {
		return err
	}
	return writeFile(path+".gz", compress.Gzip(data)) // last: it says that the other is complete
}

// packModel writes the model's gzip form; git has the brotli form.
func packModel() error {
	small, err := os.ReadFile(filepath.Join("web", "model", "en.model.br"))
	if err != nil {
		return err
	}
	data, err := compress.Unbrotli(small)
	if err != nil {
		return err
	}
	path := filepath.Join(outDir, "en.model")
	if isPacked(path, data) {
		return nil
	}
	return writeFile(path+".gz", compress.Gzip(data))
}

// isPacked reports whether the gzip form that is there holds data.
func isPacked(path string, data []byte) bool {
	kept, err := os.ReadFile(path + ".gz")
	if err != nil {
		return false
	}
	plain, err := compress.Gunzip(kept)
	return err == nil && bytes.Equal(plain, data)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
