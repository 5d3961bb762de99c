package main

import (
	"context"

	"rubricate/build/browser"
)

// picture is a scene in one form and one colour scheme.
type picture struct {
	scene  scene
	form   form
	scheme string // "light" or "dark"
}

func (p picture) name() string { return p.scene.name + "-" + p.form.name + "-" + p.scheme + ".png" }

type form struct {
	name     string
	viewport browser.Viewport
}

type scene struct {
	name string
	open func(ctx context.Context, page *browser.Page, origin string) error
}

func pictures() []picture {
	var all []picture
	for _, s := range []scene{
		{"library", openLibrary},
		{"reader", openReader},
		{"reader-card", openCard},
		{"reader-sidebar", openSidebar},
	} {
		for _, f := range []form{
			{"wide", browser.Viewport{Width: 1280, Height: 800}},
			{"narrow", browser.Viewport{Width: 390, Height: 844, Touch: true}},
		} {
			for _, scheme := range []string{"light", "dark"} {
				all = append(all, picture{s, f, scheme})
			}
		}
	}
	return all
}

const (
	politics = "/article/the-fortnight-at-le-bourget-that-made-the-paris-agreement/"
	tagged   = `document.documentElement.dataset.ready === "tagged"`
	mapped   = `document.querySelector('[data-role="map"]')` // what is drawn last
	// quiet has no transition under way.
	quiet = `document.getAnimations().length === 0`
)

func openLibrary(ctx context.Context, page *browser.Page, origin string) error {
	return inTurn(ctx, page.Open, origin+"/", page.WaitFor, `document.documentElement.dataset.ready === "library" && `+quiet)
}

// openReader begins at the beginning: the place of reading is forgotten by
// scrolling up before the page is left.
func openReader(ctx context.Context, page *browser.Page, origin string) error {
	return inTurn(ctx,
		page.WaitFor, `(scrollTo(0, 0), true)`,
		page.Open, "about:blank",
		page.Open, origin+politics,
		page.WaitFor, tagged+" && "+mapped+" && "+quiet)
}

func openCard(ctx context.Context, page *browser.Page, origin string) error {
	if err := openReader(ctx, page, origin); err != nil {
		return err
	}
	// The first person in running text who is described.
	const name = `[data-role="article"] > p:not([class]) mark[data-type="person"]`
	act := page.ClickOn
	if isPhone(ctx, page) {
		act = page.TapOn
	}
	return inTurn(ctx, act, name, page.WaitFor, `document.querySelector('[data-role="card"].is-placed') && `+quiet)
}

// openSidebar goes to a name by the sidebar, or shows it as a sheet.
func openSidebar(ctx context.Context, page *browser.Page, origin string) error {
	if err := openReader(ctx, page, origin); err != nil {
		return err
	}
	if isPhone(ctx, page) {
		return inTurn(ctx, page.TapOn, `.bar [aria-controls]`,
			page.WaitFor, `document.querySelector('[data-role="sidebar"]').checkVisibility() && `+quiet)
	}
	return inTurn(ctx, page.ClickOn, `[data-role="sidebar"] .list[data-type="place"] [data-go] .line-name`,
		page.WaitFor, `document.querySelector(".is-flashing") && `+quiet)
}

func isPhone(ctx context.Context, page *browser.Page) bool {
	var touches int
	return page.Eval(ctx, `navigator.maxTouchPoints`, &touches) == nil && touches > 0
}

// inTurn does steps, each a method of a page and its argument.
func inTurn(ctx context.Context, steps ...any) error {
	for i := 0; i < len(steps); i += 2 {
		if err := steps[i].(func(context.Context, string) error)(ctx, steps[i+1].(string)); err != nil {
			return err
		}
	}
	return nil
}
