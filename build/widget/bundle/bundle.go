// Package bundle makes of the widget's modules the files that publishers load.
package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// The files of the widget, as publishers know them.
const (
	Loader = "rubricate.js"        // what a page's script tag names
	Worker = "rubricate-worker.js" // runs the engine; loaded only where names are found in the browser
	Frame  = "rubricate-frame.js"  // on a page with articles in frames: gives the frames their height
	Embed  = "rubricate-embed.js"  // in such a frame: tells the height
)

// entries are the modules the files are made from.
var entries = map[string]string{
	Loader: "main.js",
	Worker: "worker.js",
	Frame:  "frame.js",
	Embed:  "embed.js",
}

// Make bundles the widget of the module in root. Each file is one classic
// script: a publisher's tag needs no type="module", and one integrity hash
// covers all of it.
func Make(root string) (map[string][]byte, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	wasmExec, err := wasmExecPath()
	if err != nil {
		return nil, err
	}
	var points []api.EntryPoint
	for name, module := range entries {
		points = append(points, api.EntryPoint{
			InputPath:  filepath.Join(root, "web/widget/src", module),
			OutputPath: strings.TrimSuffix(name, ".js"),
		})
	}
	result := api.Build(api.BuildOptions{
		EntryPointsAdvanced: points,
		AbsWorkingDir:       root,
		Outdir:              "out", // nothing is written: the bytes are returned
		Alias: map[string]string{
			"payload.js":   filepath.Join(root, "web/payload.js"),
			"wasm_exec.js": wasmExec,
		},
		Bundle:            true,
		Format:            api.FormatIIFE,
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Banner:            map[string]string{"js": "/* Rubricate, Apache-2.0 */"},
	})
	if len(result.Errors) > 0 {
		return nil, fmt.Errorf("bundling the widget: %w", joined(result.Errors))
	}
	files, err := stringFiles(filepath.Join(root, "web/widget/strings"))
	if err != nil {
		return nil, err
	}
	for _, file := range result.OutputFiles {
		files[filepath.Base(file.Path)] = file.Contents
	}
	return files, nil
}

// stringFiles returns the widget's words in other languages than English, as
// strings-LANGUAGE.json.
func stringFiles(folder string) (map[string][]byte, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var small bytes.Buffer
		if err := json.Compact(&small, data); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		files["strings-"+filepath.Base(path)] = small.Bytes()
	}
	return files, nil
}

// wasmExecPath is where the toolchain keeps the JavaScript side of the
// WebAssembly it compiles: both must be of one version.
func wasmExecPath() (string, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("asking for GOROOT: %w", err)
	}
	return filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"), nil
}

func joined(messages []api.Message) error {
	var errs []error
	for _, message := range messages {
		where := ""
		if at := message.Location; at != nil {
			where = fmt.Sprintf("%s:%d: ", at.File, at.Line)
		}
		errs = append(errs, errors.New(where+message.Text))
	}
	return errors.Join(errs...)
}
