// Package bench is the subcommand that measures the tagger in a browser beside
// the npm package compromise: same headless Chromium, same texts, one thread.
package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rubricate/build/carried"
	"rubricate/build/compress"
	"rubricate/web"
)

type options struct {
	readme  string
	rounds  int
	seconds int
}

// Command returns the subcommand.
func Command() *cobra.Command {
	var o options
	c := &cobra.Command{
		Use:   "bench TEXT|CORPUS.jsonl…",
		Short: "Measure the tagger in the browser, beside the npm package compromise",
		Long: `Measure the tagger in headless Chromium, beside the npm package compromise: words
per second, cold start, bytes over the wire and, where labelled texts are among
the arguments, exact typed F1. Both run on the page's one thread, each in a
fresh browser, in turn for some rounds, of which the medians count. Machines
differ: compare figures of one run only.

Needs Chromium and npm.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return run(cmd.Context(), o, args, cmd.OutOrStdout())
		},
	}
	c.Flags().StringVar(&o.readme, "readme", "", "also put the table into this Markdown file, between its bench lines")
	c.Flags().IntVar(&o.rounds, "rounds", 7, "measure each system so many times")
	c.Flags().IntVar(&o.seconds, "seconds", 2, "measure each system for at least this long in a round")
	return c
}

// names are the systems as the page and as the table call them.
var names = []struct{ system, title string }{{"rubricate", "Rubricate"}, {"compromise", "compromise 14"}}

func run(ctx context.Context, o options, paths []string, out io.Writer) error {
	if o.seconds < 1 || o.rounds < 1 {
		return errors.New("--seconds and --rounds must be at least 1")
	}
	sample, err := readSample(paths)
	if err != nil {
		return err
	}
	files, sizes, err := readFiles(ctx)
	if err != nil {
		return err
	}
	var systems []string
	for _, n := range names {
		systems = append(systems, n.system)
	}
	measured, err := measure(ctx, files, sample.texts, systems, o.rounds, o.seconds*1000)
	if err != nil {
		return err
	}
	var rows []row
	scored := false
	for _, n := range names {
		r := row{Measured: middle(measured[n.system]), name: n.title, bytes: sizes[n.system]}
		r.times = timesAsFast(measured[n.system], measured[names[len(names)-1].system])
		r.f1, scored = sample.f1(r.Found)
		rows = append(rows, r)
	}
	text := table(rows, scored)
	fmt.Fprint(out, text)
	if o.readme == "" {
		return nil
	}
	return replaceTable(o.readme, text)
}

// readFiles returns what the page loads, and how much of it each system is.
func readFiles(ctx context.Context) (files map[string][]byte, sizes map[string]int, err error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, nil, err
	}
	peer, err := compromise(ctx, filepath.Join(cache, "rubricate", "bench"))
	if err != nil {
		return nil, nil, err
	}
	wasmExec, err := web.Built("wasm_exec.js")
	if err != nil {
		return nil, nil, err
	}
	small, err := web.Built("engine.wasm.br")
	if err != nil {
		return nil, nil, err
	}
	engine, err := compress.Unbrotli(small)
	if err != nil {
		return nil, nil, err
	}
	smallModel, err := carried.Packed(carried.ModelFile)
	if err != nil {
		return nil, nil, err
	}
	model, err := compress.Unbrotli(smallModel)
	if err != nil {
		return nil, nil, err
	}
	files = map[string][]byte{"compromise.js": peer, "wasm_exec.js": wasmExec, "engine.wasm": engine, "en.model": model}
	sizes = map[string]int{
		"rubricate":  len(small) + len(smallModel) + len(compress.Brotli(wasmExec)),
		"compromise": len(compress.Brotli(peer)),
	}
	return files, sizes, nil
}
