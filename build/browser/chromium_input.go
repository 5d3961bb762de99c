package browser

import (
	"context"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

func (c *chromium) Move(ctx context.Context, x, y float64) error {
	return c.do(ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

func (c *chromium) Click(ctx context.Context, x, y float64) error {
	return c.do(ctx, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y), chromedp.MouseClickXY(x, y))
}

func (c *chromium) Tap(ctx context.Context, x, y float64) error {
	return c.do(ctx, chromedp.TapXY(x, y))
}

func (c *chromium) Press(ctx context.Context, chord string) error {
	k, modifiers, err := parseKey(chord)
	if err != nil {
		return err
	}
	options := make([]chromedp.KeyOption, len(modifiers))
	for i, m := range modifiers {
		options[i] = chromedp.KeyModifiers(m.chromium)
	}
	return c.do(ctx, chromedp.KeyEvent(k.chromium, options...))
}

func (c *chromium) SetViewport(ctx context.Context, v Viewport) error {
	touch := emulation.SetTouchEmulationEnabledParams{Enabled: v.Touch}
	if v.Touch {
		touch.MaxTouchPoints = 1
	}
	return c.do(ctx,
		command(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: int64(v.Width), Height: int64(v.Height), DeviceScaleFactor: v.scale(), Mobile: v.Touch,
		}),
		command(emulation.SetTouchEmulationEnabled, touch))
}

func (c *chromium) SetMedia(ctx context.Context, m Media) error {
	motion, colours := "", ""
	if m.ReducedMotion {
		motion = "reduce"
	}
	if m.ForcedColors {
		colours = "active"
	}
	return c.do(ctx, command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: m.ColorScheme},
			{Name: "prefers-reduced-motion", Value: motion},
			{Name: "forced-colors", Value: colours},
		},
	}))
}

// SetOffline covers the page and its service worker.
func (c *chromium) SetOffline(ctx context.Context, offline bool) error {
	conditions := network.EmulateNetworkConditionsByRuleParams{EmulateOfflineServiceWorker: new(offline)}
	if offline {
		conditions.MatchedNetworkConditions = []*network.Conditions{{Offline: true, DownloadThroughput: -1, UploadThroughput: -1}}
	} else {
		conditions.MatchedNetworkConditions = []*network.Conditions{}
	}
	return c.do(ctx,
		command(network.EmulateNetworkConditionsByRule, conditions),
		command(network.OverrideNetworkState, network.OverrideNetworkStateParams{
			Offline: offline, DownloadThroughput: -1, UploadThroughput: -1,
		}))
}

func (c *chromium) SetScripting(ctx context.Context, on bool) error {
	return c.do(ctx, command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on}))
}
