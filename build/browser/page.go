package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Page is a Driver with what is the same in every engine.
type Page struct{ Driver }

// Start starts a browser of the given engine with an empty page. The context
// bounds the start, not the life of the browser.
func Start(ctx context.Context, engine Engine) (*Page, error) {
	start, ok := map[Engine]func(context.Context) (Driver, error){
		Chromium: startChromium,
		Firefox:  startFirefox,
		WebKit:   startWebKit,
	}[engine]
	if !ok {
		return nil, fmt.Errorf("start browser: no engine %q", engine)
	}
	d, err := start(ctx)
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", engine, err)
	}
	return &Page{d}, nil
}

// pollInterval is short against what a person notices and long against what a
// round trip to the browser costs.
const pollInterval = 25 * time.Millisecond

// attemptLimit ends an attempt of a poll that the browser has lost. It is long
// against what a page on a busy machine takes, since it starts all over then.
const attemptLimit = 10 * time.Second

// poll makes attempts until one succeeds or the context ends, and returns the
// context's cause then. A page that is just being replaced answers with errors
// or not at all: poll waits the errors out and asks again after attemptLimit.
func poll(ctx context.Context, attempt func(context.Context) (done bool)) error {
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	for {
		limited, cancel := context.WithTimeoutCause(ctx, attemptLimit, errors.New("the browser does not answer"))
		done := attempt(limited)
		cancel()
		if done {
			return nil
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-ticker.C:
		}
	}
}

// WaitFor evaluates the expression until it is truthy or the context ends.
func (p *Page) WaitFor(ctx context.Context, expression string) error {
	var last any
	var lastErr error
	err := poll(ctx, func(limited context.Context) bool {
		var value struct {
			OK    bool
			Value any
		}
		err := p.Eval(limited, "(async v => ({OK: !!v, Value: v}))(await (\n"+expression+"\n))", &value)
		if ctx.Err() == nil {
			last, lastErr = value.Value, err
		}
		return err == nil && value.OK
	})
	if err != nil {
		return fmt.Errorf("wait for %s: %w (last value %v, last error %v)", expression, err, last, lastErr)
	}
	return nil
}

// ClickOn clicks the first element that matches the CSS selector.
func (p *Page) ClickOn(ctx context.Context, selector string) error {
	return p.on(ctx, "click", selector, p.Click)
}

// HoverOn moves the pointer onto the first element that matches.
func (p *Page) HoverOn(ctx context.Context, selector string) error {
	return p.on(ctx, "hover", selector, p.Move)
}

// TapOn taps the first element that matches with a finger.
func (p *Page) TapOn(ctx context.Context, selector string) error {
	return p.on(ctx, "tap", selector, p.Tap)
}

func (p *Page) on(ctx context.Context, verb, selector string, act func(context.Context, float64, float64) error) error {
	x, y, err := p.Locate(ctx, selector)
	if err == nil {
		err = act(ctx, x, y)
	}
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, selector, err)
	}
	return nil
}

// Type presses one key for each character of the text.
func (p *Page) Type(ctx context.Context, text string) error {
	for _, r := range text {
		if err := p.Press(ctx, string(r)); err != nil {
			return fmt.Errorf("type %q: %w", text, err)
		}
	}
	return nil
}

// Locate waits until the first element that matches the CSS selector is where
// a person could point at it: shown, standing still, covered by nothing. It
// scrolls there if need be and returns a point within the element.
func (p *Page) Locate(ctx context.Context, selector string) (x, y float64, err error) {
	quoted, err := json.Marshal(selector)
	if err != nil {
		return 0, 0, err
	}
	problem := "the page does not answer"
	err = poll(ctx, func(limited context.Context) bool {
		var at struct {
			X, Y    float64
			Problem string
		}
		err := p.Eval(limited, locateScript+"("+string(quoted)+")", &at)
		switch {
		case err == nil:
			x, y, problem = at.X, at.Y, at.Problem
		case ctx.Err() == nil:
			problem = err.Error()
		}
		return err == nil && at.Problem == ""
	})
	if err != nil {
		return 0, 0, fmt.Errorf("%w: %s", err, problem)
	}
	return x, y, nil
}

// locateScript takes the first line box, so that the point of a name that wraps
// is within the name. It compares two frames to see whether the element moves.
const locateScript = `(async selector => {
	const element = document.querySelector(selector);
	if (!element) return {Problem: "no such element"};
	const box = () => element.getClientRects()[0];
	if (!box()) return {Problem: "not shown"};
	const point = r => ({X: r.left + r.width / 2, Y: r.top + r.height / 2});
	const cover = at => {
		const hit = document.elementFromPoint(at.X, at.Y);
		return hit && (element.contains(hit) || hit.contains(element) && hit.localName === "label") ? null : hit ?? "the edge of the viewport";
	};
	if (cover(point(box()))) element.scrollIntoView({block: "center", inline: "nearest", behavior: "instant"});
	const before = box();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	const after = box();
	if (!after || Math.abs(after.top - before.top) + Math.abs(after.left - before.left) > 0.5) return {Problem: "moves"};
	const at = point(after), over = cover(at);
	if (over) return {Problem: "covered by " + (over.outerHTML?.slice(0, 120) ?? over)};
	return at;
})`
