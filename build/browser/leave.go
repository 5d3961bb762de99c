package browser

import (
	"context"
	"fmt"
)

const (
	// entry names the entry of the session's history that a document shows.
	entry = `(location.href + JSON.stringify(history.state))`
	// leaving is that entry in a document that is about to leave it.
	leaving = `globalThis[Symbol.for("rubricate leaving")]`
)

// leave has act start a navigation and waits until the page is there: another
// document, or the same one that shows another entry. It asks and does not
// listen for events, since a page may keep those from others.
func (p *Page) leave(ctx context.Context, act func() error) error {
	if err := p.Eval(ctx, `void (`+leaving+` = `+entry+`)`, nil); err != nil {
		return err
	}
	if err := act(); err != nil {
		return err
	}
	return p.WaitFor(ctx, leaving+` !== `+entry+` && document.readyState === "complete"`)
}

// Back goes back in the session's history, as the browser's own button does,
// and returns when the page is there, be it the same document or another one.
// Entries without a difference in address or state it cannot tell apart. It
// starts once the page is loaded: WebKit forgets to go back while it loads.
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
