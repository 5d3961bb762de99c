package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"rubricate/build/compress"
)

// pack writes the compressed forms of data, unless they are there already: most
// builds change nothing in it. A quick one leaves the brotli form out.
func pack(path string, data []byte, quick bool) error {
	if isPacked(path, data) && (quick || exists(path+".br")) {
		return nil
	}
	// The gzip form says what the brotli form beside it holds, so one of
	// something else has to go before, and a new one comes last.
	if err := os.Remove(path + ".br"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := writeFile(path+".gz", compress.Gzip(data)); err != nil || quick {
		return err
	}
	fmt.Fprintf(os.Stderr, "prepare: compressing %s, %.1f MB\n", filepath.Base(path), float64(len(data))/1e6)
	return writeFile(path+".br", compress.Brotli(data))
}

// carried are the files that git has in their brotli form, below web.
var carried = []string{"model/en.model", "packs/core.pack", "packs/places.pack", "packs/villages.pack", "packs/world.map"}

// packCarried writes the gzip form of such a file.
func packCarried(name string) error {
	small, err := os.ReadFile(filepath.Join("web", filepath.FromSlash(name)+".br"))
	if err != nil {
		return err
	}
	data, err := compress.Unbrotli(small)
	if err != nil {
		return err
	}
	path := filepath.Join(outDir, filepath.Base(name))
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
