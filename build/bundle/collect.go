package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"rubricate/build/fileerr"
	"rubricate/extract/article"
	"rubricate/extract/article/importer"
)

const bundleSuffix = ".newsbundle"

// collect makes one bundle of all inputs, in their order. It tells of every
// input that it cannot read, and then gives no bundle.
func collect(inputs []string) (*article.Bundle, error) {
	var failed fileerr.List
	c := newCollection()
	for _, input := range inputs {
		files, err := expand(input)
		if err != nil {
			failed = append(failed, fileerr.New(input, err))
			continue
		}
		for _, file := range files {
			if err := c.addFile(file); err != nil {
				failed = append(failed, fileerr.New(file, err))
			}
		}
	}
	return &c.bundle, failed.Err()
}

// expand returns the input itself, or the files in a folder and the folders
// below it that an article can be in, by name.
func expand(input string) ([]string, error) {
	info, err := os.Stat(input)
	if err != nil || !info.IsDir() {
		return []string{input}, err
	}
	var files []string
	err = filepath.WalkDir(input, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(entry.Name(), ".") && path != input
		switch {
		case hidden && entry.IsDir():
			return fs.SkipDir
		case hidden || !entry.Type().IsRegular():
			return nil
		}
		switch strings.ToLower(filepath.Ext(path)) {
		case ".txt", ".html", ".htm", ".xhtml", ".json", bundleSuffix:
			files = append(files, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = errors.New("no text, web page, ninjs or bundle in this folder")
	}
	return files, err
}

// collection gathers articles under IDs that are unique.
type collection struct {
	bundle article.Bundle
	byID   map[string]article.Article
}

func newCollection() *collection {
	return &collection{byID: make(map[string]article.Article)}
}

func (c *collection) addFile(file string) error {
	if strings.EqualFold(filepath.Ext(file), bundleSuffix) {
		b, err := open(file)
		if err != nil {
			return err
		}
		return c.addBundle(b)
	}
	data, err := readFile(file, importer.MaxSize)
	if err != nil {
		return err
	}
	a, err := importer.Import(file, data)
	if err != nil {
		return err
	}
	c.add(a)
	return nil
}

// add gives the article the first free ID of "name", "name-2", "name-3" …, and
// returns it. An article that is there already is not added again.
func (c *collection) add(a article.Article) string {
	name := a.ID
	for n := 2; ; n++ {
		there, taken := c.byID[a.ID]
		if !taken {
			break
		}
		if there == a {
			return a.ID
		}
		a.ID = numbered(name, n)
	}
	c.byID[a.ID] = a
	c.bundle.Articles = append(c.bundle.Articles, a)
	return a.ID
}

// numbered returns the ID with a number behind it, cut to the length of an ID.
func numbered(id string, n int) string {
	suffix := "-" + strconv.Itoa(n)
	return id[:min(len(id), article.MaxID-len(suffix))] + suffix
}

// addBundle adds all that another bundle holds. Its annotations follow their
// articles to a new ID; files that two bundles have under one name must be the
// same, since articles may point to them.
func (c *collection) addBundle(b *article.Bundle) error {
	into := &c.bundle
	if into.Title == "" {
		into.Title = b.Title
	}
	for _, a := range b.Articles {
		id := c.add(a)
		if set, ok := b.Annotations[a.ID]; ok {
			put(&into.Annotations, id, set)
		}
	}
	for name, data := range b.Media {
		if there, ok := into.Media[name]; ok && !bytes.Equal(there, data) {
			return fmt.Errorf("media/%s is another file than that of a bundle before", name)
		}
		put(&into.Media, name, data)
	}
	switch {
	case b.Entities == nil || bytes.Equal(into.Entities, b.Entities):
	case into.Entities == nil:
		into.Entities = b.Entities
	default:
		return errors.New("entities.json is another file than that of a bundle before")
	}
	return nil
}

func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = make(map[string]V)
	}
	(*m)[key] = value
}
