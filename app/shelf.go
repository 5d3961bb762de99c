package app

import (
	"context"
	"errors"

	"rubricate/extract/know"
)

// Shelf is a [Provider] of readings that are all in memory already: what the
// server prerenders from.
type Shelf struct {
	title    string
	readings []*Reading
	sources  Sources
}

// NewShelf returns a shelf that shows the readings in the order given.
func NewShelf(title string, readings []*Reading) *Shelf {
	return &Shelf{title: title, readings: readings}
}

// Citing returns the shelf with packs whose sources it names.
func (s *Shelf) Citing(packs ...know.Meta) *Shelf {
	citing := *s
	citing.sources.Packs = packs
	return &citing
}

// Library lists the readings.
func (s *Shelf) Library(context.Context) (*Library, error) {
	library := &Library{Title: s.title, Articles: make([]Summary, len(s.readings))}
	for i, r := range s.readings {
		library.Articles[i] = r.Summary
	}
	return library, nil
}

// Summary returns the summary of the reading of that id.
func (s *Shelf) Summary(ctx context.Context, id string) (*Summary, error) {
	r, err := s.Reading(ctx, id, nil)
	if err != nil {
		return nil, err
	}
	return &r.Summary, nil
}

// Reading returns the reading of that id.
func (s *Shelf) Reading(_ context.Context, id string, _ func(Progress)) (*Reading, error) {
	for _, r := range s.readings {
		if r.ID == id {
			return r, nil
		}
	}
	return nil, ErrNoArticle
}

// Knowledge is empty: the reader's own device looks names up, so that pages
// stay small.
func (s *Shelf) Knowledge(context.Context, string) (*Knowledge, error) { return &Knowledge{}, nil }

// Sources returns those that the shelf cites.
func (s *Shelf) Sources(context.Context) (*Sources, error) { return &s.sources, nil }

// errFixed is what a shelf answers to changes.
var errFixed = errors.New("nothing can be installed here")

// Install is refused: a shelf is what it was made of.
func (s *Shelf) Install(context.Context, []byte) (*Sources, error) { return nil, errFixed }

// InstallOffered is refused as well.
func (s *Shelf) InstallOffered(context.Context, string) (*Sources, error) { return nil, errFixed }

// Remove is refused as well.
func (s *Shelf) Remove(context.Context, string) (*Sources, error) { return nil, errFixed }
