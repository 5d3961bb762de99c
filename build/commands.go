package main

import (
	"github.com/spf13/cobra"

	"rubricate/build/bundle"
	"rubricate/build/eval"
	"rubricate/build/serve"
	"rubricate/build/site"
	"rubricate/build/tag"
	"rubricate/build/train"
)

// commands are the subcommands, each from a folder of its own.
func commands() []*cobra.Command {
	return []*cobra.Command{
		bundle.Command(),
		serve.Command(),
		site.Command(),
		tag.Command(),
		train.Command(),
		eval.Command(),
	}
}
