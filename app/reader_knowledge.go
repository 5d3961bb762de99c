package app

import (
	"context"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// learn asks for what packs know of the names that are on the page now. asked
// ends when the reader leaves the article.
func (p *readerPage) learn(ctx goapp.Context, asked context.Context) {
	id := p.id
	ctx.Async(func() {
		k, err := site.provider.Knowledge(asked, id)
		ctx.Dispatch(func(ctx goapp.Context) {
			if asked.Err() == nil {
				p.onLearned(ctx, k, err)
			}
		})
	})
}

// onLearned adds to the cards, one that is open included, and to the sidebar.
func (p *readerPage) onLearned(ctx goapp.Context, k *Knowledge, err error) {
	if p.reading == nil {
		return
	}
	if err != nil {
		k = &Knowledge{Problems: []string{err.Error()}}
	}
	for _, problem := range k.Problems {
		goapp.Logf("facts about names: %s", problem)
	}
	p.reading = p.reading.with(k)
	p.unlearned = strings.Join(k.Problems, "; ")
	ctx.Defer(func(goapp.Context) {
		p.placeCard() // it has grown
		documentElement().Call("setAttribute", "data-facts", factsState(k))
	})
}

// factsState is what <html> says in data-facts once the packs have been asked.
func factsState(k *Knowledge) string {
	if len(k.Problems) > 0 {
		return "incomplete"
	}
	return "ready"
}
