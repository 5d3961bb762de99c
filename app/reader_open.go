package app

import (
	"context"
	"errors"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// open asks the provider for an article. What is on the page already, because
// the server has drawn it, stays until the answer is there.
func (p *readerPage) open(ctx goapp.Context, id string) {
	if p.cancel != nil {
		p.cancel()
	}
	p.id, p.err, p.tagged, p.progress, p.unlearned = id, nil, false, Progress{}, ""
	if p.reading != nil && p.reading.ID != id {
		p.show(nil)
	}
	setReady("")
	documentElement().Call("removeAttribute", "data-facts")

	asked, cancel := context.WithCancel(ctx)
	p.cancel = cancel
	ctx.Async(func() {
		NextTask()
		r, err := site.provider.Reading(asked, id, func(progress Progress) {
			ctx.Dispatch(func(ctx goapp.Context) {
				if asked.Err() == nil {
					p.onProgress(ctx, progress)
				}
			})
		})
		ctx.Dispatch(func(ctx goapp.Context) {
			if asked.Err() == nil {
				p.onOpened(ctx, r, err)
				if p.tagged {
					ctx.Defer(func(ctx goapp.Context) { p.learn(ctx, asked) })
				}
			}
		})
	})
}

func (p *readerPage) onProgress(ctx goapp.Context, progress Progress) {
	p.progress = progress
	if p.reading == nil && progress.Untagged != nil {
		p.show(progress.Untagged)
		p.setTitle(ctx)
		ctx.Defer(p.arriveAt)
	}
}

func (p *readerPage) onOpened(ctx goapp.Context, r *Reading, err error) {
	p.err = err
	if err != nil {
		goapp.Logf("opening %s: %v", p.id, err)
		if errors.Is(err, ErrNoArticle) {
			p.show(nil)
			ctx.Defer(func(goapp.Context) { setReady("lost") })
			return
		}
		if p.reading != nil || r == nil {
			return // what is there can be read
		}
	}
	first := p.reading == nil
	p.tagged = err == nil
	if p.tagged {
		remember(r.Summary)
	}
	if first || p.reading.Digest != r.Digest {
		held := holdFocus()
		p.show(r)
		ctx.Defer(func(goapp.Context) { held.restore() })
	}
	p.setTitle(ctx)
	ctx.Defer(func(ctx goapp.Context) {
		if first {
			p.arriveAt(ctx)
		} else {
			p.follow(ctx) // its name may have come only now
		}
		if p.tagged {
			setReady("tagged")
		}
	})
}

// show makes r what the page shows; nil for nothing.
func (p *readerPage) show(r *Reading) {
	p.reading, p.markup = r, ""
	if r != nil {
		p.id = r.ID
		p.markup = articleMarkup(r)
	}
}

// entity returns the entity of that id, nil if the article has none.
func (p *readerPage) entity(id string) *Entity {
	if p.reading == nil {
		return nil
	}
	for i := range p.reading.Entities {
		if e := &p.reading.Entities[i]; e.ID == id {
			return e
		}
	}
	return nil
}
