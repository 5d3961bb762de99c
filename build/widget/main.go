// Command widget bundles the widget's modules into the files that publishers
// load, and leaves them where package web embeds them. It runs before rubricate
// itself is built: see the Makefile.
//
// Usage: go run ./build/widget (in the root of the module)
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/evanw/esbuild/pkg/api"
)

const outDir = "web/built/widget"

func main() {
	if err := bundle(); err != nil {
		fmt.Fprintln(os.Stderr, "widget:", err)
		os.Exit(1)
	}
}

// bundle writes one classic script an entry: a publisher's tag needs no
// type="module", and one integrity hash covers all of it.
func bundle() error {
	result := api.Build(api.BuildOptions{
		EntryPointsAdvanced: []api.EntryPoint{
			{InputPath: "web/widget/src/main.js", OutputPath: "rubricate"},
			{InputPath: "web/widget/src/worker.js", OutputPath: "rubricate-worker"},
		},
		Outdir:            outDir,
		Bundle:            true,
		Format:            api.FormatIIFE,
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Banner:            map[string]string{"js": "/* Rubricate, Apache-2.0 */"},
		Write:             true,
	})
	var errs []error
	for _, message := range result.Errors {
		where := ""
		if at := message.Location; at != nil {
			where = fmt.Sprintf("%s:%d: ", at.File, at.Line)
		}
		errs = append(errs, errors.New(where+message.Text))
	}
	return errors.Join(errs...)
}
