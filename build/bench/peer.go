package bench

import (
	"context"
	_ "embed"
	"errors"

	"github.com/evanw/esbuild/pkg/api"

	"rubricate/build/npm"
)

var (
	//go:embed package.json
	packageJSON []byte
	//go:embed package-lock.json
	packageLock []byte
)

// compromise returns the peer as one minified script that leaves the function
// nlp in globalThis.
func compromise(ctx context.Context, cache string) ([]byte, error) {
	if _, err := npm.Install(ctx, cache, packageJSON, packageLock); err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		Stdin:             &api.StdinOptions{Contents: "import nlp from 'compromise'; globalThis.nlp = nlp", ResolveDir: cache},
		Bundle:            true,
		Format:            api.FormatIIFE,
		Target:            api.ES2022,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
	})
	if len(result.Errors) > 0 {
		return nil, errors.New("bundle compromise: " + result.Errors[0].Text)
	}
	return result.OutputFiles[0].Contents, nil
}
