package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"time"
)

// errReplaced ends a script whose page went away before it had its value.
var errReplaced = errors.New("the page was replaced meanwhile")

// ask has the page evaluate an expression whose value is a string, or a promise
// of one that needs nothing but microtasks.
type ask func(ctx context.Context, expression string) (string, error)

// scriptNumber tells the scripts of all pages apart.
var scriptNumber atomic.Int64

// evaluate is Eval for an engine that loses what it awaits: a page that goes
// into the back-forward cache is frozen with its scripts and its timers, and
// neither value nor error of them ever comes. So the page starts the script and
// answers at once, and is then asked for the outcome again and again. Each of
// these commands is over within one task of the page, and a page that does not
// know the script is another page.
func evaluate(ctx context.Context, ask ask, expression string, result any) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("evaluate %s: %w", brief(expression), err)
		}
	}()
	id := scriptNumber.Add(1)
	command := fmt.Sprintf(startScript, id, wrap(expression))
	ticker := time.NewTicker(scriptInterval)
	defer ticker.Stop()
	for {
		text, err := ask(ctx, command)
		if err != nil {
			return err
		}
		var outcome struct {
			Running, Replaced bool
			Text, Error       string
		}
		if err := json.Unmarshal([]byte(text), &outcome); err != nil {
			return fmt.Errorf("outcome %.200s: %w", text, err)
		}
		switch {
		case outcome.Replaced:
			return errReplaced
		case outcome.Error != "":
			return errors.New(outcome.Error)
		case !outcome.Running:
			return decode(outcome.Text, result)
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-ticker.C:
			command = fmt.Sprintf(outcomeScript, id)
		}
	}
}

// scriptInterval is the pause between two questions for a script's outcome.
const scriptInterval = 10 * time.Millisecond

const (
	// startScript starts script %d. One that only computes has its value some
	// microtasks later and is answered with it, without a second question.
	startScript = `(async () => {
	const scripts = globalThis[Symbol.for("rubricate driver")] ??= new Map(), script = {Running: true};
	scripts.set(%[1]d, script);
	%[2]s.then(
		Text => Object.assign(script, {Running: false, Text}),
		e => Object.assign(script, {Running: false, Error: String(e)}));
	for (let i = 0; i < 100 && script.Running; i++) await null;
	if (!script.Running) scripts.delete(%[1]d);
	return JSON.stringify(script);
})()`

	// outcomeScript asks for the outcome of script %d.
	outcomeScript = `(() => {
	const scripts = globalThis[Symbol.for("rubricate driver")], script = scripts?.get(%[1]d) ?? {Replaced: true};
	if (!script.Running) scripts?.delete(%[1]d);
	return JSON.stringify(script);
})()`
)

// wrap makes of an expression one that gives its value as JSON text, so that
// all engines return the same thing for the same value.
func wrap(expression string) string {
	return "(async () => JSON.stringify((await (\n" + expression + "\n)) ?? null))()"
}

// decode is the other end of wrap.
func decode(text string, result any) error {
	if result == nil {
		return nil
	}
	if err := json.Unmarshal([]byte(text), result); err != nil {
		return fmt.Errorf("result %.200s: %w", text, err)
	}
	return nil
}

// brief is an expression as it stands in an error.
func brief(expression string) string {
	line := strings.Join(strings.Fields(expression), " ")
	if len(line) > 160 {
		line = line[:160] + "…"
	}
	return line
}
