package app

import (
	"context"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// libraryPage lists the articles there are.
type libraryPage struct {
	goapp.Compo

	library *Library // nil until it is there
	shown   bool     // and scrolled to where the reader was
	err     error

	settings     Settings
	settingsOpen bool
	listeners    listeners
	cancel       context.CancelFunc // of what the page has asked for
}

func newLibraryPage() *libraryPage { return &libraryPage{} }

// OnInit takes over what the server has prerendered.
func (p *libraryPage) OnInit() {
	if goapp.IsServer {
		return
	}
	p.settings = loadSettings()
	if p.library, prerendered.library = prerendered.library, nil; p.library != nil {
		for _, a := range p.library.Articles {
			remember(a)
		}
	}
}

// OnPreRender draws the library on the server.
func (p *libraryPage) OnPreRender(ctx goapp.Context) {
	p.library, p.err = site.provider.Library(ctx)
	p.setTitle(ctx)
}

// OnMount asks for the library.
func (p *libraryPage) OnMount(ctx goapp.Context) {
	p.listeners.leaveNewWindows()
	p.listeners.add("scroll", func(goapp.Value) {
		if p.shown {
			libraryY = goapp.Window().Get("scrollY").Float()
		}
	})
	showThemeColour(p.settings.Theme)
	p.listeners.add("keydown", func(e goapp.Value) {
		if e.Get("key").String() == "Escape" && p.settingsOpen {
			ctx.Dispatch(func(goapp.Context) {
				p.settingsOpen = false
				focusFirst("#" + settingsButton)
			})
		}
	})
	if p.library != nil {
		p.shown = true
		ctx.Defer(func(goapp.Context) { setReady("library") })
	}
	asked, cancel := context.WithCancel(ctx)
	p.cancel = cancel
	ctx.Async(func() {
		NextTask()
		library, err := site.provider.Library(asked)
		ctx.Dispatch(func(ctx goapp.Context) {
			p.take(ctx, library, err)
		})
		if err == nil {
			p.name(asked, ctx, library)
		}
	})
}

// take shows the library that the provider has, or says why there is none.
func (p *libraryPage) take(ctx goapp.Context, library *Library, err error) {
	first := p.library == nil
	if p.err = err; err != nil {
		goapp.Logf("opening the library: %v", err)
	} else {
		p.library = library.withNames()
	}
	p.setTitle(ctx)
	if p.library == nil {
		return
	}
	ctx.Defer(func(goapp.Context) {
		if first {
			scrollTo(libraryY)
			focusPage()
			p.shown = true
		}
		setReady("library")
	})
}

// libraryY is how far down the library the reader was when they left it.
var libraryY float64

// name finds the names of the articles that have none yet, one after the other
// and only as long as the library is looked at.
func (p *libraryPage) name(asked context.Context, ctx goapp.Context, library *Library) {
	for _, a := range library.Articles {
		if asked.Err() != nil {
			return
		}
		if remembered(a.ID) {
			continue
		}
		summary, err := site.provider.Summary(asked, a.ID)
		if err != nil {
			return // the library can do without
		}
		ctx.Dispatch(func(goapp.Context) {
			remember(*summary)
			p.library = p.library.withNames()
		})
	}
}

// OnDismount stops listening.
func (p *libraryPage) OnDismount() {
	p.listeners.release()
	if p.cancel != nil {
		p.cancel()
	}
	setReady("")
}

func (p *libraryPage) setTitle(ctx goapp.Context) {
	title := tr.Product
	if p.library != nil && p.library.Title != "" && p.library.Title != tr.Product {
		title = p.library.Title + " · " + tr.Product
	}
	ctx.Page().SetTitle("%s", title)
}

// Render draws the page.
func (p *libraryPage) Render() goapp.UI {
	return goapp.Div().Class("page", "page-library").Body(
		&bar{SettingsOpen: p.settingsOpen, OnSettings: func(goapp.Context) { p.settingsOpen = !p.settingsOpen }},
		goapp.If(p.settingsOpen, func() goapp.UI {
			return &settingsPanel{Settings: p.settings, OnChange: p.change,
				OnClose: func(goapp.Context) { p.settingsOpen = false }}
		}).Else(placeholder),
		goapp.Main().ID(mainElement).DataSet("role", "library").Class("library").TabIndex(-1).Body(p.renderArticles()),
		&notice{},
		goapp.If(goapp.IsServer && p.library != nil, func() goapp.UI { return embed(libraryElement, p.library) }),
	)
}

func (p *libraryPage) renderArticles() goapp.UI {
	switch {
	case p.library != nil && len(p.library.Articles) > 0:
		return goapp.Raw(libraryMarkup(p.library))
	case p.library != nil:
		return message(tr.LibraryEmpty, tr.LibraryEmptyHint, "")
	case p.err != nil:
		return failure(p.err)
	}
	return &skeleton{}
}

func (p *libraryPage) change(ctx goapp.Context, s Settings) {
	p.settings = s
	s.store(ctx)
}
