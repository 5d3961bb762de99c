// Package bundle makes, checks and lists .newsbundle files.
package bundle

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"rubricate/build/fileerr"
	"rubricate/extract/article"
)

// Command is rubricate bundle.
func Command() *cobra.Command {
	var out, title, created string
	var named bool
	cmd := &cobra.Command{
		Use:   "bundle -o OUT.newsbundle INPUT...",
		Short: "Put articles into a bundle: text, web pages, ninjs, other bundles, folders of them",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, inputs []string) error {
			b, err := collect(inputs)
			if err != nil {
				return err
			}
			if title != "" || b.Title == "" {
				b.Title = title
			}
			if b.Created, err = creation(created, b.Articles); err != nil {
				return err
			}
			if named {
				if err := annotate(cmd.Context(), b); err != nil {
					return err
				}
			}
			if err := write(out, b); err != nil {
				return fileerr.New(out, err)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", out, count(len(b.Articles), "article"))
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the bundle to write; one that is there is replaced")
	cmd.Flags().StringVar(&title, "title", "", "title of the bundle (default that of the first bundle among the inputs)")
	cmd.Flags().StringVar(&created, "created", "",
		"time of creation, RFC 3339 (default $SOURCE_DATE_EPOCH, or when the newest article was published)")
	cmd.Flags().BoolVar(&named, "annotate", false, "find the names now and put them into the bundle")
	cmd.MarkFlagRequired("output")
	cmd.AddCommand(verifyCommand(), listCommand())
	return cmd
}

// creation returns the time that the bundle carries. It depends on the inputs
// alone where it can, so that the same articles give the same bytes.
func creation(flag string, articles []article.Article) (time.Time, error) {
	if flag != "" {
		t, err := time.Parse(time.RFC3339, flag)
		if err != nil {
			return t, fmt.Errorf("--created: %w", err)
		}
		return t.UTC(), nil
	}
	if s := os.Getenv("SOURCE_DATE_EPOCH"); s != "" {
		seconds, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH: %w", err)
		}
		return time.Unix(seconds, 0).UTC(), nil
	}
	var newest time.Time
	for _, a := range articles {
		if a.Published.After(newest) {
			newest = a.Published
		}
	}
	if newest.IsZero() {
		newest = time.Now()
	}
	return newest.UTC().Truncate(time.Second), nil
}

// write writes the bundle beside its place and puts it there when it is whole.
func write(path string, b *article.Bundle) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close() // again, if closing it failed: that does no harm
			os.Remove(f.Name())
		}
	}()
	if err := article.WriteBundle(f, b); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
