package app

import (
	"strconv"
	"time"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What going to a mention does to the browser's history.
type historyChange int

const (
	historyAdded historyChange = iota // Back returns to where the reader was
	historyKept                       // the address says it already
)

const flashTime = 1200 * time.Millisecond

// goTo scrolls to a mention, gives it the focus and flashes it. It returns nil
// when the page has no such mention.
func (p *readerPage) goTo(ctx goapp.Context, id string, n int, change historyChange) goapp.Value {
	mark := p.scrollToMention(id, n, change)
	if mark != nil {
		p.focusMark(ctx, mark)
		p.flash(ctx, mark)
	}
	return mark
}

// showMention is goTo for the buttons of a card, which keep the focus.
func (p *readerPage) showMention(ctx goapp.Context, id string, n int) goapp.Value {
	mark := p.scrollToMention(id, n, historyAdded)
	if mark != nil {
		p.makeTabStop(mark)
		p.flash(ctx, mark)
	}
	return mark
}

func (p *readerPage) scrollToMention(id string, n int, change historyChange) goapp.Value {
	mark := query(`[data-role="article"] mark[data-entity="` + id + `"][data-n="` + strconv.Itoa(n) + `"]`)
	if !mark.Truthy() {
		return nil
	}
	if change == historyAdded {
		addToHistory(id, n)
	}
	mark.Call("scrollIntoView", map[string]any{"block": "center", "behavior": "instant"})
	return mark
}

// addToHistory adds the address of a mention, in place of the one before when
// that was of the same entity: Back then returns to the reading, not through
// every mention that was looked at on the way.
func addToHistory(id string, n int) {
	history := goapp.Window().Get("history")
	method := "pushState"
	if state := history.Get("state"); state.Truthy() && state.Get("entity").Truthy() && state.Get("entity").String() == id {
		method = "replaceState"
	}
	fragment := id
	if n > 1 {
		fragment = key(id, n)
	}
	history.Call(method, map[string]any{"entity": id}, "", "#"+escapeFragment(fragment))
}

// flash draws the eye to a mention.
func (p *readerPage) flash(ctx goapp.Context, mark goapp.Value) {
	mark.Get("classList").Call("add", "is-flashing")
	ctx.After(flashTime, func(ctx goapp.Context) {
		ctx.PreventUpdate()
		mark.Get("classList").Call("remove", "is-flashing")
	})
}

// goFromSidebar is the sidebar's way to a mention.
func (p *readerPage) goFromSidebar(ctx goapp.Context, id string, n int) {
	p.sheetOpen = false
	p.close(ctx)
	// After the sheet is gone: what lies under it is inert until then.
	ctx.Defer(func(ctx goapp.Context) { p.goTo(ctx, id, n, historyAdded) })
}

// focusPage gives the focus to a page that has come in the place of another,
// so that the keyboard is in it and a screen reader begins to read it.
func focusPage() {
	if active := document().Get("activeElement"); !active.Truthy() || active.Equal(document().Get("body")) {
		focusFirst("#" + mainElement)
	}
}

func scrollTo(y float64) {
	goapp.Window().Call("scrollTo", map[string]any{"top": y, "behavior": "instant"})
}

// onPopState keeps Back and Forward within an article from go-app, which would
// scroll to the mention that the address names. The browser itself brings the
// reader back to where they were. A fragment that was typed into the address
// has no state of ours and is followed.
func (p *readerPage) onPopState(ctx goapp.Context, e goapp.Value) {
	location := goapp.Window().URL()
	if articleID(location.Path) != p.id {
		return
	}
	e.Call("stopImmediatePropagation")
	ctx.Dispatch(func(ctx goapp.Context) { p.close(ctx) })
	if id, n, ok := p.mention(location.Fragment); ok && !e.Get("state").Truthy() {
		ctx.Dispatch(func(ctx goapp.Context) { p.goTo(ctx, id, n, historyKept) })
	}
}

// arriveAt goes to where the reader comes in: the mention that the address
// names, else where they left off the last time. An address that was followed
// once is where they left off when they come back to it.
func (p *readerPage) arriveAt(ctx goapp.Context) {
	if p.follow(ctx) {
		return
	}
	if !p.restorePosition(ctx) {
		scrollTo(0)
	}
	focusPage()
}

// follow goes to the mention that the address names, unless that was done
// before; false when there is none, or none yet.
func (p *readerPage) follow(ctx goapp.Context) bool {
	history := goapp.Window().Get("history")
	id, n, ok := p.mention(goapp.Window().URL().Fragment)
	if !ok || history.Get("state").Truthy() {
		return false
	}
	history.Call("replaceState", map[string]any{"followed": true}, "")
	p.goTo(ctx, id, n, historyKept)
	return true
}
