package app

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

// notice offers a new version when one is ready. Nothing changes until the
// reader agrees.
type notice struct {
	goapp.Compo

	offered, refused bool
}

// OnMount offers a version that was ready before.
func (n *notice) OnMount(ctx goapp.Context) { n.offered = ctx.AppUpdateAvailable() }

// OnAppUpdate offers the new version.
func (n *notice) OnAppUpdate(goapp.Context) { n.offered = true }

// Render draws the offer.
func (n *notice) Render() goapp.UI {
	box := goapp.Div().Class("notices").Attr("role", "status")
	if !n.offered || n.refused {
		return box
	}
	return box.Body(goapp.Div().Class("notice").Body(
		goapp.Span().Text(tr.NewVersion),
		goapp.Button().Type("button").Class("button").Text(tr.Reload).OnClick(n.accept),
		goapp.Button().Type("button").Class("button", "button-quiet").Text(tr.Later).OnClick(n.refuse),
	))
}

// accept changes to the new version: web/start.js knows how.
func (n *notice) accept(ctx goapp.Context, _ goapp.Event) {
	if rubricate := goapp.Window().Get("rubricate"); rubricate.Truthy() && rubricate.Get("update").Truthy() {
		rubricate.Call("update")
		return
	}
	ctx.Reload()
}

func (n *notice) refuse(goapp.Context, goapp.Event) { n.refused = true }
