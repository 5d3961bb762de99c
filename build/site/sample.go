package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"time"

	"rubricate/extract/article"
	"rubricate/web"
)

var body = regexp.MustCompile(`(?s)<h1>(.*?)</h1>(.*)</article>`)

func importSample(name string, data []byte) (article.Article, error) {
	m := body.FindSubmatch(data)
	return article.Article{ID: path.Base(name[:len(name)-5]), Title: string(m[1]), Language: "en-GB", Source: "Rubricate Sample News", Body: string(m[2]), Published: time.Date(2026, 4, 10, 0, 0, 0, 0, time.UTC)}, nil
}

// sampleBundle makes the sample library of the articles in web/sample. It was
// created when its newest article was published: the same sources give the
// same bytes.
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
		a, err := importSample(name, data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if a.Published.After(b.Created) {
			b.Created = a.Published
		}
		b.Articles = append(b.Articles, a)
	}
	var out bytes.Buffer
	if err := article.WriteBundle(&out, b); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
