package worker

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"rubricate/app"
	"rubricate/extract/article"
	"rubricate/extract/resolve"
)

// Files fetches a file of the site, by its path under the site's base.
type Files func(path string) ([]byte, error)

// Finder finds the entities of a text. progress is told of words.
type Finder func(ctx context.Context, text string, progress func(done, total int)) ([]resolve.Entity, error)

// Where the site has them.
const (
	bundlePath = "web/library.newsbundle"
	modelPath  = "web/model/en.model"
)

// Desk has the bundle and the model, each from the first time on that it is
// asked for something that needs it. One that could not be had is asked for
// again the next time. It is used by one goroutine at a time.
type Desk struct {
	files Files
	load  func(model []byte) (Finder, error)

	bundle   *article.Bundle
	find     Finder
	readings map[string]*app.Reading
	found    map[string]found // of the same articles
}

// NewDesk returns a desk that gets its files from files and makes a finder of
// a model by load.
func NewDesk(files Files, load func(model []byte) (Finder, error)) *Desk {
	return &Desk{files: files, load: load, readings: map[string]*app.Reading{}, found: map[string]found{}}
}

func (d *Desk) openBundle() (*article.Bundle, error) {
	if d.bundle != nil {
		return d.bundle, nil
	}
	data, err := d.files(bundlePath)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", app.ErrBundle, err)
	}
	bundle, err := article.ReadBundle(bytes.NewReader(data), int64(len(data)), article.DefaultLimits())
	if err != nil {
		return nil, fmt.Errorf("%w: %w", app.ErrBundle, err)
	}
	d.bundle = bundle
	return bundle, nil
}

func (d *Desk) finder() (Finder, error) {
	if d.find != nil {
		return d.find, nil
	}
	data, err := d.files(modelPath)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", app.ErrModel, err)
	}
	find, err := d.load(data)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", app.ErrModel, err)
	}
	d.find = find
	return find, nil
}

// Library lists the articles of the bundle, without their names.
func (d *Desk) Library() (*app.Library, error) {
	bundle, err := d.openBundle()
	if err != nil {
		return nil, err
	}
	library := &app.Library{Title: bundle.Title}
	for _, a := range bundle.Articles {
		if r := d.readings[a.ID]; r != nil {
			library.Articles = append(library.Articles, r.Summary)
			continue
		}
		page, err := article.Layout(a)
		if err != nil {
			continue // nothing to read in it
		}
		library.Articles = append(library.Articles, app.NewReading(a, page, nil).Summary)
	}
	return library, nil
}

// patience is how long a reader waits for names without having the text.
const patience = 120 * time.Millisecond

// Reading opens an article. early, which is called at most once, gets the text
// before its names where those take long.
func (d *Desk) Reading(ctx context.Context, id string, progress func(done, total int), early func(*app.Reading)) (*app.Reading, error) {
	if r := d.readings[id]; r != nil {
		return r, nil
	}
	bundle, err := d.openBundle()
	if err != nil {
		return nil, err
	}
	a, ok := articleOf(bundle, id)
	if !ok {
		return nil, app.ErrNoArticle
	}
	page, err := article.Layout(a)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	shown := d.find == nil // the model has to come first
	if shown {
		early(app.NewReading(a, page, nil))
	}
	find, err := d.finder()
	if err != nil {
		return app.NewReading(a, page, nil), err
	}
	begun := time.Now()
	entities, err := find(ctx, page.Text(), func(done, total int) {
		if waited := time.Since(begun); !shown && waited > patience {
			shown = true
			early(app.NewReading(a, page, nil))
		}
		if shown {
			progress(done, total)
		}
	})
	if err != nil {
		if errors.Is(err, context.Canceled) {
			return nil, err
		}
		return app.NewReading(a, page, nil), fmt.Errorf("%w: %w", app.ErrModel, err)
	}
	r := app.NewReading(a, page, entities)
	d.readings[id], d.found[id] = r, found{page.Text(), entities}
	return r, nil
}

func articleOf(b *article.Bundle, id string) (article.Article, bool) {
	for _, a := range b.Articles {
		if a.ID == id {
			return a, true
		}
	}
	return article.Article{}, false
}
