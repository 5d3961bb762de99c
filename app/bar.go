package app

import (
	"html"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// bar is the line at the top of a page.
type bar struct {
	goapp.Compo

	Back         bool // with a link to the library
	Reader       bool // with the button of the sidebar
	SettingsOpen bool
	SidebarShown string // "true", "false" or "" for unknown
	Inert        bool
	OnSettings   func(goapp.Context)
	OnSidebar    func(goapp.Context)
}

// Render draws the bar.
func (b *bar) Render() goapp.UI {
	header := goapp.Header().Class("bar")
	if b.Inert {
		header = header.Attr("inert", "inert")
	}
	return header.Body(
		goapp.Raw(brand(b.Back)),
		goapp.Div().Class("bar-tools").Body(
			&connection{},
			goapp.If(b.Reader, func() goapp.UI {
				button := iconButton(iconPeople, tr.Sidebar).ID(sidebarButton).Aria("controls", sidebarElement)
				if b.SidebarShown != "" {
					button = button.Aria("expanded", b.SidebarShown)
				}
				return button.OnClick(func(ctx goapp.Context, _ goapp.Event) { b.OnSidebar(ctx) })
			}),
			b.settingsButton(),
		),
	)
}

func (b *bar) settingsButton() goapp.UI {
	expanded := "false"
	if b.SettingsOpen {
		expanded = "true"
	}
	return iconButton(iconType, tr.Settings).ID(settingsButton).
		Aria("haspopup", "dialog").Aria("expanded", expanded).
		OnClick(func(ctx goapp.Context, _ goapp.Event) { b.OnSettings(ctx) })
}

// brand is the red initial, which leads back to the library. Its address is
// written here and not by go-app, which has an idea of its own of a site that
// stands under a path.
func brand(back bool) string {
	label := ""
	if back {
		label = `<span class="brand-name">` + html.EscapeString(tr.BackToLibrary) + `</span>`
	} else {
		label = `<span class="brand-name">` + html.EscapeString(tr.Product) + `</span>`
	}
	return `<a class="brand" href="` + html.EscapeString(LibraryPath()) + `"><span class="initial" aria-hidden="true">R</span>` + label + `</a>`
}

// iconButton is a button that shows a picture and is called label.
func iconButton(icon, label string) goapp.HTMLButton {
	return goapp.Button().Type("button").Class("icon-button").Aria("label", label).Title(label).
		Body(goapp.Raw(icon))
}
