package app

import (
	"encoding/json"
	"time"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// position is where in an article a reader is: a block of it, counted from 0,
// and how much of that block has gone by. Unlike a number of pixels it holds
// on another screen and in another size of text.
type position struct {
	Block int     `json:"block"`
	Gone  float64 `json:"gone"` // of the block's height, 0 to 1
}

const (
	positionPrefix = "rubricate.position."
	readingLine    = 80 // pixels from the top of the screen: under the bar
	settle         = 400 * time.Millisecond
)

// onScroll keeps the position once the page has come to rest.
func (p *readerPage) onScroll(ctx goapp.Context) {
	ctx.PreventUpdate()
	ctx.After(settle, func(ctx goapp.Context) {
		ctx.PreventUpdate()
		p.saving = false
		p.savePosition()
	})
}

func blocksOfArticle() goapp.Value {
	return document().Call("querySelectorAll", `[data-role="article"] > *`)
}

func (p *readerPage) savePosition() {
	if p.reading == nil || p.id != articleID(goapp.Window().URL().Path) {
		return
	}
	storage := goapp.Window().Get("localStorage")
	if !storage.Truthy() {
		return
	}
	if goapp.Window().Get("scrollY").Float() < readingLine {
		storage.Call("removeItem", positionPrefix+p.id)
		return
	}
	blocks := blocksOfArticle()
	for i := range blocks.Length() {
		b := box(blocks.Index(i).Call("getBoundingClientRect"))
		if b.Y+b.H > readingLine {
			gone := 0.0
			if b.H > 0 {
				gone = max(0, readingLine-b.Y) / b.H
			}
			at, err := json.Marshal(position{Block: i, Gone: gone})
			if err == nil {
				storage.Call("setItem", positionPrefix+p.id, string(at))
			}
			return
		}
	}
}

// restorePosition goes to where the reader left off; false when that is the
// beginning.
func (p *readerPage) restorePosition(ctx goapp.Context) bool {
	var at position
	if err := ctx.LocalStorage().Get(positionPrefix+p.id, &at); err != nil || at == (position{}) {
		return false
	}
	blocks := blocksOfArticle()
	if at.Block < 0 || at.Block >= blocks.Length() {
		return false
	}
	b := box(blocks.Index(at.Block).Call("getBoundingClientRect"))
	goapp.Window().Call("scrollBy", map[string]any{"top": b.Y + at.Gone*b.H - readingLine, "behavior": "instant"})
	return true
}
