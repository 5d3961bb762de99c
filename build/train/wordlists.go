package train

import (
	"context"
	_ "embed"
	"fmt"
	"os/exec"

	"rubricate/build/npm"
)

// The lock file holds the hash of every package.
var (
	//go:embed package.json
	packageJSON []byte
	//go:embed package-lock.json
	packageLock []byte
)

// printLexicon prints the words of compromise's lexicon and their tags, which
// the package keeps in a compressed form of its own.
const printLexicon = `import nlp from 'compromise/three';
for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) console.log([word].concat(tags).join('\t'))`

// wordLists installs the packages into the cache folder, unless they are there,
// and returns where they are, and compromise's lexicon.
func wordLists(ctx context.Context, cache string) (packages string, compromise []byte, err error) {
	if packages, err = npm.Install(ctx, cache, packageJSON, packageLock); err != nil {
		return "", nil, err
	}
	node := exec.CommandContext(ctx, "node", "--input-type=module", "--eval", printLexicon)
	node.Dir = cache
	if compromise, err = node.Output(); err != nil {
		return "", nil, fmt.Errorf("read the lexicon of compromise with node: %w", err)
	}
	return packages, compromise, nil
}
