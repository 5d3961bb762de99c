package site

import (
	"context"

	"rubricate/app"
)

// library is what a site shows.
type library struct {
	bundle   []byte
	readings []*app.Reading
	shelf    *app.Shelf
}

func openLibrary(ctx context.Context, bundle []byte) (*library, error) {
	return &library{shelf: app.NewShelf("Sample library", nil)}, nil
}

func (l *library) description() string {
	return "News articles with their people, places and organisations marked."
}

func articlePage(r *app.Reading) page { return page{path: "article/" + r.ID + "/"} }
