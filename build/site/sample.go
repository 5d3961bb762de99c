package site

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"rubricate/extract/article"
	"rubricate/extract/article/importer"
	"rubricate/web"
)

// sampleBundle makes the sample library of the articles in web/sample, the
// newest first. It was created when that was published: the same sources give
// the same bytes.
func sampleBundle() ([]byte, error) {
	names, err := fs.Glob(web.FS, "sample/*.html")
	if err != nil {
		return nil, err
	}
	b := &article.Bundle{Title: "Sample library"}
	for _, name := range names {
		data, err := web.FS.ReadFile(name)
		if err != nil {
			return nil, err
		}
		a, err := importer.Import(name, data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		b.Articles = append(b.Articles, a)
	}
	slices.SortFunc(b.Articles, func(x, y article.Article) int {
		return cmp.Or(y.Published.Compare(x.Published), cmp.Compare(x.ID, y.ID))
	})
	if len(b.Articles) > 0 {
		b.Created = b.Articles[0].Published
	}
	var out bytes.Buffer
	if err := article.WriteBundle(&out, b); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
