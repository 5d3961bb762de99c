package app

import (
	"errors"
	"html"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// failure says why there is nothing to read here, and the way on.
func failure(err error) goapp.UI {
	switch {
	case errors.Is(err, ErrNoArticle):
		return message(tr.NoArticle, tr.NoArticleHint, "")
	case errors.Is(err, errLost):
		return message(tr.Lost, tr.LostHint, "")
	case errors.Is(err, ErrBundle):
		return message(tr.LibraryFailed, tr.TryAgain, strings.TrimPrefix(err.Error(), ErrBundle.Error()+": "))
	}
	return message(tr.OpenFailed, tr.TryAgain, err.Error())
}

func message(title, hint, detail string) goapp.UI {
	markup := `<div class="message"><h1>` + html.EscapeString(title) + `</h1><p>` + html.EscapeString(hint) + `</p>`
	if detail != "" {
		markup += `<p class="message-detail">` + html.EscapeString(detail) + `</p>`
	}
	return goapp.Raw(markup + `<p><a href="` + html.EscapeString(LibraryPath()) + `">` + html.EscapeString(tr.ToLibrary) + `</a></p></div>`)
}

// errLost is the reason of a page at an address that is none of ours.
var errLost = errors.New("nothing is at this address")

// lostPage is the page of such an address.
type lostPage struct{ goapp.Compo }

func newLostPage() *lostPage { return &lostPage{} }

// OnMount says that what the server has drawn is the reader's own now.
func (*lostPage) OnMount(ctx goapp.Context) {
	ctx.Defer(func(goapp.Context) { setReady("lost") })
}

// OnDismount takes that back.
func (*lostPage) OnDismount() { setReady("") }

// Render draws the page.
func (*lostPage) Render() goapp.UI {
	return goapp.Div().Class("page").Body(
		goapp.Header().Class("bar").Body(goapp.Raw(brand(true))),
		goapp.Main().Body(failure(errLost)),
	)
}
