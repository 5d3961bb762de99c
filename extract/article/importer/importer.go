// Package importer makes articles of files: plain text, web pages and IPTC
// ninjs. It links what only an import needs (readability, character sets,
// net/http by way of them); a reader of finished bundles needs package article
// alone.
package importer

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"

	"rubricate/extract/article"
	"rubricate/extract/article/plain"
	"rubricate/extract/article/webpage"
)

// What can be wrong with a file, for errors.Is.
var (
	ErrFormat = errors.New("neither text, nor HTML, nor an IPTC ninjs article")
	ErrEmpty  = errors.New("no text in it")
	ErrSize   = errors.New("too large for an article")
)

// MaxSize is the largest file that Import takes, in bytes.
const MaxSize = 16 << 20

// Import makes an article of a file's content. The name is where the content is
// from, a path or an address: its extension says what it is (.txt, .html, .htm,
// .xhtml, .json), and where it does not, the content tells. Text may be in
// UTF-8, UTF-16 or Windows-1252; a web page in what it declares.
//
// The article's ID is a slug of its title, or else of the name.
func Import(name string, data []byte) (article.Article, error) {
	if len(data) > MaxSize {
		return article.Article{}, fmt.Errorf("%w: %d bytes, more than %d", ErrSize, len(data), MaxSize)
	}
	a, err := parse(name, data)
	if err != nil {
		return article.Article{}, err
	}
	if a.Title == "" && a.Body == "" {
		return article.Article{}, ErrEmpty
	}
	base := stem(name)
	if a.Title == "" {
		a.Title = base
	}
	for _, id := range []string{article.Slug(a.Title), article.Slug(base), "article"} {
		if id != "" {
			a.ID = id
			break
		}
	}
	return a, nil
}

func parse(name string, data []byte) (article.Article, error) {
	switch format(name, data) {
	case formatHTML:
		return webpage.Parse(data)
	case formatNinjs:
		return article.UnmarshalNinjs(data)
	case formatText:
		return plain.Parse(decode(data))
	}
	return article.Article{}, ErrFormat
}

// stem returns the last part of a path or address, without its extension.
func stem(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if base == "." || base == "/" || base == "-" {
		return ""
	}
	return strings.TrimSuffix(base, path.Ext(base))
}

type fileFormat uint8

const (
	formatUnknown fileFormat = iota
	formatText
	formatHTML
	formatNinjs
)

func format(name string, data []byte) fileFormat {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return formatHTML
	case ".json":
		return formatNinjs
	}
	head := bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\ufeff")))
	lower := bytes.ToLower(head)
	switch {
	case isUTF16(data):
		return formatText
	case bytes.IndexByte(head, 0) >= 0:
		return formatUnknown
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")),
		bytes.HasPrefix(lower, []byte("<?xml")) && bytes.Contains(lower, []byte("<html")):
		return formatHTML
	case bytes.HasPrefix(head, []byte("{")) && bytes.Contains(data, []byte(`"uri"`)):
		return formatNinjs
	}
	return formatText
}
