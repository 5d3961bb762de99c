package main

import (
	"github.com/spf13/cobra"

	"rubricate/build/bench"
	"rubricate/build/bundle"
	"rubricate/build/eval"
	"rubricate/build/packs"
	"rubricate/build/serve"
	"rubricate/build/site"
	"rubricate/build/tag"
	"rubricate/build/train"
)

// commands are the subcommands, each from a folder of its own.
func commands() []*cobra.Command {
	return []*cobra.Command{
		bench.Command(),
		bundle.Command(),
		packs.Command(),
		serve.Command(),
		site.Command(),
		tag.Command(),
		train.Command(),
		eval.Command(),
	}
}
