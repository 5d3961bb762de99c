// Package eval is the subcommand that measures the tagger on labelled text.
package eval

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"rubricate/build/compress"
	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
	"rubricate/extract/tagger/score"
	"rubricate/extract/tagger/train"
	"rubricate/web"
)

type options struct {
	model    string
	errors   int
	json     bool
	system   string
	mentions bool
}

// Command returns the subcommand.
func Command() *cobra.Command {
	var o options
	c := &cobra.Command{
		Use:   "eval CORPUS.jsonl…",
		Short: "Measure what is found on labelled text",
		Long: `Measure what is found on labelled text, by exact and lenient precision, recall
and F1 over people, places and organisations, with a confidence interval and the
classes of error. What is measured is what "rubricate tag" gives: mentions that
the tagger found and the resolver corrected; with --mentions, the tagger's alone.

Before comparing, both sides lose quotes and punctuation at the edges, a leading
"the", a possessive 's and, for people, leading titles. Exact means the same
start, end and type; lenient means that they overlap and have the same type.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return run(cmd.Context(), o, args, cmd.OutOrStdout())
		},
	}
	c.Flags().StringVar(&o.model, "model", "", "model file, plain or brotli (default: the one built in)")
	c.Flags().IntVar(&o.errors, "errors", 0, "also list about this many errors, evenly spread")
	c.Flags().BoolVar(&o.json, "json", false, "print one JSON object per corpus")
	c.Flags().StringVar(&o.system, "system", "", "also write what was found to this file, as JSON lines")
	c.Flags().BoolVar(&o.mentions, "mentions", false, "measure the tagger's mentions, before they are resolved to entities")
	return c
}

func run(ctx context.Context, o options, paths []string, out io.Writer) error {
	model, err := readModel(o.model)
	if err != nil {
		return err
	}
	var system *json.Encoder
	if o.system != "" {
		f, err := os.Create(o.system)
		if err != nil {
			return err
		}
		defer f.Close()
		system = json.NewEncoder(f)
	}
	for _, path := range paths {
		docs, err := train.ReadCorpus(path)
		if err != nil {
			return err
		}
		s, names, err := scoreAll(ctx, model, docs, !o.mentions)
		if err != nil {
			return err
		}
		var trust reliability
		for i := range docs {
			trust.add(goldOf(&docs[i]), names[i])
		}
		for i := range docs {
			if system == nil {
				break
			}
			if err := system.Encode(line(docs[i].ID, names[i])); err != nil {
				return err
			}
		}
		name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		if o.json {
			err = printJSON(out, name, s.Report())
		} else {
			err = printText(out, name, s, &trust, o.errors)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readModel reads the model at path, or the one that is built in.
func readModel(path string) (*tagger.Model, error) {
	var data []byte
	var err error
	if path == "" {
		path = "model/en.model.br"
		data, err = web.FS.ReadFile(path)
	} else {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(path, ".br") {
		if data, err = compress.Unbrotli(data); err != nil {
			return nil, fmt.Errorf("model %s: %w", path, err)
		}
	}
	return tagger.Load(data)
}

// found is a name that the tagger found.
type found struct {
	score.Span
	confidence float32
}

// Score scores the mentions that the tagger finds in labelled documents.
func Score(ctx context.Context, model *tagger.Model, docs []train.Document) (*score.Scorer, error) {
	s, _, err := scoreAll(ctx, model, docs, false)
	return s, err
}

func scoreAll(ctx context.Context, model *tagger.Model, docs []train.Document, resolved bool) (*score.Scorer, [][]found, error) {
	names, err := tagAll(ctx, model, docs, resolved)
	if err != nil {
		return nil, nil, err
	}
	var s score.Scorer
	for i := range docs {
		spans := make([]score.Span, len(names[i]))
		for k := range spans {
			spans[k] = names[i][k].Span
		}
		s.Add(docs[i].ID, docs[i].Text, goldOf(&docs[i]), spans)
	}
	return &s, names, nil
}

// tagAll tags documents on all processors.
func tagAll(ctx context.Context, model *tagger.Model, docs []train.Document, resolved bool) ([][]found, error) {
	names := make([][]found, len(docs))
	errs := make([]error, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for k := range errs {
		wg.Go(func() {
			for i := k; i < len(docs) && errs[k] == nil; i += len(errs) {
				names[i], errs[k] = tag(ctx, model, docs[i].Text, resolved)
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}

func tag(ctx context.Context, model *tagger.Model, text string, resolved bool) ([]found, error) {
	words := segment.Words(text)
	sentences := segment.Sentences(text, words)
	mentions, err := model.Tag(ctx, text, words, sentences, nil)
	if err != nil {
		return nil, err
	}
	if resolved {
		entities := resolve.Resolve(text, words, sentences, mentions)
		mentions = mentions[:0]
		for i := range entities {
			mentions = append(mentions, entities[i].Mentions...)
		}
		slices.SortFunc(mentions, func(a, b tagger.Mention) int { return a.Start - b.Start })
	}
	offsets := segment.NewOffsets(text)
	names := make([]found, len(mentions))
	for i, m := range mentions {
		at := offsets.Points(m.Span)
		names[i] = found{score.Span{Start: at.Start, End: at.End, Type: score.Type(m.Type)}, m.Confidence}
	}
	return names, nil
}

func goldOf(d *train.Document) []score.Span {
	offsets := segment.NewOffsets(d.Text)
	spans := make([]score.Span, len(d.Names))
	for i, n := range d.Names {
		at := offsets.Points(n.Span)
		spans[i] = score.Span{Start: at.Start, End: at.End, Type: score.Type(n.Type)}
	}
	return spans
}
