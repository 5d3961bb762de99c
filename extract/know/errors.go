package know

import "errors"

// Why Open refuses a file. Each is wrapped with what was found.
var (
	// ErrForeign: the bytes are not a knowledge pack at all.
	ErrForeign = errors.New("not a knowledge pack")
	// ErrNewer: a pack, written by a version of the format that this reader does not know.
	ErrNewer = errors.New("pack is of a newer format")
	// ErrTruncated: a pack of which the end is missing.
	ErrTruncated = errors.New("pack is cut short")
	// ErrDamaged: a pack whose bytes changed after it was written.
	ErrDamaged = errors.New("pack is damaged")
	// ErrLimit: what was to be written or read is beyond the limits of the format.
	ErrLimit = errors.New("beyond the limits of a pack")
)
