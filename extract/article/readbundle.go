package article

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// ReadBundle reads a .newsbundle of size bytes. Every file is checked against
// the limits and against its hash before it is looked into; the first fault
// ends the reading with an error that wraps one of this package's Err… values,
// inside a [ResourceError] where one file is to blame.
//
// The bodies of the articles stand as the bundle has them: [Layout] sanitises
// each when it is wanted, and doing it for a whole library at once would double
// the time to open it. Resources whose place in the bundle this version does
// not know are checked and passed over.
func ReadBundle(r io.ReaderAt, size int64, limits Limits) (*Bundle, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotBundle, err)
	}
	a, err := openArchive(z, limits)
	if err != nil {
		return nil, err
	}
	data, err := a.read(packagePath, limits.MetadataSize)
	if err != nil {
		return nil, err
	}
	p, err := parsePackage(data)
	if err != nil {
		return nil, err
	}
	b := &Bundle{Title: OneLine(p.Title)}
	if b.Created, err = parseTime(p.Created); err != nil {
		return nil, resourceErrorf(packagePath, ErrInvalid, "created: %v", err)
	}
	if err := a.matches(p.Resources); err != nil {
		return nil, err
	}
	for _, res := range p.Resources {
		data, err := a.verified(res)
		if err != nil {
			return nil, err
		}
		if err := b.add(res.Path, data); err != nil {
			return nil, err
		}
	}
	if err := b.consistent(); err != nil {
		return nil, err
	}
	return b, nil
}

// add puts a verified resource in its place.
func (b *Bundle) add(path string, data []byte) error {
	if id, ok := idIn(path, articlesDir); ok {
		a, err := parseNinjs(data)
		if err != nil {
			return &ResourceError{path, err}
		}
		a.ID = id
		b.Articles = append(b.Articles, a)
		return nil
	}
	if id, ok := idIn(path, annotationsDir); ok {
		if b.Annotations == nil {
			b.Annotations = make(map[string]json.RawMessage)
		}
		b.Annotations[id] = data
		return nil
	}
	if path == entitiesPath {
		b.Entities = data
		return nil
	}
	if name, ok := strings.CutPrefix(path, mediaDir); ok {
		if b.Media == nil {
			b.Media = make(map[string][]byte)
		}
		b.Media[name] = data
	}
	return nil
}

// consistent checks what only the whole bundle can tell.
func (b *Bundle) consistent() error {
	known := make(map[string]bool, len(b.Articles))
	for _, a := range b.Articles {
		known[a.ID] = true
	}
	for id := range b.Annotations {
		if !known[id] {
			return resourceErrorf(annotationsDir+id+jsonSuffix, ErrInvalid, "the bundle has no such article")
		}
	}
	return nil
}
