package article

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

// file is one file of a bundle to be written.
type file struct {
	path, mediaType string
	data            []byte
	stored          bool // packing it would not pay
}

// WriteBundle writes a .newsbundle. The same bundle gives the same bytes: the
// files carry the time of its creation, and their order is fixed.
func WriteBundle(w io.Writer, b *Bundle) error {
	files, err := b.files()
	if err != nil {
		return err
	}
	index := dataPackage{
		Profile:   "data-package",
		Version:   formatVersion,
		Title:     b.Title,
		Created:   timestamp(b.Created),
		Resources: make([]resource, len(files)),
	}
	for i, f := range files {
		index.Resources[i] = resource{
			Name: resourceName(f.path), Path: f.path, MediaType: f.mediaType,
			Hash: digest(f.data), Bytes: int64(len(f.data)),
		}
	}
	data, err := encode(index)
	if err != nil {
		return fmt.Errorf("writing %s: %w", packagePath, err)
	}
	z := zip.NewWriter(w)
	for _, f := range append([]file{{path: packagePath, data: data}}, files...) {
		if err := pack(z, f, b.Created); err != nil {
			return fmt.Errorf("writing %s: %w", f.path, err)
		}
	}
	return z.Close()
}

// encode returns v as JSON that a person can read too.
func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "\t")
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func pack(z *zip.Writer, f file, created time.Time) error {
	head := &zip.FileHeader{Name: f.path, Method: zip.Deflate}
	if !created.IsZero() {
		head.Modified = created.UTC().Truncate(time.Second)
	}
	if f.stored {
		head.Method = zip.Store
	}
	w, err := z.CreateHeader(head)
	if err != nil {
		return err
	}
	_, err = w.Write(f.data)
	return err
}

// files returns everything but the index, in the order it is written.
func (b *Bundle) files() ([]file, error) {
	var files []file
	for _, a := range b.Articles {
		path := articlesDir + a.ID + jsonSuffix
		if !ValidID(a.ID) {
			return nil, resourceErrorf(path, ErrPath, "an ID has 1 to %d characters of a-z, 0-9 and hyphen", MaxID)
		}
		data, err := MarshalNinjs(a)
		if err != nil {
			return nil, &ResourceError{path, err}
		}
		files = append(files, file{path: path, mediaType: typeJSON, data: data})
	}
	for _, id := range slices.Sorted(maps.Keys(b.Annotations)) {
		path := annotationsDir + id + jsonSuffix
		files = append(files, file{path: path, mediaType: "application/ld+json", data: b.Annotations[id]})
	}
	if b.Entities != nil {
		files = append(files, file{path: entitiesPath, mediaType: typeJSON, data: b.Entities})
	}
	for _, name := range slices.Sorted(maps.Keys(b.Media)) {
		files = append(files, file{path: mediaDir + name, data: b.Media[name], stored: true})
	}
	if err := b.consistent(); err != nil {
		return nil, err
	}
	return files, checkFiles(files)
}

const typeJSON = "application/json"

// checkFiles refuses what a reader of the bundle would refuse.
func checkFiles(files []file) error {
	folded := make(map[string]bool, len(files))
	for _, f := range files {
		fold := strings.ToLower(f.path)
		switch {
		case !validPath(f.path):
			return resourceErrorf(f.path, ErrPath, "%s", pathRule)
		case folded[fold]:
			return resourceErrorf(f.path, ErrPath, "there twice")
		case strings.HasSuffix(f.path, jsonSuffix) && !json.Valid(f.data):
			return resourceErrorf(f.path, ErrInvalid, "not JSON")
		}
		folded[fold] = true
	}
	return nil
}
