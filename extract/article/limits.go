package article

// Limits bound what reading a bundle may cost. A limit of zero allows nothing:
// begin with [DefaultLimits] and change what has to be different.
type Limits struct {
	Files        int   // in the archive, directories included
	FileSize     int64 // bytes of one file, unpacked
	MetadataSize int64 // bytes of datapackage.json, unpacked
	TotalSize    int64 // bytes of all files, unpacked
	// Ratio is how many times its packed size a file may have when it is
	// unpacked. Files up to 1 MiB are exempt: they do no harm, and a short text
	// that repeats itself packs very well.
	Ratio     int64
	JSONDepth int // objects and arrays within each other
}

// DefaultLimits let pass a library of some ten thousand articles, and keep what
// a hostile file can take below the memory of a phone's browser.
func DefaultLimits() Limits {
	return Limits{
		Files:        20_000,
		FileSize:     32 << 20,
		MetadataSize: 8 << 20,
		TotalSize:    256 << 20,
		Ratio:        100,
		JSONDepth:    32,
	}
}

// ratioFloor is the size up to which Limits.Ratio does not apply.
const ratioFloor = 1 << 20

// depthWithin reports whether the objects and arrays of a JSON text nest at
// most limit deep. It looks at brackets outside of strings only, so it is exact
// for valid JSON and safe before anyone parses it.
func depthWithin(data []byte, limit int) bool {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > limit {
				return false
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return true
}
