package app

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

// listeners are those of a page on the window, which go-app has no elements for.
type listeners []listener

type listener struct {
	event   string
	handler goapp.Func
	options map[string]any
}

// add calls f at every event of that name, before go-app's own handler.
func (l *listeners) add(event string, f func(e goapp.Value)) {
	handler := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		f(args[0])
		return nil
	})
	options := map[string]any{"capture": true, "passive": event == "scroll"}
	goapp.Window().Call("addEventListener", event, handler, options)
	*l = append(*l, listener{event, handler, options})
}

// leaveNewWindows keeps clicks that ask for a new window from go-app, which
// knows those with Ctrl and Meta only.
func (l *listeners) leaveNewWindows() {
	l.add("click", func(e goapp.Value) {
		if e.Get("shiftKey").Bool() && e.Get("target").Call("closest", "a[href]").Truthy() {
			e.Call("stopPropagation")
		}
	})
}

func (l *listeners) release() {
	for _, each := range *l {
		goapp.Window().Call("removeEventListener", each.event, each.handler, each.options)
		each.handler.Release()
	}
	*l = nil
}

// listen starts the listeners of the reader page.
func (p *readerPage) listen(ctx goapp.Context) {
	p.listeners.leaveNewWindows()
	p.listeners.add("popstate", func(e goapp.Value) { p.onPopState(ctx, e) })
	p.listeners.add("pagehide", func(goapp.Value) { p.savePosition() })
	p.listeners.add("scroll", func(goapp.Value) {
		if !p.saving {
			p.saving = true
			ctx.Dispatch(p.onScroll)
		}
	})
	p.listeners.add("keydown", func(e goapp.Value) {
		p.silent = false
		if e.Get("key").String() == "Escape" {
			ctx.Dispatch(p.onEscape)
		}
	})
}

// onEscape closes what was opened last.
func (p *readerPage) onEscape(ctx goapp.Context) {
	switch {
	case p.hover.Open() != "":
		p.closeToMark(ctx)
	case p.settingsOpen:
		p.closeSettings(ctx)
		focusFirst("#" + settingsButton)
	case p.sheetOpen:
		p.closeSidebar(ctx)
	default:
		p.hovered(ctx, p.hover.Close(), nil) // a card that waits to open
	}
}

func (p *readerPage) toggleSidebar(ctx goapp.Context) {
	p.close(ctx)
	if isNarrow() {
		p.sheetOpen = !p.sheetOpen
		if p.sheetOpen {
			ctx.Defer(func(goapp.Context) { focusFirst("#" + sidebarElement + " button") })
		}
		return
	}
	s := p.settings
	if s.Sidebar == "off" {
		s.Sidebar = ""
	} else {
		s.Sidebar = "off"
	}
	p.change(ctx, s)
}

// closeSidebar closes the sheet; the focus goes back to the button it came from.
func (p *readerPage) closeSidebar(ctx goapp.Context) {
	p.sheetOpen = false
	ctx.Defer(func(goapp.Context) { focusFirst("#" + sidebarButton) })
}

func focusFirst(selector string) {
	if el := query(selector); el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// sidebarShown is what the button of the sidebar says: "true", "false", or ""
// on the server, which does not know the screen.
func (p *readerPage) sidebarShown() string {
	switch {
	case goapp.IsServer:
		return ""
	case p.sheetOpen, !isNarrow() && p.settings.Sidebar != "off":
		return "true"
	}
	return "false"
}

// isNarrow reports whether the sidebar has no room beside the text. The style
// sheets have the same width.
func isNarrow() bool {
	return goapp.Window().Call("matchMedia", "(max-width: 67.99rem)").Get("matches").Bool()
}
