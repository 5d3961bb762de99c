package site

import (
	"context"
	"fmt"

	"rubricate/extract"
	"rubricate/extract/resolve"
)

// finder finds the entities of a text.
type finder func(ctx context.Context, text string) ([]resolve.Entity, error)

// newFinder returns a finder with the model that the browser gets, so that what
// is prerendered is what the reader's own device will find.
func newFinder() (finder, error) {
	model, err := readModel()
	if err != nil {
		return nil, err
	}
	extractor, err := extract.New(model.Data)
	if err != nil {
		return nil, fmt.Errorf("built-in model: %w", err)
	}
	return func(ctx context.Context, text string) ([]resolve.Entity, error) {
		doc, err := extractor.Extract(ctx, text, nil)
		if err != nil {
			return nil, err
		}
		return doc.Entities, nil
	}, nil
}
