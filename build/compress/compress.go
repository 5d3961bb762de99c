// Package compress makes the compressed forms of the files of a site. The same
// input gives the same bytes on every machine.
package compress

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
)

// maxPlain bounds what is unpacked: far above any file of a site, far below
// what a machine has.
const maxPlain = 256 << 20

// Brotli returns the smallest brotli form of data.
func Brotli(data []byte) []byte {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 22})
	return finish(w, data, &out)
}

// Gzip returns the smallest gzip form of data, without name and time.
func Gzip(data []byte) []byte {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is a constant
	}
	return finish(w, data, &out)
}

func finish(w io.WriteCloser, data []byte, out *bytes.Buffer) []byte {
	// A bytes.Buffer takes every write, so the writers have nothing to fail at.
	if _, err := w.Write(data); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// Gunzip returns what a gzip form holds.
func Gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return readAll(r, maxPlain)
}

// Unbrotli returns what a brotli form holds.
func Unbrotli(data []byte) ([]byte, error) {
	return readAll(brotli.NewReader(bytes.NewReader(data)), maxPlain)
}

// readAll reads at most limit bytes; more is an error.
func readAll(r io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > limit {
		return nil, fmt.Errorf("more than %d bytes when unpacked", limit)
	}
	return data, nil
}
