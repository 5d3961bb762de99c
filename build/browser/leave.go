package browser

import (
	"context"
	"fmt"
)

// leaving is true in a document that is about to be left, and in no other. It
// is false again when the document learns that it stays: the navigation was one
// within it.
const leaving = `globalThis[Symbol.for("rubricate leaving")]`

// leave has act start a navigation and waits until the page is there.
func (p *Page) leave(ctx context.Context, act func() error) error {
	err := p.Eval(ctx, `void (`+leaving+` = true, addEventListener("popstate", () => `+leaving+` = false, {once: true}))`, nil)
	if err == nil {
		err = act()
	}
	if err != nil {
		return err
	}
	return p.WaitFor(ctx, `!`+leaving+` && document.readyState === "complete"`)
}

// Back goes back in the session's history, as the browser's own button does,
// and returns when the page is there, be it the same document or another one.
// It starts once the page is loaded: WebKit forgets to go back while it loads.
func (p *Page) Back(ctx context.Context) error {
	err := p.WaitFor(ctx, `document.readyState === "complete"`)
	if err == nil {
		err = p.leave(ctx, func() error { return p.Eval(ctx, `void setTimeout(() => history.back())`, nil) })
	}
	if err != nil {
		return fmt.Errorf("go back: %w", err)
	}
	return nil
}
