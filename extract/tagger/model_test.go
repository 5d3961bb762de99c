package tagger_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/andybalholm/brotli"

	"rubricate/extract/tagger"
)

var modelPath = filepath.Join("..", "..", "web", "model", "en.model.br")

// packedSize is how many bytes of the model are downloaded.
func packedSize(t testing.TB) int64 {
	t.Helper()
	info, err := os.Stat(modelPath)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// modelBytes is the model that the reader ships.
var modelBytes = sync.OnceValues(func() ([]byte, error) {
	packed, err := os.ReadFile(modelPath)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(brotli.NewReader(bytes.NewReader(packed)))
})

func readModelBytes(t testing.TB) []byte {
	t.Helper()
	data, err := modelBytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func loadModel(t testing.TB) *tagger.Model {
	t.Helper()
	m, err := tagger.Load(readModelBytes(t))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestLoadRefuses(t *testing.T) {
	whole := readModelBytes(t)
	changed := func(at int) []byte {
		data := bytes.Clone(whole)
		data[at] ^= 0x10
		return data
	}
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, tagger.ErrNotModel},
		{"text", []byte("<!doctype html><title>404</title>"), tagger.ErrNotModel},
		{"magic only", whole[:8], tagger.ErrDamaged},
		{"header only", whole[:64], tagger.ErrDamaged},
		{"cut short", whole[:len(whole)-8], tagger.ErrDamaged},
		{"a byte more", append(bytes.Clone(whole), 0), tagger.ErrDamaged},
		{"newer version", changed(8), tagger.ErrVersion},
		{"size changed", changed(16), tagger.ErrDamaged},
		{"unit changed", changed(24), tagger.ErrDamaged},
		{"last byte changed", changed(len(whole) - 1), tagger.ErrDamaged},
		{"middle changed", changed(len(whole) / 2), tagger.ErrDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := tagger.Load(c.data); !errors.Is(err, c.want) {
				t.Errorf("Load: %v, want %v", err, c.want)
			}
		})
	}
}

// TestLoadUnaligned: a model need not begin where the machine would like it to.
func TestLoadUnaligned(t *testing.T) {
	whole := readModelBytes(t)
	odd := append([]byte{0}, whole...)[1:]
	m, err := tagger.Load(odd)
	if err != nil {
		t.Fatal(err)
	}
	const text = "Angela Merkel met Vladimir Putin in Moscow."
	got, want := tag(t, m, text), tag(t, loadModel(t), text)
	if len(got) != len(want) || len(got) == 0 {
		t.Errorf("%d mentions, aligned %d", len(got), len(want))
	}
}
