package browser

import (
	"context"
	"errors"
	"fmt"
)

func (w *webkit) perform(ctx context.Context, sources []inputSource) error {
	return w.post(ctx, "/actions", object{"actions": sources}, nil)
}

func (w *webkit) Move(ctx context.Context, x, y float64) error {
	return w.perform(ctx, pointerInput("mouse", moveAction(x, y)))
}

func (w *webkit) Click(ctx context.Context, x, y float64) error {
	return w.perform(ctx, pressInput("mouse", x, y))
}

func (w *webkit) Press(ctx context.Context, chord string) error {
	k, modifiers, err := parseKey(chord)
	if err != nil {
		return err
	}
	return w.perform(ctx, keyInput(k, modifiers))
}

// settledSize is the size of the page once it is the wanted one, or has had half
// a second to become it: the window answers before the page follows.
const settledSize = `await new Promise(done => {
	const since = performance.now();
	const look = () => innerWidth === %d && innerHeight === %d || performance.now() - since > 500
		? done({W: innerWidth, H: innerHeight}) : setTimeout(look, 10);
	look();
})`

// SetViewport sets the window and then corrects it by what the frame takes.
func (w *webkit) SetViewport(ctx context.Context, v Viewport) error {
	if v.Touch || v.scale() != 1 {
		return fmt.Errorf("set viewport %+v: %w", v, errors.ErrUnsupported)
	}
	width, height := v.Width, v.Height
	for range 5 {
		if err := w.post(ctx, "/window/rect", object{"x": 0, "y": 0, "width": width, "height": height}, nil); err != nil {
			return err
		}
		var inner struct{ W, H int }
		if err := w.Eval(ctx, fmt.Sprintf(settledSize, v.Width, v.Height), &inner); err != nil {
			return err
		}
		if inner.W == v.Width && inner.H == v.Height {
			return nil
		}
		width, height = width+v.Width-inner.W, height+v.Height-inner.H
	}
	return fmt.Errorf("set viewport %+v: the window does not take this size", v)
}

func (w *webkit) Tap(context.Context, float64, float64) error { return errors.ErrUnsupported }
func (w *webkit) SetMedia(context.Context, Media) error       { return errors.ErrUnsupported }
func (w *webkit) SetOffline(context.Context, bool) error      { return errors.ErrUnsupported }
func (w *webkit) SetScripting(context.Context, bool) error    { return errors.ErrUnsupported }
func (w *webkit) InstallProblems(context.Context) ([]string, error) {
	return nil, errors.ErrUnsupported
}
