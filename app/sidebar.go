package app

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// sidebar lists who and what the article names: beside the text, or as a sheet
// over it on a narrow screen.
type sidebar struct {
	goapp.Compo

	Reading  *Reading
	Pending  bool // its names are still being looked for
	Settings Settings
	Sheet    bool // shown over the text
	RTL      bool
	Problem  string // why facts are missing, "" if they are not

	OnGo    func(ctx goapp.Context, id string, n int)
	OnSort  func(ctx goapp.Context, s Settings)
	OnClose func(goapp.Context)

	filter string
	drawn  rosterDrawing // of the last drawing, which most drawings are like
	lists  []string
}

// Render draws the sidebar.
func (s *sidebar) Render() goapp.UI {
	region := goapp.Div().ID(sidebarElement).Class("sidebar").DataSet("role", "sidebar").Aria("label", tr.Sidebar)
	if s.Sheet {
		region = region.Class("is-sheet").Attr("role", "dialog").Aria("modal", "true")
	} else {
		region = region.Attr("role", "complementary")
	}
	if s.Reading == nil || (s.Pending && len(s.Reading.Entities) == 0) {
		return region.Class("is-empty")
	}
	return region.Body(
		goapp.Div().Class("sidebar-head").Body(
			goapp.H2().Class("sidebar-title").Text(tr.Sidebar),
			iconButton(iconClose, tr.SidebarClose).Class("sidebar-close").
				OnClick(func(ctx goapp.Context, _ goapp.Event) { s.OnClose(ctx) }),
		),
		goapp.If(len(s.Reading.Entities) == 0, func() goapp.UI {
			return goapp.P().Class("sidebar-none").Text(tr.NoneNamed)
		}).Else(s.renderControls),
		goapp.Div().Class("sidebar-lists").OnClick(s.onClick).
			On("pointerover", s.onPoint).On("focusin", s.onPoint).
			On("keydown", s.onMapKey).
			On("pointerleave", s.onPointAway).On("focusout", s.onPointAway).
			Body(s.renderLists()),
		goapp.If(s.Problem != "", func() goapp.UI {
			return goapp.P().Class("sidebar-problem").Attr("role", "status").Text(tr.NoFacts(s.Problem))
		}),
	)
}

func (s *sidebar) renderControls() goapp.UI {
	option := func(value, label string) goapp.UI {
		o := goapp.Option().Value(value).Text(label)
		if sortOf(value) == s.Settings.Sort {
			return o.Selected(true)
		}
		return o // an attribute of the value "false", as go-app would write it, selects as well
	}
	return goapp.Div().Class("sidebar-controls").Body(
		goapp.Input().Type("search").Class("sidebar-filter").Placeholder(tr.Filter).Aria("label", tr.Filter).
			AutoComplete(false).Spellcheck(false).
			OnInput(func(ctx goapp.Context, _ goapp.Event) { s.filter = ctx.JSSrc().Get("value").String() }),
		goapp.Select().Class("sidebar-sort").Aria("label", tr.Sort).
			OnChange(func(ctx goapp.Context, _ goapp.Event) {
				changed := s.Settings
				changed.Sort = sortOf(ctx.JSSrc().Get("value").String())
				s.OnSort(ctx, changed)
			}).
			Body(option("count", tr.SortCount), option(sortFirst, tr.SortFirst), option(sortName, tr.SortName)),
	)
}

func (s *sidebar) renderLists() goapp.UI {
	lists := s.markup()
	return goapp.Div().Class("lists").Body(
		goapp.Range(lists).Slice(func(i int) goapp.UI { return goapp.Raw(lists[i]) }),
	)
}

// sortOf returns the order of an option: an option of no value at all would have
// that of its text.
func sortOf(value string) string {
	if value == "count" {
		return sortCount
	}
	return value
}

// markup returns the lists, drawn anew when there is something new to them.
func (s *sidebar) markup() []string {
	d := rosterDrawing{reading: s.Reading, filter: s.filter, order: s.Settings.Sort, rtl: s.RTL}
	if d != s.drawn {
		s.drawn, s.lists = d, d.markup()
	}
	return s.lists
}

// onClick goes to a mention: the one at the place of the strip that was
// clicked; a click on a name goes to the first one, and from there to the next.
func (s *sidebar) onClick(ctx goapp.Context, e goapp.Event) {
	if more := e.Get("target").Call("closest", ".more"); more.Truthy() {
		ctx.PreventUpdate()
		showAll(more)
		return
	}
	if id, ok := mapLink(e.Get("target")); ok {
		e.PreventDefault()
		e.Call("stopPropagation") // go-app would follow the link as well
		s.forgetPlaces()
		s.OnGo(ctx, id, 1)
		return
	}
	button := e.Get("target").Call("closest", "[data-go]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	id := attribute(button, "data-go")
	at := s.mentions(id)
	n := 1
	if strip := e.Get("target").Call("closest", ".strip"); strip.Truthy() && e.Get("detail").Int() > 0 {
		area := box(strip.Call("getBoundingClientRect"))
		where := (e.Get("clientX").Float() - area.X) / max(area.W, 1)
		if s.RTL {
			where = 1 - where
		}
		n = nearestMention(at, where)
	} else if here, err := strconv.Atoi(attribute(button, "data-at")); err == nil {
		n = here%max(len(at), 1) + 1
	}
	s.forgetPlaces()
	button.Call("setAttribute", "data-at", strconv.Itoa(n))
	s.OnGo(ctx, id, n)
}

// showAll shows the whole of a list that was cut, and goes on from there.
func showAll(more goapp.Value) {
	list := more.Call("closest", ".list")
	list.Get("classList").Call("add", "is-whole")
	if first := list.Call("querySelector", ".is-further button"); first.Truthy() {
		first.Call("focus", map[string]any{"preventScroll": true})
	}
}

// forgetPlaces lets the next click on a name start from its first mention,
// unless it is a further click on the same one.
func (s *sidebar) forgetPlaces() {
	if old := query(".sidebar [data-at]"); old.Truthy() {
		old.Call("removeAttribute", "data-at")
	}
}

func (s *sidebar) mentions(id string) []float32 {
	for _, e := range s.Reading.Entities {
		if e.ID == id {
			return e.At
		}
	}
	return nil
}
