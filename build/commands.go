package main

import (
	"github.com/spf13/cobra"

	"rubricate/build/serve"
	"rubricate/build/site"
)

// commands are the subcommands, each from a folder of its own.
func commands() []*cobra.Command {
	return []*cobra.Command{
		serve.Command(),
		site.Command(),
	}
}
