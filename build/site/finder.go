package site

import (
	"context"

	"rubricate/extract/resolve"
)

// finder finds the entities of a text.
type finder func(ctx context.Context, text string) ([]resolve.Entity, error)

func newFinder() (finder, error) {
	return func(context.Context, string) ([]resolve.Entity, error) { return nil, nil }, nil
}
