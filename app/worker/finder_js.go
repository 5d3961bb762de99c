package worker

import (
	"context"

	"rubricate/extract"
)

// loadFinder makes a Finder of the bytes of a model file.
func loadFinder(model []byte) (Finder, error) {
	extractor, err := extract.New(model)
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, text string, progress func(done, total int)) ([]extract.Entity, error) {
		document, err := extractor.Extract(ctx, text, progress)
		if err != nil {
			return nil, err
		}
		return document.Entities, nil
	}, nil
}
