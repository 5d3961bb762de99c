package article

import (
	"errors"
	"fmt"
)

// What is wrong with a bundle, for errors.Is.
var (
	ErrNotBundle = errors.New("not a .newsbundle")
	ErrVersion   = errors.New("made by a newer version of the format")
	ErrDamaged   = errors.New("damaged")
	ErrLimit     = errors.New("beyond the limits")
	ErrPath      = errors.New("not an allowed path")
	ErrInvalid   = errors.New("not valid")
)

// ResourceError names the resource of a bundle that an error is about.
type ResourceError struct {
	Resource string // its path in the bundle
	Err      error
}

func (e *ResourceError) Error() string { return e.Resource + ": " + e.Err.Error() }
func (e *ResourceError) Unwrap() error { return e.Err }

// resourceErrorf says what kind of error the resource has, and why.
func resourceErrorf(resource string, kind error, format string, args ...any) error {
	return &ResourceError{resource, fmt.Errorf("%w: %s", kind, fmt.Sprintf(format, args...))}
}
