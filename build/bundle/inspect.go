package bundle

import (
	"fmt"
	"time"

	"rubricate/build/fileerr"

	"github.com/spf13/cobra"
)

func verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify FILE...",
		Short: "Check every hash, limit and article of a bundle",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			var failed fileerr.List
			for _, file := range files {
				b, err := open(file)
				if err != nil {
					failed = append(failed, fileerr.New(file, err))
					continue
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s: sound, %s\n", file, count(len(b.Articles), "article"))
			}
			return failed.Err()
		},
	}
}

func listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list FILE...",
		Short: "List the articles of a bundle: ID, date, source and title, with tabs between",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			var failed fileerr.List
			for _, file := range files {
				b, err := open(file)
				if err != nil {
					failed = append(failed, fileerr.New(file, err))
					continue
				}
				for _, a := range b.Articles {
					date := ""
					if !a.Published.IsZero() {
						date = a.Published.Format(time.DateOnly)
					}
					fmt.Fprintf(cmd.OutOrStdout(), "%s\t%s\t%s\t%s\n", a.ID, date, a.Source, a.Title)
				}
			}
			return failed.Err()
		},
	}
}
