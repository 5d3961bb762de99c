package app

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// settingsPanel is where a reader makes the page their own.
type settingsPanel struct {
	goapp.Compo

	Settings Settings
	Reader   bool // with the settings of an article's page
	OnChange func(goapp.Context, Settings)
	OnClose  func(goapp.Context)
}

// OnMount brings the focus to the panel.
func (p *settingsPanel) OnMount(ctx goapp.Context) {
	ctx.Defer(func(goapp.Context) { focusFirst(".settings [aria-pressed]") })
}

// Render draws the panel.
func (p *settingsPanel) Render() goapp.UI {
	s := p.Settings
	return goapp.Div().Class("settings").Attr("role", "dialog").Aria("label", tr.Settings).
		On("focusout", p.onFocusOut).
		Body(
			p.choice(tr.Theme, "themes", []string{"", "light", "sepia", "dark"}, tr.Themes, s.Theme,
				func(s *Settings, v string) { s.Theme = v }),
			goapp.If(p.Reader, p.renderReader),
		)
}

func (p *settingsPanel) renderReader() goapp.UI {
	s := p.Settings
	return goapp.Div().Class("settings-reader").Body(
		p.renderSize(),
		p.choice(tr.Intensity, "intensities", []string{"off", "", "full"}, tr.Intensities, s.Intensity,
			func(s *Settings, v string) { s.Intensity = v }),
		goapp.Div().Class("setting").Attr("role", "group").Aria("label", tr.Show).Body(
			goapp.Span().Class("setting-label").Text(tr.Show),
			goapp.Div().Class("toggles").Body(
				goapp.Range(types[:]).Slice(func(i int) goapp.UI { return p.renderType(types[i]) }),
			),
		),
		p.check(tr.HoverCards, s.Cards != "off", func(s *Settings, on bool) { s.Cards = onOff(on) }),
	)
}

func onOff(on bool) string {
	if on {
		return ""
	}
	return "off"
}

// choice is a row of buttons of which one is pressed.
func (p *settingsPanel) choice(label, class string, values []string, names map[string]string, current string, set func(*Settings, string)) goapp.UI {
	return goapp.Div().Class("setting").Attr("role", "group").Aria("label", label).Body(
		goapp.Span().Class("setting-label").Text(label),
		goapp.Div().Class("choice", class).Body(
			goapp.Range(values).Slice(func(i int) goapp.UI {
				v := values[i]
				return goapp.Button().Type("button").Class("choice-button").DataSet("value", "v-"+v).
					Aria("pressed", strconv.FormatBool(v == current)).Text(names[v]).
					OnClick(func(ctx goapp.Context, _ goapp.Event) {
						s := p.Settings
						set(&s, v)
						p.OnChange(ctx, s)
					}, goapp.EventScope(class, v))
			}),
		),
	)
}

func (p *settingsPanel) renderSize() goapp.UI {
	step := func(by int, label, class string) goapp.UI {
		resized := p.Settings.Resized(by)
		return goapp.Button().Type("button").Class("choice-button", class).Aria("label", label).Text("A").
			Disabled(resized == p.Settings).
			OnClick(func(ctx goapp.Context, _ goapp.Event) { p.OnChange(ctx, p.Settings.Resized(by)) }, goapp.EventScope(label))
	}
	return goapp.Div().Class("setting").Attr("role", "group").Aria("label", tr.Size).Body(
		goapp.Span().Class("setting-label").Text(tr.Size),
		goapp.Div().Class("choice", "size").Body(
			step(-1, tr.Smaller, "size-smaller"),
			goapp.Span().Class("size-steps").Aria("hidden", "true").Body(
				goapp.Range(sizes[:]).Slice(func(i int) goapp.UI {
					class := "size-step"
					if i == p.Settings.sizeIndex() {
						class = "size-step is-current"
					}
					return goapp.Span().Class(class)
				}),
			),
			step(1, tr.Larger, "size-larger"),
		),
	)
}

func (p *settingsPanel) renderType(kind string) goapp.UI {
	return goapp.Button().Type("button").Class("toggle").DataSet("type", kind).
		Aria("pressed", strconv.FormatBool(p.Settings.Shows(kind))).
		OnClick(func(ctx goapp.Context, _ goapp.Event) { p.OnChange(ctx, p.Settings.Toggled(kind)) }, goapp.EventScope(kind)).
		Body(goapp.Span().Class("toggle-name").Text(tr.Types[kind]))
}

func (p *settingsPanel) check(label string, on bool, set func(*Settings, bool)) goapp.UI {
	return goapp.Label().Class("setting", "check").Body(
		goapp.Span().Class("setting-label").Text(label),
		goapp.Input().Type("checkbox").Attr("role", "switch").Checked(on).
			OnChange(func(ctx goapp.Context, _ goapp.Event) {
				s := p.Settings
				set(&s, ctx.JSSrc().Get("checked").Bool())
				p.OnChange(ctx, s)
			}),
	)
}

// onFocusOut closes the panel when the focus goes elsewhere on the page; not
// when the window loses it, nor when the button that toggles the panel gets it.
func (p *settingsPanel) onFocusOut(ctx goapp.Context, e goapp.Event) {
	to := e.Get("relatedTarget")
	if !to.Truthy() || to.Call("closest", ".settings, #"+settingsButton).Truthy() {
		ctx.PreventUpdate()
		return
	}
	p.OnClose(ctx)
}
