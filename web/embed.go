// Package web holds what a browser loads as it is: style sheets, scripts,
// icons, the model, the articles of the sample library, and what the build
// made of the reader.
package web

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

// FS is this folder: its scripts, the files of its subfolders, and all that the
// build has made.
//
//go:embed *.js */*.* built
var FS embed.FS

// ErrNoReader says that the command was compiled without the steps of make
// build that come before.
var ErrNoReader = errors.New("this rubricate was built without the reader: run make build")

// Built returns a file that the build leaves in built/.
func Built(name string) ([]byte, error) {
	data, err := FS.ReadFile("built/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w (%s is missing)", ErrNoReader, name)
	}
	return data, err
}
