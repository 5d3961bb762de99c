//go:build browser

package widget_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

const packagesFolder = "../../widget/demo"

var install = sync.OnceValues(func() (string, error) {
	modules := filepath.Join(packagesFolder, "node_modules")
	if _, err := os.Stat(filepath.Join(modules, ".package-lock.json")); err == nil {
		return modules, nil
	}
	cmd := exec.Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
	cmd.Dir = packagesFolder
	cmd.Stderr = os.Stderr
	return modules, cmd.Run()
})

// packages installs React and TypeScript, of the versions in package-lock.json,
// and returns their folder.
func packages(t *testing.T) string {
	t.Helper()
	folder, err := install()
	if err != nil {
		t.Fatalf("npm ci in build/widget/demo: %v", err)
	}
	return folder
}

// TestTypes checks the JSDoc types of the widget's modules.
func TestTypes(t *testing.T) {
	tsc := exec.Command("node", filepath.Join(packages(t), "typescript", "bin", "tsc"), "-p", "../../../web/widget")
	if out, err := tsc.CombinedOutput(); err != nil {
		t.Errorf("tsc: %v\n%s", err, out)
	}
}
