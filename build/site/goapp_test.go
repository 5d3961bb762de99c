package site

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rubricate/web"
)

// web/start.js takes the place of go-app's own script. What go-app's Go side
// asks of the page must all be there, also after an upgrade of go-app.
func TestStartScriptHasWhatGoAppAsksFor(t *testing.T) {
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/maxence-charriere/go-app/v10/pkg/app").Output()
	if err != nil {
		t.Fatal(err)
	}
	sources, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	start, err := web.FS.ReadFile("start.js")
	if err != nil {
		t.Fatal(err)
	}
	asks := regexp.MustCompile(`Window\(\)\.(?:Get|Call|Set)\("(goapp\w+)"`)
	// The reader sends no notifications, so nothing asks for these.
	unused := map[string]bool{"goappNewNotification": true, "goappSubscribePushNotifications": true}
	asked := 0
	for _, source := range sources {
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		text, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asks.FindAllStringSubmatch(string(text), -1) {
			asked++
			if !unused[m[1]] && !strings.Contains(string(start), m[1]) {
				t.Errorf("%s asks for %s, which start.js does not have", filepath.Base(source), m[1])
			}
		}
	}
	if asked < 8 {
		t.Errorf("go-app asks the page for %d functions only: does it go another way now?", asked)
	}
}
