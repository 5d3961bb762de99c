package bundle

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"rubricate/build/fileerr"
	"rubricate/extract/article"
)

func verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify FILE...",
		Short: "Check every hash, limit and article of a bundle",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			return eachBundle(files, func(file string, b *article.Bundle) {
				fmt.Fprintf(cmd.OutOrStdout(), "%s: sound, %s\n", file, count(len(b.Articles), "article"))
			})
		},
	}
}

func listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list FILE...",
		Short: "List the articles of a bundle: ID, date, source and title, with tabs between",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			return eachBundle(files, func(_ string, b *article.Bundle) { list(cmd.OutOrStdout(), b) })
		},
	}
}

// eachBundle shows the bundles that can be opened and says what is wrong with
// the others.
func eachBundle(files []string, show func(file string, b *article.Bundle)) error {
	var failed fileerr.List
	for _, file := range files {
		b, err := open(file)
		if err != nil {
			failed = append(failed, fileerr.New(file, err))
			continue
		}
		show(file, b)
	}
	return failed.Err()
}

func list(out io.Writer, b *article.Bundle) {
	for _, a := range b.Articles {
		date := ""
		if !a.Published.IsZero() {
			date = a.Published.Format(time.DateOnly)
		}
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\n", a.ID, date, a.Source, a.Title)
	}
}
