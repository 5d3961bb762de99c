package train

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	packages = filepath.Join(cache, "node_modules")
	done := filepath.Join(cache, "installed.json")
	if have, err := os.ReadFile(done); err != nil || !bytes.Equal(have, packageLock) {
		if err := install(ctx, cache); err != nil {
			return "", nil, fmt.Errorf("install word lists into %s: %w", cache, err)
		}
		if err := os.WriteFile(done, packageLock, 0o666); err != nil {
			return "", nil, err
		}
	}
	node := exec.CommandContext(ctx, "node", "--input-type=module", "--eval", printLexicon)
	node.Dir = cache
	if compromise, err = node.Output(); err != nil {
		return "", nil, fmt.Errorf("read the lexicon of compromise with node: %w", err)
	}
	return packages, compromise, nil
}

func install(ctx context.Context, cache string) error {
	if err := os.MkdirAll(cache, 0o777); err != nil {
		return err
	}
	for name, data := range map[string][]byte{"package.json": packageJSON, "package-lock.json": packageLock} {
		if err := os.WriteFile(filepath.Join(cache, name), data, 0o666); err != nil {
			return err
		}
	}
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	npm.Dir = cache
	if out, err := npm.CombinedOutput(); err != nil {
		return fmt.Errorf("npm ci: %w\n%s", err, bytes.TrimSpace(out))
	}
	return nil
}
