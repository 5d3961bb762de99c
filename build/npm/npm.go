// Package npm installs packages of the npm registry into a cache folder, by a
// lock file that holds the hash of each. No script of theirs is run.
package npm

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Install makes dir/node_modules what the lock file says, and returns its path.
// manifest and lock are the contents of package.json and package-lock.json.
// Nothing is done when an earlier call has done it.
func Install(ctx context.Context, dir string, manifest, lock []byte) (string, error) {
	modules := filepath.Join(dir, "node_modules")
	done := filepath.Join(dir, "installed.json")
	if have, err := os.ReadFile(done); err == nil && bytes.Equal(have, lock) {
		return modules, nil
	}
	if err := install(ctx, dir, manifest, lock); err != nil {
		return "", fmt.Errorf("install npm packages into %s: %w", dir, err)
	}
	return modules, os.WriteFile(done, lock, 0o666)
}

func install(ctx context.Context, dir string, manifest, lock []byte) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for name, data := range map[string][]byte{"package.json": manifest, "package-lock.json": lock} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			return err
		}
	}
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	npm.Dir = dir
	if out, err := npm.CombinedOutput(); err != nil {
		return fmt.Errorf("npm ci: %w\n%s", err, bytes.TrimSpace(out))
	}
	return nil
}
