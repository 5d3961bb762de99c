package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
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

// WaitFor evaluates the expression until it is truthy or the context ends.
// A page that is just being replaced answers with errors, which it waits out.
func (p *Page) WaitFor(ctx context.Context, expression string) error {
	var last any
	var lastErr error
	attempt := func() bool {
		var value struct {
			OK    bool
			Value any
		}
		err := p.Eval(ctx, "(async v => ({OK: !!v, Value: v}))(await (\n"+expression+"\n))", &value)
		if ctx.Err() == nil {
			last, lastErr = value.Value, err
		}
		return err == nil && value.OK
	}
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	for !attempt() {
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for %s: %w (last value %v, last error %v)", expression, context.Cause(ctx), last, lastErr)
		case <-ticker.C:
		}
	}
	return nil
}

// Back goes back in the session's history, as the browser's own button does,
// once the page is loaded: WebKit forgets to while it loads. It does not wait
// for what follows: going back within one document loads nothing.
func (p *Page) Back(ctx context.Context) error {
	return p.Eval(ctx, `void (document.readyState === "complete"
		? setTimeout(() => history.back())
		: addEventListener("load", () => setTimeout(() => history.back())))`, nil)
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
	var at struct {
		X, Y    float64
		Problem string
	}
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	problem := "the page does not answer"
	for {
		at.Problem = ""
		err := p.Eval(ctx, locateScript+"("+string(quoted)+")", &at)
		switch {
		case err == nil && at.Problem == "":
			return at.X, at.Y, nil
		case err == nil:
			problem = at.Problem
		case ctx.Err() == nil:
			problem = err.Error()
		}
		select {
		case <-ctx.Done():
			return 0, 0, fmt.Errorf("%w: %s", context.Cause(ctx), problem)
		case <-ticker.C:
		}
	}
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

// wrap makes of an expression one that gives its value as JSON text, so that
// all engines return the same thing for the same value.
func wrap(expression string) string {
	return "(async () => JSON.stringify((await (\n" + expression + "\n)) ?? null))()"
}

// brief is an expression as it stands in an error.
func brief(expression string) string {
	line := strings.Join(strings.Fields(expression), " ")
	if len(line) > 160 {
		line = line[:160] + "…"
	}
	return line
}

// decode is the other end of wrap.
func decode(expression, text string, result any) error {
	if result == nil {
		return nil
	}
	if err := json.Unmarshal([]byte(text), result); err != nil {
		return fmt.Errorf("evaluate %s: result %.200s: %w", brief(expression), text, err)
	}
	return nil
}
