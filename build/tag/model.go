package tag

import (
	"fmt"

	"rubricate/build/compress"
	"rubricate/extract"
	"rubricate/web"
)

// LoadExtractor makes an extractor of the model that the command carries.
func LoadExtractor() (*extract.Extractor, error) {
	model, err := carried("model/en.model.br")
	if err != nil {
		return nil, err
	}
	return extract.New(model)
}

// loadLinker makes a linker of the knowledge pack that the command carries.
func loadLinker() (*extract.Linker, error) {
	pack, err := carried("packs/core.pack.br")
	if err != nil {
		return nil, err
	}
	return extract.OpenPacks(pack)
}

// carried unpacks a file of package web.
func carried(name string) ([]byte, error) {
	packed, err := web.FS.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("this rubricate was built without %s: %w", name, err)
	}
	data, err := compress.Unbrotli(packed)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil
}
