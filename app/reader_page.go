package app

import (
	"context"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/app/internal/hover"
	"rubricate/app/internal/place"
)

// readerPage is the page of one article.
type readerPage struct {
	goapp.Compo

	id        string
	reading   *Reading // nil until there is something to read
	markup    string   // the article element, from reading
	tagged    bool     // the names of reading are those the worker found
	unlearned string   // why packs could not be used, "" if they could
	err       error
	progress  Progress
	cancel    context.CancelFunc // of the opening under way

	settings     Settings
	settingsOpen bool
	sheetOpen    bool // the sidebar as a sheet, on a narrow screen

	hover   hover.Machine
	touch   bool        // the last press was by finger
	pointer place.Point // where the pointer was last, on the screen
	mark    goapp.Value // the mention whose card is open
	silent  bool        // a focus that the program sets, which opens no card

	listeners listeners
	before    arrival // what the prerendered page was like
	saving    bool    // a timer to save the position is running
}

func newReaderPage() *readerPage { return &readerPage{} }

// OnInit takes over what the server has prerendered, so that the first drawing
// is what the reader sees already.
func (p *readerPage) OnInit() {
	if goapp.IsClient {
		p.settings = loadSettings()
		p.before = arrive()
		p.show(prerendered.reading)
		prerendered.reading = nil
	}
}

// OnPreRender opens the article on the server.
func (p *readerPage) OnPreRender(ctx goapp.Context) {
	p.id = articleID(ctx.Page().URL().Path)
	r, err := site.provider.Reading(ctx, p.id, nil)
	p.show(r)
	p.err, p.tagged = err, err == nil
	p.setTitle(ctx)
}

// OnMount starts to listen, once the page is in the document.
func (p *readerPage) OnMount(ctx goapp.Context) {
	ctx.PreventUpdate() // nothing of what is drawn has changed
	p.listen(ctx)
	showThemeColour(p.settings.Theme)
	if p.reading != nil {
		p.arrived(ctx)
	}
}

// OnNav opens the article of the address, or goes to the mention it names.
func (p *readerPage) OnNav(ctx goapp.Context) {
	if goapp.IsServer {
		return // OnPreRender has opened it
	}
	url := ctx.Page().URL()
	if id := articleID(url.Path); id != p.id || p.cancel == nil {
		if p.cancel == nil {
			ctx.PreventUpdate() // it is drawn as one that waits already
		}
		p.open(ctx, id)
		return
	}
	if id, n, ok := p.mention(url.Fragment); ok {
		ctx.Defer(func(ctx goapp.Context) { p.goTo(ctx, id, n, historyKept) })
	}
}

// OnResize leaves the sheet when the sidebar has room beside the text, and
// takes the card along with its name.
func (p *readerPage) OnResize(ctx goapp.Context) {
	if !isNarrow() {
		p.sheetOpen = false
	}
	if p.mark != nil {
		p.pointer = middle(p.mark)
		ctx.Defer(func(goapp.Context) { p.placeCard() })
	}
}

// OnDismount stops what the page had under way.
func (p *readerPage) OnDismount() {
	p.listeners.release()
	if p.cancel != nil {
		p.cancel()
	}
	setReady("")
}

// Render draws the page.
func (p *readerPage) Render() goapp.UI {
	return goapp.Div().Class("page", "page-reader").Body(
		&bar{Back: true, Reader: true, SettingsOpen: p.settingsOpen, SidebarShown: p.sidebarShown(), Inert: p.sheetOpen,
			OnSettings: p.toggleSettings, OnSidebar: p.toggleSidebar},
		goapp.If(p.settingsOpen, func() goapp.UI {
			return &settingsPanel{Settings: p.settings, Reader: true, OnChange: p.change, OnClose: p.closeSettings}
		}).Else(placeholder),
		p.renderMain(),
		&sidebar{Reading: p.reading, Pending: !p.tagged, Settings: p.settings, Sheet: p.sheetOpen, RTL: p.isRTL(), Problem: p.unlearned,
			OnGo: p.goFromSidebar, OnSort: p.change, OnClose: p.closeSidebar},
		p.renderCard(),
		&notice{},
		p.renderEmbedded(),
	)
}

// placeholder keeps the place of an element that comes and goes, so that go-app
// does not take its neighbour for it and rebuild the page.
func placeholder() goapp.UI { return goapp.Span().Hidden(true) }

func (p *readerPage) renderMain() goapp.UI {
	main := goapp.Main().ID(mainElement).Class("reader").TabIndex(-1).
		On("pointerover", p.onPointerOver).
		On("pointerout", p.onPointerOut).
		On("pointerdown", p.onPointerDown).
		On("focusin", p.onFocusIn).
		On("focusout", p.onFocusOut).
		On("click", p.onClick).
		On("keydown", p.onKeyDown).
		On("keyup", p.onKeyUp)
	if p.sheetOpen {
		main = main.Attr("inert", "inert")
	}
	switch {
	case p.reading != nil:
		return main.Body(p.renderProgress(), p.renderProblem(), goapp.Raw(p.markup))
	case p.err != nil:
		return main.Body(failure(p.err))
	default:
		return main.Body(&skeleton{})
	}
}

// renderProgress is a thin line while the names of a long text are looked for,
// and says to those who don't see it what was found.
func (p *readerPage) renderProgress() goapp.UI {
	status := goapp.Div().Class("status").Attr("role", "status")
	switch {
	case p.tagged:
		return status.Body(goapp.Span().Class("unseen").Text(foundText(p.reading.Entities)))
	case p.progress.Total > 0:
		return status.Body(
			goapp.Span().Class("unseen").Text(tr.Finding),
			goapp.Progress().Class("progress").Max(float64(p.progress.Total)).Value(p.progress.Done).
				Aria("label", tr.Finding),
		)
	}
	return status
}

func (p *readerPage) renderProblem() goapp.UI {
	if p.err == nil || len(p.reading.Entities) > 0 {
		return placeholder() // names that the server has found are good enough
	}
	return goapp.P().Class("problem").Attr("role", "status").Text(tr.NoNames)
}

func (p *readerPage) renderCard() goapp.UI {
	e, n := p.cardEntity()
	if e == nil {
		return placeholder()
	}
	return &card{Entity: e, N: n, Sheet: p.touch, Cards: p.settings.Cards,
		OnStep: p.step, OnClose: p.closeToMark, OnPointerIn: p.onCardIn, OnPointerOut: p.onCardOut, OnCards: p.toggleCards}
}

// renderEmbedded gives the browser the reading that the server has drawn.
func (p *readerPage) renderEmbedded() goapp.UI {
	if goapp.IsClient || p.reading == nil {
		return placeholder()
	}
	return embed(readingElement, p.reading)
}

func (p *readerPage) isRTL() bool {
	return p.reading != nil && isRTLLanguage(p.reading.Language)
}

func (p *readerPage) setTitle(ctx goapp.Context) {
	title := tr.Product
	if p.reading != nil {
		title = p.reading.Title + " · " + tr.Product
	}
	ctx.Page().SetTitle("%s", title)
}

// change takes new settings over.
func (p *readerPage) change(ctx goapp.Context, s Settings) {
	p.settings = s
	s.store(ctx)
	p.moveTabStop()
}

func (p *readerPage) toggleSettings(ctx goapp.Context) {
	p.close(ctx)
	p.settingsOpen = !p.settingsOpen
}

func (p *readerPage) closeSettings(goapp.Context) { p.settingsOpen = false }
