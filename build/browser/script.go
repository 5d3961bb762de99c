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
// answers at once, and is then asked for the outcome again and again. A page
// that does not know the script is another page. Even an answer of these may be
// lost on the way, so that a question without one is asked again.
func evaluate(ctx context.Context, ask ask, expression string, result any) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("evaluate %s: %w", brief(expression), err)
		}
	}()
	id := scriptNumber.Add(1)
	question := fmt.Sprintf(startScript, id, wrap(expression))
	ticker := time.NewTicker(scriptInterval)
	defer ticker.Stop()
	for {
		limited, cancel := context.WithTimeoutCause(ctx, askLimit, errors.New("the page does not answer"))
		text, err := ask(limited, question)
		late := limited.Err() != nil
		cancel()
		var outcome struct {
			Running, Replaced bool
			Text, Error       string
		}
		switch {
		case err != nil && !late:
			return err
		case err != nil:
			outcome.Running = true // for all we know
		default:
			if err := json.Unmarshal([]byte(text), &outcome); err != nil {
				return fmt.Errorf("outcome %.200s: %w", text, err)
			}
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
			question = fmt.Sprintf(outcomeScript, id)
		}
	}
}

const (
	// scriptInterval is the pause between two questions for a script's outcome.
	scriptInterval = 10 * time.Millisecond
	// askLimit is how long to wait for the answer of a page. It may be busy for
	// longer: it will have started the script before it is asked again.
	askLimit = 3 * time.Second
)

const (
	// startScript starts script %d and forgets those before. One that only
	// computes has its value some microtasks later and is answered with it,
	// without a second question.
	startScript = `(async () => {
	const script = {Running: true};
	globalThis[Symbol.for("rubricate driver")] = {number: %d, script};
	%s.then(
		Text => Object.assign(script, {Running: false, Text}),
		e => Object.assign(script, {Running: false, Error: String(e)}));
	for (let i = 0; i < 100 && script.Running; i++) await null;
	return JSON.stringify(script);
})()`

	// outcomeScript asks for the outcome of script %d.
	outcomeScript = `(last => JSON.stringify(last?.number === %d ? last.script : {Replaced: true}))(globalThis[Symbol.for("rubricate driver")])`
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
