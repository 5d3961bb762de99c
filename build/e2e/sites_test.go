//go:build browser

package e2e

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"testing"

	"rubricate/build/site"
	"rubricate/extract/article"
)

// making serialises site.Make, which is not safe for concurrent use.
var making sync.Mutex

// lazySite makes a site when the first test asks for it.
func lazySite(options func() (site.Options, error)) func() (*site.Site, error) {
	return sync.OnceValues(func() (*site.Site, error) {
		opts, err := options()
		if err != nil {
			return nil, err
		}
		making.Lock()
		defer making.Unlock()
		return site.Make(context.Background(), opts)
	})
}

var (
	madeSample = lazySite(func() (site.Options, error) { return site.Options{Base: "/"}, nil })

	// madeNext is the sample site's next version, with one article more.
	madeNext = lazySite(func() (site.Options, error) {
		library, err := sampleLibrary()
		if err != nil {
			return site.Options{}, err
		}
		library.Title = nextTitle
		library.Articles = append(library.Articles, article.Article{
			ID: "late-news", Title: "Late news", Language: "en",
			Body: "<p>Ada Lovelace went from London to Paris.</p>",
		})
		data, err := written(library)
		return site.Options{Base: "/", Library: data}, err
	})
)

func made(t testing.TB, site *site.Site, err error) *site.Site {
	t.Helper()
	if err != nil {
		t.Fatalf("make the site (did make build run?): %v", err)
	}
	return site
}

func sampleSite(t testing.TB) *site.Site {
	t.Helper()
	s, err := madeSample()
	return made(t, s, err)
}

func nextSite(t testing.TB) *site.Site {
	t.Helper()
	s, err := madeNext()
	return made(t, s, err)
}

const nextTitle = "The library's next version"

// sampleLibrary is the library that is built into the command.
func sampleLibrary() (*article.Bundle, error) {
	sample, err := madeSample()
	if err != nil {
		return nil, err
	}
	data := sample.Files["web/library.newsbundle"].Data
	return article.ReadBundle(bytes.NewReader(data), int64(len(data)), article.DefaultLimits())
}

func written(b *article.Bundle) ([]byte, error) {
	var out bytes.Buffer
	err := article.WriteBundle(&out, b)
	return out.Bytes(), err
}

// writeSite writes a site into a folder, as a host without any intelligence has it.
func writeSite(t testing.TB, s *site.Site) string {
	t.Helper()
	dir := t.TempDir() + "/site"
	if err := s.Write(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// articles returns the ids of a site's articles.
func articles(t testing.TB, s *site.Site) []string {
	t.Helper()
	var ids []string
	for name := range s.Files {
		if id, ok := strings.CutPrefix(name, "article/"); ok && strings.HasSuffix(id, "/index.html") {
			ids = append(ids, strings.TrimSuffix(id, "/index.html"))
		}
	}
	if len(ids) == 0 {
		t.Fatal("the site has no articles")
	}
	return ids
}

// longRead is the sample article of about 3,000 words.
const longRead = "the-ditch-that-moved-the-world-a-history-of-the-suez-canal"
