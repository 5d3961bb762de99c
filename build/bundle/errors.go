package bundle

import (
	"errors"
	"io/fs"
	"strings"
)

// fileError is what is wrong with one file: "FILE: reason".
type fileError struct {
	file string
	err  error
}

func (e *fileError) Error() string {
	reason := e.err
	var p *fs.PathError
	if errors.As(reason, &p) {
		reason = p.Err // without the operation and the path once more
	}
	return e.file + ": " + reason.Error()
}

func (e *fileError) Unwrap() error { return e.err }

// fileErrors are those of several files. The command's main puts its name
// before the first, so that every line has it.
type fileErrors []error

func (e fileErrors) Error() string {
	lines := make([]string, len(e))
	for i, err := range e {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\nrubricate: ")
}

func (e fileErrors) Unwrap() []error { return e }

// join returns nil for no errors.
func (e fileErrors) join() error {
	if len(e) == 0 {
		return nil
	}
	return e
}
