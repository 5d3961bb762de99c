package app

import (
	"html"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// writeMap writes the map of the places, and below it the names of those that
// are not on it. The Tab key passes those by: the list that follows has them.
func (d rosterDrawing) writeMap(b *strings.Builder, places []Entity) {
	if d.reading.PlacesMap == "" || d.filter != "" {
		return
	}
	b.WriteString(`<div class="places-map" data-role="map">` + d.reading.PlacesMap)
	var missing []string
	for i := range places {
		if e := &places[i]; !e.located() {
			missing = append(missing, `<a href="#`+html.EscapeString(e.ID)+`" tabindex="-1" dir="auto">`+html.EscapeString(e.Name)+`</a>`)
		}
	}
	if len(missing) > 0 {
		b.WriteString(`<p class="map-missing">` + html.EscapeString(tr.NotOnMap) + ` ` + strings.Join(missing, ", ") + `</p>`)
	}
	b.WriteString(`</div>`)
}

// mapLink returns the place that a dot of the map, or a name below it, is of.
func mapLink(el goapp.Value) (id string, ok bool) {
	link := el.Call("closest", `[data-role="map"] a[href^="#"]`)
	if !link.Truthy() {
		return "", false
	}
	return strings.TrimPrefix(attribute(link, "href"), "#"), true
}

// onPoint shows on the map which place the pointer or the focus is on in the
// list, and in the list which one it is on on the map.
func (s *sidebar) onPoint(ctx goapp.Context, e goapp.Event) {
	ctx.PreventUpdate()
	target := e.Get("target")
	if id, ok := mapLink(target); ok {
		pointOut(id)
		return
	}
	if line := target.Call("closest", "[data-go]"); line.Truthy() {
		pointOut(attribute(line, "data-go"))
	}
}

func (s *sidebar) onPointAway(ctx goapp.Context, _ goapp.Event) {
	ctx.PreventUpdate()
	pointOut("")
}

// pointOut marks an entity's line and its dot on the map, and unmarks all
// others. It leaves go-app out: a pointer comes over dozens of lines a second.
func pointOut(id string) {
	marked := document().Call("querySelectorAll", ".sidebar .is-pointed")
	for i := range marked.Length() {
		marked.Index(i).Get("classList").Call("remove", "is-pointed")
	}
	if id == "" {
		return
	}
	quoted := goapp.Window().Get("CSS").Call("escape", id).String()
	for _, selector := range []string{`.sidebar .line[data-go="` + quoted + `"]`, `.sidebar [data-role="map"] a[href="#` + quoted + `"]`} {
		if el := query(selector); el.Truthy() {
			el.Get("classList").Call("add", "is-pointed")
		}
	}
}

// onMapKey moves the focus from dot to dot by the arrow keys: the map is one
// stop of the Tab key, not forty.
func (s *sidebar) onMapKey(ctx goapp.Context, e goapp.Event) {
	ctx.PreventUpdate()
	by := 0
	switch e.Get("key").String() {
	case "ArrowRight", "ArrowDown":
		by = 1
	case "ArrowLeft", "ArrowUp":
		by = -1
	}
	dot := e.Get("target").Call("closest", `[data-role="map"] a.locator-point`)
	if by == 0 || !dot.Truthy() {
		return
	}
	e.PreventDefault()
	dots := document().Call("querySelectorAll", `.sidebar [data-role="map"] a.locator-point`)
	next := dots.Index((indexOf(dots, dot) + by + dots.Length()) % dots.Length())
	dot.Call("setAttribute", "tabindex", "-1")
	next.Call("setAttribute", "tabindex", "0")
	next.Call("focus", map[string]any{"preventScroll": true})
}
