package app

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

// connection says that the device is offline, which changes nothing here, and
// offers to install the app where the browser can.
type connection struct {
	goapp.Compo

	offline     bool
	installable bool
	listeners   listeners
}

// OnMount looks at the connection and watches it.
func (c *connection) OnMount(ctx goapp.Context) {
	look := func(ctx goapp.Context) { c.offline = !goapp.Window().Get("navigator").Get("onLine").Bool() }
	look(ctx)
	for _, event := range []string{"online", "offline"} {
		c.listeners.add(event, func(goapp.Value) { ctx.Dispatch(look) })
	}
	c.OnAppInstallChange(ctx)
}

// OnAppInstallChange follows what the browser says about installing.
func (c *connection) OnAppInstallChange(ctx goapp.Context) {
	c.installable = ctx.IsAppInstallable() && !ctx.IsAppleBrowser()
}

// OnDismount stops watching.
func (c *connection) OnDismount() { c.listeners.release() }

// Render draws nothing while there is nothing to say.
func (c *connection) Render() goapp.UI {
	return goapp.Div().Class("connection").Body(
		goapp.If(c.offline, func() goapp.UI {
			return goapp.Span().Class("offline").Attr("role", "status").Text(tr.Offline)
		}),
		goapp.If(c.installable, func() goapp.UI {
			return goapp.Button().Type("button").Class("button", "button-quiet").Text(tr.Install).
				OnClick(func(ctx goapp.Context, _ goapp.Event) { ctx.ShowAppInstallPrompt() })
		}),
	)
}
