package tag

import (
	"errors"
	"io"
	"os"

	"rubricate/extract"
	"rubricate/extract/article"
	"rubricate/extract/article/importer"
)

// article tags the article in a file, or on standard input for "-".
func (t *tagging) article(input string) (*extract.Document, error) {
	data, err := t.read(input)
	if err != nil {
		return nil, err
	}
	a, err := importer.Import(input, data)
	if err != nil {
		return nil, err
	}
	page, err := article.Layout(a)
	if err != nil {
		return nil, err
	}
	doc, err := t.extract(page.Text())
	if err != nil {
		return nil, err
	}
	doc.ID, doc.Title = a.ID, a.Title
	return doc, nil
}

// read reads an input, and one byte more than an article may have at most, by
// which the importer knows that it is too large.
func (t *tagging) read(input string) ([]byte, error) {
	r := t.in
	if input != "-" {
		f, err := os.Open(input)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return nil, errors.New("is a directory")
		}
		r = f
	}
	return io.ReadAll(io.LimitReader(r, importer.MaxSize+1))
}
