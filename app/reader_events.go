package app

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/app/internal/place"
)

const markSelector = `mark[data-entity]`

// markOf returns the highlighted mention that an element is in, and its key.
// The mention is nil when there is none or its type is not shown.
func (p *readerPage) markOf(el goapp.Value) (goapp.Value, string) {
	if !el.Truthy() || !el.Get("closest").Truthy() { // the document and texts have no closest
		return nil, ""
	}
	mark := el.Call("closest", markSelector)
	if !mark.Truthy() || !p.settings.Shows(attribute(mark, "data-type")) {
		return nil, ""
	}
	n, err := strconv.Atoi(attribute(mark, "data-n"))
	if err != nil {
		return nil, ""
	}
	return mark, key(attribute(mark, "data-entity"), n)
}

func (p *readerPage) onPointerOver(ctx goapp.Context, e goapp.Event) {
	mark, key := p.markOf(e.Get("target"))
	if mark == nil || e.Get("pointerType").String() == "touch" || p.settings.Cards == "off" {
		ctx.PreventUpdate()
		return
	}
	p.touch = false
	p.pointer = place.Point{X: e.Get("clientX").Float(), Y: e.Get("clientY").Float()}
	p.hovered(ctx, p.hover.Enter(key), mark)
}

func (p *readerPage) onPointerOut(ctx goapp.Context, e goapp.Event) {
	mark, _ := p.markOf(e.Get("target"))
	if mark == nil || e.Get("pointerType").String() == "touch" {
		ctx.PreventUpdate()
		return
	}
	p.hovered(ctx, p.hover.Leave(), p.mark)
}

// onPointerDown remembers what kind of pointer presses: not every browser says
// so with the click.
func (p *readerPage) onPointerDown(ctx goapp.Context, e goapp.Event) {
	ctx.PreventUpdate()
	p.touch = e.Get("pointerType").String() == "touch"
	p.silent = true // the focus that comes with a press; the click follows
}

func (p *readerPage) onFocusIn(ctx goapp.Context, e goapp.Event) {
	mark, key := p.markOf(e.Get("target"))
	if mark == nil || p.silent || p.settings.Cards == "off" {
		p.silent = false
		ctx.PreventUpdate()
		return
	}
	p.touch = false
	p.pointer = middle(mark)
	p.hovered(ctx, p.hover.Focus(key), mark)
}

func (p *readerPage) onFocusOut(ctx goapp.Context, e goapp.Event) {
	mark, _ := p.markOf(e.Get("target"))
	to := e.Get("relatedTarget")
	if mark == nil || (to.Truthy() && to.Call("closest", "#"+cardElement).Truthy()) {
		ctx.PreventUpdate()
		return
	}
	p.hovered(ctx, p.hover.Blur(), p.mark)
}

func (p *readerPage) onClick(ctx goapp.Context, e goapp.Event) {
	p.silent = false
	mark, key := p.markOf(e.Get("target"))
	if mark == nil {
		leaveElsewhere(e)
		p.close(ctx)
		return
	}
	p.makeTabStop(mark)
	p.pointer = place.Point{X: e.Get("clientX").Float(), Y: e.Get("clientY").Float()}
	p.take(ctx, p.hover.Press(key), mark)
}

// leaveElsewhere leaves links to other sites to the browser: go-app would open
// a window that the other site can reach back from.
func leaveElsewhere(e goapp.Event) {
	link := e.Get("target").Call("closest", "a[href]")
	if link.Truthy() && link.Get("origin").String() != goapp.Window().Get("location").Get("origin").String() {
		e.Call("stopPropagation")
	}
}

func (p *readerPage) onKeyDown(ctx goapp.Context, e goapp.Event) {
	mark, key := p.markOf(e.Get("target"))
	if mark == nil || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		ctx.PreventUpdate()
		return
	}
	forward := 1
	if isRTL(mark) {
		forward = -1
	}
	switch e.Get("key").String() {
	case "n":
		p.focusNeighbour(mark, 1)
	case "p":
		p.focusNeighbour(mark, -1)
	case "ArrowRight":
		p.focusNeighbour(mark, forward)
	case "ArrowLeft":
		p.focusNeighbour(mark, -forward)
	case "Enter", " ":
		p.touch = false
		p.pointer = middle(mark)
		if p.hover.Open() != key {
			p.take(ctx, p.hover.Pin(key), mark)
		}
	case "Tab":
		if p.hover.Open() != key || e.Get("shiftKey").Bool() {
			ctx.PreventUpdate()
			return
		}
		focusCard()
	default:
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
}

// onKeyUp gives the focus to the card that the key has opened. While the key is
// down, the rest of its press would go to the card's first button, and close it.
func (p *readerPage) onKeyUp(ctx goapp.Context, e goapp.Event) {
	ctx.PreventUpdate()
	mark, key := p.markOf(e.Get("target"))
	if k := e.Get("key").String(); mark == nil || p.hover.Open() != key || k != "Enter" && k != " " {
		return
	}
	ctx.Defer(func(goapp.Context) { focusCard() })
}

// focusNeighbour moves the focus to the next mention that is shown.
func (p *readerPage) focusNeighbour(mark goapp.Value, by int) {
	marks := document().Call("querySelectorAll", `[data-role="article"] `+markSelector)
	at := -1
	for i := range marks.Length() {
		if marks.Index(i).Equal(mark) {
			at = i
			break
		}
	}
	for i := at + by; i >= 0 && i < marks.Length(); i += by {
		if next, _ := p.markOf(marks.Index(i)); next != nil {
			p.makeTabStop(next)
			next.Call("focus")
			return
		}
	}
}

// makeTabStop makes a mention the one that the Tab key comes to: the text is
// one stop, not two hundred.
func (p *readerPage) makeTabStop(mark goapp.Value) {
	if old := tabStop(); old.Truthy() {
		old.Call("setAttribute", "tabindex", "-1")
	}
	mark.Call("setAttribute", "tabindex", "0")
}

func tabStop() goapp.Value {
	return query(`[data-role="article"] ` + markSelector + `[tabindex="0"]`)
}

// moveTabStop moves it from a mention that is not shown any more to the first
// one that is.
func (p *readerPage) moveTabStop() {
	stop := tabStop()
	if !stop.Truthy() {
		return
	}
	if shown, _ := p.markOf(stop); shown != nil {
		return
	}
	for _, kind := range types {
		if !p.settings.Shows(kind) {
			continue
		}
		if mark := query(`[data-role="article"] mark[data-type="` + kind + `"]`); mark.Truthy() {
			p.makeTabStop(mark)
			return
		}
	}
}

// focusMark focuses a mention without opening its card. The event of the focus
// is handled after this, so that the silence ends after that.
func (p *readerPage) focusMark(ctx goapp.Context, mark goapp.Value) {
	p.makeTabStop(mark)
	p.silent = true
	mark.Call("focus", map[string]any{"preventScroll": true})
	ctx.Dispatch(func(goapp.Context) { p.silent = false })
}

func focusCard() {
	if el := query("#" + cardElement + " button"); el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// middle is the middle of the first line of a mention.
func middle(mark goapp.Value) place.Point {
	list := boxes(mark)
	if len(list) == 0 {
		return place.Point{}
	}
	return place.Point{X: list[0].X + list[0].W/2, Y: list[0].Y + list[0].H/2}
}
