package app

import (
	"context"
	"html"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/extract/know"
)

// aboutPage says what this is and where its facts are from.
type aboutPage struct {
	goapp.Compo

	sources *Sources // nil until they are there
	said    string   // what has come of a change

	settings     Settings
	settingsOpen bool
	listeners    listeners
	cancel       context.CancelFunc
}

func newAboutPage() *aboutPage { return &aboutPage{} }

// OnInit takes over what the server has prerendered.
func (p *aboutPage) OnInit() {
	if goapp.IsServer {
		return
	}
	p.settings = loadSettings()
	if s := new(Sources); adopt(sourcesElement, s) {
		p.sources = s
	}
}

// OnPreRender draws the page on the server.
func (p *aboutPage) OnPreRender(ctx goapp.Context) {
	s, err := site.provider.Sources(ctx)
	if err == nil {
		p.sources = s
	}
	p.setTitle(ctx)
}

// OnMount asks for the sources: the server does not know the reader's own.
func (p *aboutPage) OnMount(ctx goapp.Context) {
	p.listeners.leaveNewWindows()
	p.setTitle(ctx)
	showThemeColour(p.settings.Theme)
	p.listeners.add("keydown", func(e goapp.Value) {
		if e.Get("key").String() == "Escape" && p.settingsOpen {
			ctx.Dispatch(func(goapp.Context) {
				p.settingsOpen = false
				focusFirst("#" + settingsButton)
			})
		}
	})
	ctx.Defer(func(goapp.Context) { focusPage() })
	if p.sources == nil {
		scrollTo(0)
	}
	asked, cancel := context.WithCancel(ctx)
	p.cancel = cancel
	ctx.Async(func() {
		s, err := site.provider.Sources(asked)
		ctx.Dispatch(func(ctx goapp.Context) {
			if asked.Err() != nil {
				return
			}
			switch {
			case err == nil:
				p.sources = s
			case p.sources == nil:
				p.sources = &Sources{Problems: []string{err.Error()}}
			}
			ctx.Defer(func(goapp.Context) { setReady("about") })
		})
	})
}

// OnDismount stops what the page had under way.
func (p *aboutPage) OnDismount() {
	p.listeners.release()
	if p.cancel != nil {
		p.cancel()
	}
	setReady("")
}

func (p *aboutPage) setTitle(ctx goapp.Context) {
	ctx.Page().SetTitle("%s", tr.About+" · "+tr.Product)
}

// Render draws the page.
func (p *aboutPage) Render() goapp.UI {
	return goapp.Div().Class("page", "page-about").Body(
		&bar{Back: true, SettingsOpen: p.settingsOpen, OnSettings: func(goapp.Context) { p.settingsOpen = !p.settingsOpen }},
		goapp.If(p.settingsOpen, func() goapp.UI {
			return &settingsPanel{Settings: p.settings, OnChange: p.changeSettings,
				OnClose: func(goapp.Context) { p.settingsOpen = false }}
		}).Else(placeholder),
		goapp.Main().ID(mainElement).Class("library", "about").DataSet("role", "about").TabIndex(-1).
			Body(goapp.Raw(aboutMarkup(p.sources)), p.renderOwn()),
		goapp.If(goapp.IsServer && p.sources != nil, func() goapp.UI { return embed(sourcesElement, p.sources) }),
	)
}

func (p *aboutPage) changeSettings(ctx goapp.Context, s Settings) {
	p.settings = s
	s.store(ctx)
}

// mapSource is that of the outlines on the maps, which are no pack.
var mapSource = know.Meta{Name: "map", Title: "The maps", Sources: []know.Source{{
	Name: "Natural Earth", Year: 2019, Version: "npm world-atlas 2.0.2", Licence: "Public domain",
	Attribution: "Made with Natural Earth, 1:50 million.", URL: "https://www.naturalearthdata.com",
}}}

// aboutMarkup is the page as one element; s is nil while it is not there.
func aboutMarkup(s *Sources) string {
	var b strings.Builder
	b.WriteString(`<div class="shelf"><h1 class="shelf-title">` + html.EscapeString(tr.About) + `</h1>`)
	for _, text := range tr.AboutText {
		b.WriteString(`<p class="about-text">` + html.EscapeString(text) + `</p>`)
	}
	if s != nil {
		b.WriteString(`<h2 class="about-heading">` + html.EscapeString(tr.AboutSources) + `</h2>`)
		for _, problem := range s.Problems {
			b.WriteString(`<p class="about-problem" role="status">` + html.EscapeString(tr.AboutMissing+" "+problem) + `</p>`)
		}
		for _, pack := range s.Packs {
			b.WriteString(packMarkup(pack))
		}
		b.WriteString(packMarkup(mapSource))
	}
	b.WriteString(`</div>`)
	return b.String()
}

func packMarkup(pack know.Meta) string {
	var b strings.Builder
	b.WriteString(`<section class="about-pack"><h3 dir="auto">` + html.EscapeString(pack.Title) + `</h3>`)
	for _, source := range pack.Sources {
		writeSource(&b, source)
	}
	b.WriteString(`</section>`)
	return b.String()
}

func writeSource(b *strings.Builder, s know.Source) {
	name := html.EscapeString(s.Name)
	if strings.HasPrefix(s.URL, "https://") {
		name = `<a href="` + html.EscapeString(s.URL) + `" rel="noreferrer">` + name + `</a>`
	}
	b.WriteString(`<div class="about-source"><h4>` + name)
	if s.Year != 0 {
		b.WriteString(` <span class="about-year">` + html.EscapeString(tr.OfYear(s.Year)) + `</span>`)
	}
	b.WriteString(`</h4>`)
	if s.Attribution != "" {
		b.WriteString(`<p>` + html.EscapeString(s.Attribution) + `</p>`)
	}
	line := tr.Licence + ": " + s.Licence
	if s.Version != "" {
		line += " · " + tr.TakenFrom + " " + s.Version
	}
	b.WriteString(`<p class="about-licence">` + html.EscapeString(line) + `</p></div>`)
}
