package bundle

import (
	"fmt"
	"io"
	"os"

	"rubricate/extract/article"
)

// open reads a bundle from disk.
func open(path string) (*article.Bundle, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%w: it is a folder", article.ErrNotBundle)
	}
	return article.ReadBundle(f, info.Size(), article.DefaultLimits())
}

// readFile reads a file, one byte more than limit at most: enough for the
// importer to see that it is too large.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit+1))
}
