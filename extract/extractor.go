package extract

import (
	"context"

	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// The vocabulary of the rooms below, for callers who need only this package.
type (
	Span    = segment.Span
	Type    = tagger.Type
	Mention = tagger.Mention
	Entity  = resolve.Entity
)

// The types of entities.
const (
	Person       = tagger.Person
	Place        = tagger.Place
	Organisation = tagger.Organisation
	Other        = tagger.Other
)

// Extractor finds the entities of texts. It is safe for concurrent use.
type Extractor struct {
	tagger nameTagger
}

// nameTagger is what an Extractor needs of a tagger.Model.
type nameTagger interface {
	Tag(ctx context.Context, text string, words []segment.Word, sentences []segment.Sentence, progress func(done int)) ([]tagger.Mention, error)
}

// New makes an Extractor of the bytes of a model file, decompressed. It keeps
// model and uses it as it is: the caller must not change it any more. The
// errors are those of tagger.Load.
func New(model []byte) (*Extractor, error) {
	m, err := tagger.Load(model)
	if err != nil {
		return nil, err
	}
	return &Extractor{tagger: m}, nil
}

// Extract finds the entities of text. The document's ID and Title are left for
// the caller to fill in.
//
// progress, unless nil, is called now and then, from this goroutine, with the
// number of words done and their total; the last call has done = total. When
// ctx ends, Extract stops within some thousand words and returns its error.
func (x *Extractor) Extract(ctx context.Context, text string, progress func(done, total int)) (*Document, error) {
	words, sentences, mentions, err := x.tag(ctx, text, progress)
	if err != nil {
		return nil, err
	}
	return &Document{Text: text, Entities: resolve.Resolve(text, words, sentences, mentions)}, nil
}

// Names finds the names of text, in its order, without asking which of them are
// one entity: what a tagger gives. The error is that of ctx.
func (x *Extractor) Names(ctx context.Context, text string) ([]Mention, error) {
	_, _, mentions, err := x.tag(ctx, text, nil)
	return mentions, err
}

func (x *Extractor) tag(ctx context.Context, text string, progress func(done, total int)) ([]segment.Word, []segment.Sentence, []Mention, error) {
	words := segment.Words(text)
	sentences := segment.Sentences(text, words)
	if err := ctx.Err(); err != nil {
		return nil, nil, nil, err
	}
	var step func(int)
	if progress != nil {
		step = func(done int) { progress(done, len(words)) }
	}
	mentions, err := x.tagger.Tag(ctx, text, words, sentences, step)
	return words, sentences, mentions, err
}
