package app

import (
	"html"
	"math"
	"strconv"
	"strings"
)

// rosterDrawing is what the lists of the sidebar depend on.
type rosterDrawing struct {
	reading       *Reading
	filter, order string
	rtl           bool
}

// markup is an element for each list: drawn as HTML, because as elements of
// go-app a few hundred names would take longer than a reader waits for a key;
// each on its own, so that a map that comes later leaves the list of people,
// and the focus in it, alone.
func (d rosterDrawing) markup() []string {
	var lists []string
	for _, kind := range types {
		if entities := roster(d.reading.Entities, kind, d.filter, d.order); len(entities) > 0 {
			var b strings.Builder
			d.writeList(&b, kind, entities)
			lists = append(lists, b.String())
		}
	}
	if len(lists) == 0 && len(d.reading.Entities) > 0 {
		lists = append(lists, `<p class="sidebar-none" role="status">`+html.EscapeString(tr.NothingFound)+`</p>`)
	}
	return lists
}

// A list that is longer than wholeList shows its first shortList names, until
// the reader wants all of them: places are not to be sought under a hundred people.
const (
	wholeList = 12
	shortList = 8
)

func (d rosterDrawing) writeList(b *strings.Builder, kind string, entities []Entity) {
	heading := "rb_list_" + kind
	b.WriteString(`<section class="list" data-type="` + kind + `" aria-labelledby="` + heading + `">`)
	b.WriteString(`<h3 class="list-title" id="` + heading + `">` + typeIcon(kind) +
		`<span>` + html.EscapeString(tr.Types[kind]) + `</span> <span class="list-count">` + strconv.Itoa(len(entities)) + `</span></h3>`)
	if kind == "place" {
		d.writeMap(b, entities)
	}
	b.WriteString(`<ul>`)
	cut := len(entities)
	if cut > wholeList && d.filter == "" {
		cut = shortList
	}
	for i, e := range entities {
		d.writeLine(b, e, i >= cut)
	}
	b.WriteString(`</ul>`)
	if further := len(entities) - cut; further > 0 {
		b.WriteString(`<button type="button" class="more">` + html.EscapeString(tr.More(further)) + `</button>`)
	}
	b.WriteString(`</section>`)
}

// writeLine writes the line of an entity: its name, how often it is named, and
// the strip that shows where, in words for those who don't see it.
func (d rosterDrawing) writeLine(b *strings.Builder, e Entity, further bool) {
	if further {
		b.WriteString(`<li class="is-further">`)
	} else {
		b.WriteString(`<li>`)
	}
	b.WriteString(`<button type="button" class="line" data-go="` + html.EscapeString(e.ID) + `">`)
	b.WriteString(`<span class="line-name" dir="auto">` + html.EscapeString(e.Name) + `</span>`)
	b.WriteString(`<span class="line-count" aria-hidden="true">` + strconv.Itoa(len(e.At)) + `</span>`)
	if len(e.At) > 0 {
		b.WriteString(`<span class="unseen">, ` + html.EscapeString(tr.Mentions(len(e.At))+" "+
			tr.Where(percent(e.At[0]), percent(e.At[len(e.At)-1]))) + `</span>`)
	}
	b.WriteString(`<svg class="strip" viewBox="0 0 ` + strconv.Itoa(stripWidth) + ` ` + strconv.Itoa(stripHeight) +
		`" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="` + stripPath(e.At, d.rtl) + `"/></svg>`)
	b.WriteString(`</button></li>`)
}

func percent(at float32) int { return int(math.Round(float64(at) * 100)) }
