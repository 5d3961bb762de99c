package worker

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"time"

	"rubricate/app"
	"rubricate/extract/article"
	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// site has a bundle of one article and, unless it is told otherwise, a model.
func site(t *testing.T) map[string][]byte {
	t.Helper()
	var bundle bytes.Buffer
	err := article.WriteBundle(&bundle, &article.Bundle{
		Title: "Test", Created: time.Date(2026, 2, 3, 0, 0, 0, 0, time.UTC),
		Articles: []article.Article{{ID: "talks", Title: "Talks", Body: "<p>Ada Wong left. She met Ada Wong.</p>"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{bundlePath: bundle.Bytes(), modelPath: []byte("model")}
}

func desk(files map[string][]byte, find Finder) *Desk {
	return NewDesk(func(path string) ([]byte, error) {
		if data, ok := files[path]; ok {
			return data, nil
		}
		return nil, fs.ErrNotExist
	}, func([]byte) (Finder, error) { return find, nil })
}

// findWong finds Ada Wong, and tells of its progress after each word.
func findWong(ctx context.Context, text string, progress func(done, total int)) ([]resolve.Entity, error) {
	wong := resolve.Entity{ID: "ada-wong", Name: "Ada Wong", Type: tagger.Person}
	for at := strings.Index(text, wong.Name); at >= 0; {
		wong.Mentions = append(wong.Mentions, tagger.Mention{Span: segment.Span{Start: at, End: at + len(wong.Name)}})
		next := strings.Index(text[at+1:], wong.Name)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	progress(1, 2)
	progress(2, 2)
	return []resolve.Entity{wong}, ctx.Err()
}

func nothing(int, int) {}

func TestReading(t *testing.T) {
	d := desk(site(t), findWong)
	var early *app.Reading
	var done, total int
	r, err := d.Reading(context.Background(), "talks", func(d, n int) { done, total = d, n }, func(r *app.Reading) { early = r })
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Entities) != 1 || len(r.Entities[0].At) != 2 {
		t.Errorf("entities are %+v", r.Entities)
	}
	if early == nil || len(early.Entities) != 0 || !strings.Contains(early.HTML, "Ada Wong left.") {
		t.Error("the text did not come before the model")
	}
	if done != 2 || total != 2 {
		t.Errorf("progress ends at %d of %d", done, total)
	}
	again, err := d.Reading(context.Background(), "talks", nothing, func(*app.Reading) { t.Error("the text came early for no reason") })
	if err != nil || again != r {
		t.Error("the article was read again")
	}
}

func TestLibrary(t *testing.T) {
	d := desk(site(t), findWong)
	l, err := d.Library()
	if err != nil {
		t.Fatal(err)
	}
	if l.Title != "Test" || len(l.Articles) != 1 || l.Articles[0].ID != "talks" || l.Articles[0].People != nil {
		t.Errorf("library is %+v", l)
	}
	if _, err := d.Reading(context.Background(), "talks", nothing, func(*app.Reading) {}); err != nil {
		t.Fatal(err)
	}
	if l, err = d.Library(); err != nil || len(l.Articles[0].People) != 1 {
		t.Errorf("the library does not have the names of an article that was read: %+v, %v", l, err)
	}
}

func TestFaults(t *testing.T) {
	without := func(path string) map[string][]byte {
		files := site(t)
		delete(files, path)
		return files
	}
	damaged := site(t)
	damaged[bundlePath] = damaged[bundlePath][:len(damaged[bundlePath])/2]

	for name, c := range map[string]struct {
		files    map[string][]byte
		id       string
		want     error
		readable bool
	}{
		"no such article": {site(t), "nope", app.ErrNoArticle, false},
		"no bundle":       {without(bundlePath), "talks", app.ErrBundle, false},
		"damaged bundle":  {damaged, "talks", app.ErrBundle, false},
		"no model":        {without(modelPath), "talks", app.ErrModel, true},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := desk(c.files, findWong).Reading(context.Background(), c.id, nothing, func(*app.Reading) {})
			if !errors.Is(err, c.want) {
				t.Errorf("error is %v, want %v", err, c.want)
			}
			if readable := r != nil && strings.Contains(r.HTML, "Ada Wong left."); readable != c.readable {
				t.Errorf("the article can be read: %v, want %v", readable, c.readable)
			}
		})
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := desk(site(t), findWong)
	if r, err := d.Reading(ctx, "talks", nothing, func(*app.Reading) {}); !errors.Is(err, context.Canceled) || r != nil {
		t.Errorf("a cancelled request is answered by %v, %v", r, err)
	}
	if _, err := d.Reading(context.Background(), "talks", nothing, func(*app.Reading) {}); err != nil {
		t.Errorf("and the next one by %v", err)
	}
}

func TestFaultIsTriedAgain(t *testing.T) {
	files := site(t)
	model := files[modelPath]
	delete(files, modelPath)
	d := desk(files, findWong)
	if _, err := d.Reading(context.Background(), "talks", nothing, func(*app.Reading) {}); err == nil {
		t.Fatal("names were found without a model")
	}
	files[modelPath] = model
	if _, err := d.Reading(context.Background(), "talks", nothing, func(*app.Reading) {}); err != nil {
		t.Errorf("with the model back: %v", err)
	}
}
