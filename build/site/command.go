package site

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// Command is rubricate site.
func Command() *cobra.Command {
	var out string
	var budgets bool
	var flags Flags
	cmd := &cobra.Command{
		Use:   "site --out DIR",
		Short: "Write a library of articles as a static web site",
		Long: `Write a library of articles as a static web site: readable pages with the names
marked, and a reader that works offline after the first visit. The site can
stand on any host that serves files, under the path given with --base.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opts, err := flags.Options()
			if err != nil {
				return err
			}
			s, err := Make(cmd.Context(), opts)
			if err != nil {
				return err
			}
			if err := s.Write(out); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %d files, version %s\n", out, len(s.Files), s.Version)
			if tag := s.WidgetTag(); tag != "" {
				fmt.Fprintf(cmd.OutOrStdout(), "widget: %s\n", tag)
			}
			if budgets {
				return checkBudgets(cmd.OutOrStdout(), s.Budgets())
			}
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "folder to write to; a site that is there is replaced")
	cmd.Flags().BoolVar(&budgets, "budgets", false, "print what a first visit weighs, and fail if that is too much")
	flags.Add(cmd)
	if err := cmd.MarkFlagRequired("out"); err != nil {
		panic(err) // the flag is defined two lines above
	}
	return cmd
}

// Flags are the flags by which commands choose the site they work on.
type Flags struct {
	bundle, base, origin string
	embed                Embed
}

// Add defines the flags on cmd.
func (f *Flags) Add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.bundle, "bundle", "", "the .newsbundle with the articles (default: the sample library)")
	cmd.Flags().StringVar(&f.origin, "origin", "", "where the site will be, such as https://news.example, for search engines and link previews")
	cmd.Flags().BoolVar(&f.embed.On, "embed", false, "add a page of each article for the frames of other sites, and its oembed.json")
	cmd.Flags().StringVar(&f.embed.Ancestors, "frame-ancestors", "*", "origins whose pages may hold those frames, with spaces between")
	cmd.Flags().StringVar(&f.base, "base", "/", "path of the site on its host, such as /news/")
}

// Options reads what the flags name.
func (f *Flags) Options() (Options, error) {
	opts := Options{Base: f.base, Origin: f.origin, Embed: f.embed}
	if f.bundle == "" {
		return opts, nil
	}
	data, err := os.ReadFile(f.bundle)
	if err != nil {
		return Options{}, fmt.Errorf("reading the bundle: %w", err)
	}
	opts.Library = data
	return opts, nil
}
