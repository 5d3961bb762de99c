package browser

import (
	"context"
	"errors"
	"fmt"
)

func (f *firefox) Can(c Capability) bool {
	return c == Offline || c == Requests || c == Messages
}

func (f *firefox) perform(ctx context.Context, sources []inputSource) error {
	return f.call(ctx, "input.performActions", object{"context": f.context, "actions": sources}, nil)
}

func (f *firefox) Move(ctx context.Context, x, y float64) error {
	return f.perform(ctx, pointerInput("mouse", moveAction(x, y)))
}

func (f *firefox) Click(ctx context.Context, x, y float64) error {
	return f.perform(ctx, pressInput("mouse", x, y))
}

func (f *firefox) Press(ctx context.Context, chord string) error {
	k, modifiers, err := parseKey(chord)
	if err != nil {
		return err
	}
	return f.perform(ctx, keyInput(k, modifiers))
}

func (f *firefox) SetViewport(ctx context.Context, v Viewport) error {
	if v.Touch {
		return fmt.Errorf("set viewport %+v: %w", v, errors.ErrUnsupported)
	}
	return f.call(ctx, "browsingContext.setViewport", object{
		"context": f.context, "viewport": object{"width": v.Width, "height": v.Height}, "devicePixelRatio": v.scale(),
	}, nil)
}

func (f *firefox) SetOffline(ctx context.Context, offline bool) error {
	conditions := any(nil)
	if offline {
		conditions = object{"type": "offline"}
	}
	return f.call(ctx, "emulation.setNetworkConditions", object{"contexts": []string{f.context}, "networkConditions": conditions}, nil)
}

func (f *firefox) Tap(context.Context, float64, float64) error { return errors.ErrUnsupported }
func (f *firefox) SetMedia(context.Context, Media) error       { return errors.ErrUnsupported }
func (f *firefox) SetScripting(context.Context, bool) error    { return errors.ErrUnsupported }
func (f *firefox) InstallProblems(context.Context) ([]string, error) {
	return nil, errors.ErrUnsupported
}
