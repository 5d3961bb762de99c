package tag

import (
	"fmt"

	"rubricate/build/compress"
	"rubricate/extract"
	"rubricate/web"
)

// LoadExtractor makes an extractor of the model that the command carries.
func LoadExtractor() (*extract.Extractor, error) {
	const name = "model/en.model.br"
	packed, err := web.FS.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("this rubricate was built without a model: %w", err)
	}
	model, err := compress.Unbrotli(packed)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return extract.New(model)
}
