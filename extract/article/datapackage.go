package article

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// formatVersion is the version of the format this package writes, and the
// newest it reads. A change that older readers cannot ignore raises it.
const formatVersion = 1

// dataPackage is datapackage.json: a Frictionless data package of profile
// "data-package", with the version of our format beside it as WACZ has its own.
type dataPackage struct {
	Profile   string     `json:"profile"`
	Version   int        `json:"newsbundle_version"`
	Title     string     `json:"title,omitempty"`
	Created   string     `json:"created,omitempty"` // RFC 3339
	Resources []resource `json:"resources"`
}

// resource is one file of the package.
type resource struct {
	Name      string `json:"name"`
	Path      string `json:"path"`
	MediaType string `json:"mediatype,omitempty"`
	Hash      string `json:"hash"` // "sha256:" and 64 hexadecimal digits
	Bytes     int64  `json:"bytes"`
}

func parsePackage(data []byte) (dataPackage, error) {
	var p dataPackage
	if err := json.Unmarshal(data, &p); err != nil {
		return p, resourceErrorf(packagePath, ErrDamaged, "%v", err)
	}
	switch {
	case p.Version == 0:
		return p, fmt.Errorf("%w: %s names no newsbundle_version", ErrNotBundle, packagePath)
	case p.Version > formatVersion:
		return p, fmt.Errorf("%w: version %d, this reader knows %d", ErrVersion, p.Version, formatVersion)
	case p.Version < 0:
		return p, resourceErrorf(packagePath, ErrInvalid, "version %d", p.Version)
	}
	return p, nil
}

// resourceName makes the name of a resource, which Frictionless wants in lower case.
func resourceName(path string) string {
	return strings.TrimSuffix(strings.ToLower(strings.ReplaceAll(path, "/", "-")), jsonSuffix)
}

// timestamp writes a time as the JSON files have it, "" for the zero time.
func timestamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Truncate(time.Second).Format(time.RFC3339)
}

// parseTime reads a time of RFC 3339, the zero time for "".
func parseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	return t.UTC(), err
}
