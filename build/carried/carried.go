// Package carried opens what the command carries inside: the model and the
// knowledge pack of package web.
package carried

import (
	"fmt"

	"rubricate/build/compress"
	"rubricate/extract"
	"rubricate/web"
)

// Packed returns the brotli form of a file of package web, by its name without
// the ending.
func Packed(name string) ([]byte, error) {
	packed, err := web.FS.ReadFile(name + ".br")
	if err != nil {
		return nil, fmt.Errorf("this rubricate was built without %s: %w", name, err)
	}
	return packed, nil
}

// File returns a file of package web that is kept as brotli, unpacked.
func File(name string) ([]byte, error) {
	packed, err := Packed(name)
	if err != nil {
		return nil, err
	}
	data, err := compress.Unbrotli(packed)
	if err != nil {
		return nil, fmt.Errorf("built-in %s: %w", name, err)
	}
	return data, nil
}

// ModelFile is the name of the model for Packed and File.
const ModelFile = "model/en.model"

// Extractor makes an extractor of the model.
func Extractor() (*extract.Extractor, error) {
	model, err := File(ModelFile)
	if err != nil {
		return nil, err
	}
	x, err := extract.New(model)
	if err != nil {
		return nil, fmt.Errorf("built-in %s: %w", ModelFile, err)
	}
	return x, nil
}

// Linker makes a linker of the core knowledge pack.
func Linker() (*extract.Linker, error) {
	const name = "packs/core.pack"
	pack, err := File(name)
	if err != nil {
		return nil, err
	}
	linker, err := extract.OpenPacks(pack)
	if err != nil {
		return nil, fmt.Errorf("built-in %s: %w", name, err)
	}
	return linker, nil
}
