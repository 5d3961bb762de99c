// Package fileerr says what is wrong with the files that a command was given:
// "FILE: reason", one line each.
package fileerr

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// New says what is wrong with one file. A path error, which names the file
// itself, gives only its reason.
func New(file string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%s: %w", file, err)
}

// List is what is wrong with several files. The command's main puts its name
// before the first line, so the others have it here.
type List []error

func (l List) Error() string {
	lines := make([]string, len(l))
	for i, err := range l {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\nrubricate: ")
}

func (l List) Unwrap() []error { return l }

// Err returns nil for an empty list.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}
