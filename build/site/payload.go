package site

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"rubricate/build/carried"
	"rubricate/build/compress"
	"rubricate/web"
)

// Where the model, the packs and the map stand on a site.
const (
	modelFile = "web/model/en.model"
	packFile  = "web/packs/core.pack"
	mapFile   = "web/packs/world.map"
)

// offeredFiles are further packs, for readers who ask for them.
var offeredFiles = []string{"web/packs/places.pack", "web/packs/villages.pack"}

// readModel returns the built-in model.
func readModel() (*File, error) { return payload(carried.ModelFile) }

// shipKnowledge adds what cards and maps are made of. Readers ask for it once
// the names are on the page.
func shipKnowledge(files map[string]*File) (err error) {
	if files[packFile], err = payload("packs/core.pack"); err != nil {
		return err
	}
	for _, name := range offeredFiles {
		if files[name], err = payload(strings.TrimPrefix(name, "web/")); err != nil {
			return err
		}
	}
	files[mapFile], err = payload("packs/world.map")
	return err
}

// payload returns a file that package web has in its brotli form.
func payload(name string) (*File, error) {
	small, err := carried.Packed(name)
	if err != nil {
		return nil, err
	}
	plain, err := compress.Unbrotli(small)
	if err != nil {
		return nil, fmt.Errorf("built-in %s: %w", name, err)
	}
	f := &File{Data: plain, Brotli: small, Payload: true}
	// Making the gzip form takes seconds, so the build does it beforehand; one
	// that was made of another version is made anew.
	if packed, err := web.Built(path.Base(name) + ".gz"); err == nil {
		if held, err := compress.Gunzip(packed); err == nil && bytes.Equal(held, plain) {
			f.Gzip = packed
		}
	}
	return f, nil
}
