package app

import (
	"slices"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// card says who or what a name is, beside the name or as a sheet at the bottom
// of the screen.
type card struct {
	goapp.Compo

	Entity *Entity
	N      int    // the mention it is opened at, from 1
	Sheet  bool   // at the bottom of the screen
	Cards  string // the setting: "off" when cards don't open by themselves

	OnStep       func(ctx goapp.Context, by int)
	OnClose      func(goapp.Context)
	OnPointerIn  func(goapp.Context)
	OnPointerOut func(goapp.Context)
	OnCards      func(goapp.Context)
}

// Render draws the card.
func (c *card) Render() goapp.UI {
	e := c.Entity
	class := "card"
	if c.Sheet {
		class = "card card-sheet is-placed"
	}
	return goapp.Div().ID(cardElement).Class(class).
		DataSet("role", "card").DataSet("type", e.Type).
		Attr("role", "dialog").Aria("label", tr.CardOf(e.Name, c.kind())).
		On("pointerenter", func(ctx goapp.Context, _ goapp.Event) { c.OnPointerIn(ctx) }).
		On("pointerleave", func(ctx goapp.Context, event goapp.Event) { c.onPointerLeave(ctx, event) }).
		On("focusin", func(ctx goapp.Context, _ goapp.Event) { c.OnPointerIn(ctx) }).
		On("keydown", c.onKeyDown).
		Body(
			goapp.Div().Class("card-head").Body(
				goapp.P().Class("card-type").DataSet("type", e.Type).Body(
					goapp.Raw(typeIcon(e.Type)),
					goapp.Span().Text(c.kind()),
				),
				iconButton(iconClose, tr.CloseCard).Class("card-close").
					OnClick(func(ctx goapp.Context, _ goapp.Event) { c.OnClose(ctx) }),
			),
			goapp.P().Class("card-name").Attr("dir", "auto").Text(e.Name),
			c.renderDescription(),
			c.renderAliases(),
			goapp.Raw(factsMarkup(e)),
			c.renderQuote(),
			c.renderFoot(),
		)
}

// kind says what the name is, or may be where the card is opened at a mention
// that is in doubt.
func (c *card) kind() string {
	if slices.Contains(c.Entity.Doubts, c.N) {
		return tr.TypeInDoubt[c.Entity.Type]
	}
	return tr.Type[c.Entity.Type]
}

// renderDescription never shows a fact without its source.
func (c *card) renderDescription() goapp.UI {
	line, source := c.Entity.line()
	if line == "" {
		return placeholder()
	}
	return goapp.P().Class("card-description").Attr("dir", "auto").Body(
		goapp.Text(line+" "),
		goapp.Span().Class("card-source").Text(source),
	)
}

func (c *card) renderAliases() goapp.UI {
	names := c.Entity.otherNames()
	if len(names) == 0 {
		return placeholder()
	}
	return goapp.P().Class("card-aliases").Body(
		goapp.Span().Class("card-label").Text(tr.AlsoCalled+" "),
		goapp.Span().Attr("dir", "auto").Text(strings.Join(names, ", ")),
	)
}

func (c *card) renderQuote() goapp.UI {
	q := c.Entity.Quote
	if q.Name == "" {
		return placeholder()
	}
	return goapp.Blockquote().Class("card-quote").Attr("dir", "auto").Body(
		goapp.Text(q.Before),
		goapp.Strong().Text(q.Name),
		goapp.Text(q.After),
	)
}

func (c *card) renderFoot() goapp.UI {
	total := len(c.Entity.At)
	foot := goapp.Div().Class("card-foot")
	if total < 2 {
		return foot.Body(goapp.Span().Class("card-count").Text(tr.Mentions(total)), c.renderSetting())
	}
	return foot.Body(
		goapp.Div().Class("card-steps").Body(
			iconButton(iconPrevious, tr.PreviousOne).OnClick(func(ctx goapp.Context, _ goapp.Event) { c.OnStep(ctx, -1) }),
			goapp.Span().Class("card-count").Attr("aria-live", "polite").Text(tr.MentionOf(c.N, total)),
			iconButton(iconNext, tr.NextOne).OnClick(func(ctx goapp.Context, _ goapp.Event) { c.OnStep(ctx, 1) }),
		),
		c.renderSetting(),
	)
}

// renderSetting is where a reader who is tired of cards looks first.
func (c *card) renderSetting() goapp.UI {
	label := tr.CardsOff
	if c.Cards == "off" {
		label = tr.CardsOn
	}
	return goapp.Button().Type("button").Class("card-setting").Text(label).
		OnClick(func(ctx goapp.Context, _ goapp.Event) { c.OnCards(ctx) })
}

// onPointerLeave leaves the card open while a finger is on the sheet.
func (c *card) onPointerLeave(ctx goapp.Context, e goapp.Event) {
	if e.Get("pointerType").String() == "touch" {
		ctx.PreventUpdate()
		return
	}
	c.OnPointerOut(ctx)
}

// onKeyDown leads the Tab key out of the card to where it came from: the card
// stands beside its name on the screen, but not in the document.
func (c *card) onKeyDown(ctx goapp.Context, e goapp.Event) {
	ctx.PreventUpdate()
	if e.Get("key").String() != "Tab" {
		return
	}
	buttons := document().Call("querySelectorAll", "#"+cardElement+" button")
	edge := buttons.Length() - 1
	if e.Get("shiftKey").Bool() {
		edge = 0
	}
	if buttons.Index(edge).Equal(document().Get("activeElement")) {
		e.PreventDefault()
		c.OnClose(ctx)
	}
}
