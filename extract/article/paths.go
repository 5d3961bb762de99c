package article

import "strings"

// Where things are in a bundle.
const (
	packagePath    = "datapackage.json"
	entitiesPath   = "entities.json"
	articlesDir    = "articles/"
	annotationsDir = "annotations/"
	mediaDir       = "media/"
	jsonSuffix     = ".json"
)

// MaxID is the length of the longest ID of an article, in bytes.
const MaxID = 100

// maxPath is the length of the longest path, in bytes: it fits every file system.
const maxPath = 240

// ValidID reports whether s can be the ID of an article.
func ValidID(s string) bool {
	if s == "" || len(s) > MaxID {
		return false
	}
	for _, c := range []byte(s) {
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-') {
			return false
		}
	}
	return true
}

// validPath reports whether a path is safe on every file system: relative, of
// letters, digits and "._-" with "/" between, no part of it beginning or ending
// with a dot.
func validPath(path string) bool {
	if len(path) > maxPath {
		return false
	}
	for part := range strings.SplitSeq(path, "/") {
		if part == "" || part[0] == '.' || part[len(part)-1] == '.' {
			return false
		}
		for _, c := range []byte(part) {
			letter := 'a' <= c|0x20 && c|0x20 <= 'z'
			if !letter && !('0' <= c && c <= '9') && c != '.' && c != '_' && c != '-' {
				return false
			}
		}
	}
	return true
}

// pathRule says in an error what validPath asks for.
const pathRule = "only letters, digits and ._- in relative paths"

// idIn returns the ID in a path like articles/<id>.json.
func idIn(path, dir string) (id string, ok bool) {
	id, ok = strings.CutPrefix(path, dir)
	if !ok {
		return "", false
	}
	id, ok = strings.CutSuffix(id, jsonSuffix)
	return id, ok && ValidID(id)
}
