package app

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/app/internal/hover"
	"rubricate/app/internal/place"
)

// key names a mention for the hover machine: the entity's id and the number of
// the mention, from 1. It is what an address has after its #, but for the
// first mention, where that leaves the number out.
func key(id string, n int) string { return id + "." + strconv.Itoa(n) }

// mention reads a key or the fragment of an address; ok is false when the
// article has no such mention.
func (p *readerPage) mention(key string) (id string, n int, ok bool) {
	if e := p.entity(key); e != nil {
		return key, 1, true
	}
	dot := strings.LastIndexByte(key, '.')
	if dot < 0 {
		return "", 0, false
	}
	n, err := strconv.Atoi(key[dot+1:])
	e := p.entity(key[:dot])
	if err != nil || e == nil || n < 1 || n > len(e.At) {
		return "", 0, false
	}
	return e.ID, n, true
}

// cardEntity is whose card is open, and at which mention.
func (p *readerPage) cardEntity() (*Entity, int) {
	id, n, ok := p.mention(p.hover.Open())
	if !ok {
		return nil, 0
	}
	return p.entity(id), n
}

// hovered is take for the events that come by the hundred while a pointer
// moves: they draw the page again only when a card opens or closes.
func (p *readerPage) hovered(ctx goapp.Context, step hover.Step, el goapp.Value) {
	if !step.Changed {
		ctx.PreventUpdate()
	}
	p.take(ctx, step, el)
}

// take does what the hover machine has answered to an input that concerns the
// mention el, which may be nil.
func (p *readerPage) take(ctx goapp.Context, step hover.Step, el goapp.Value) {
	if step.Wait > 0 {
		ctx.After(step.Wait, func(ctx goapp.Context) { p.hovered(ctx, p.hover.Fire(step.Token), el) })
	}
	if !step.Changed {
		return
	}
	p.release()
	if p.hover.Open() == "" {
		return
	}
	p.mark = el
	p.mark.Call("setAttribute", "aria-expanded", "true")
	p.mark.Call("setAttribute", "aria-details", cardElement)
	pointOut(attribute(p.mark, "data-entity"))
	ctx.Defer(func(goapp.Context) { p.placeCard() })
}

// release tells the mention that its card is not open any more.
func (p *readerPage) release() {
	if p.mark != nil {
		p.mark.Call("setAttribute", "aria-expanded", "false")
		p.mark.Call("removeAttribute", "aria-details")
		pointOut("")
		p.mark = nil
	}
}

// close closes the card where it is.
func (p *readerPage) close(ctx goapp.Context) { p.take(ctx, p.hover.Close(), nil) }

// closeToMark closes the card and gives the focus, if the card had it, back to
// the mention.
func (p *readerPage) closeToMark(ctx goapp.Context) {
	if mark := p.mark; mark != nil && query("#"+cardElement+":focus-within").Truthy() {
		p.focusMark(ctx, mark)
	}
	p.close(ctx)
}

// leastCard is how high a card is at least allowed to be, in pixels.
const leastCard = 180

// placeCard puts the open card beside its mention. As a sheet it has its place
// by the style sheet.
func (p *readerPage) placeCard() {
	el := query("#" + cardElement)
	if !el.Truthy() || p.mark == nil {
		return
	}
	if !p.touch {
		name := place.Nearest(boxes(p.mark), p.pointer)
		root := documentElement()
		screen := place.Rect{W: root.Get("clientWidth").Float(), H: goapp.Window().Get("innerHeight").Float()}
		// A card with more on it than there is room for is scrolled.
		el.Get("style").Set("maxHeight", px(max(leastCard, place.Room(name, screen))))
		size := box(el.Call("getBoundingClientRect"))
		at := place.Beside(name, size.W, size.H, screen, isRTL(p.mark))
		moveTo(el, at.X+goapp.Window().Get("scrollX").Float(), at.Y+goapp.Window().Get("scrollY").Float())
	}
	el.Get("classList").Call("add", "is-placed")
}

// step goes from the card to another mention of its entity.
func (p *readerPage) step(ctx goapp.Context, by int) {
	e, n := p.cardEntity()
	if e == nil {
		return
	}
	n = 1 + (n-1+by+len(e.At))%len(e.At)
	mark := p.showMention(ctx, e.ID, n)
	if mark == nil {
		return
	}
	p.pointer = middle(mark)
	p.take(ctx, p.hover.Pin(key(e.ID, n)), mark)
}

// toggleCards switches cards that open by themselves off and on.
func (p *readerPage) toggleCards(ctx goapp.Context) {
	s := p.settings
	if s.Cards == "off" {
		s.Cards = ""
	} else {
		s.Cards = "off"
	}
	p.change(ctx, s)
}

func (p *readerPage) onCardIn(ctx goapp.Context)  { p.hovered(ctx, p.hover.EnterCard(), p.mark) }
func (p *readerPage) onCardOut(ctx goapp.Context) { p.hovered(ctx, p.hover.Leave(), p.mark) }
