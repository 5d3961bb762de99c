package app

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

// arrival is what the reader had done on the prerendered page before the app
// took its place: go-app builds the page anew, which would lose it.
type arrival struct {
	scrollY float64
	focus   heldFocus
}

func arrive() arrival {
	return arrival{scrollY: goapp.Window().Get("scrollY").Float(), focus: holdFocus()}
}

// arrived brings the page back to where the reader was on it. One who has not
// moved yet is brought to where the address or their last visit says, in a task
// of its own: for that the new page has to be laid out.
func (p *readerPage) arrived(ctx goapp.Context) {
	p.before.focus.restore()
	if p.before.scrollY > 0 {
		scrollTo(p.before.scrollY)
		return
	}
	ctx.Async(func() {
		NextTask()
		ctx.Dispatch(func(ctx goapp.Context) {
			ctx.PreventUpdate()
			if goapp.Window().Get("scrollY").Float() == 0 {
				p.arriveAt(ctx)
			}
		})
	})
}

// heldFocus is the place of the focused element in the article, counted among
// its elements, and of the selection.
type heldFocus struct {
	focused   int // -1 for none
	selection [2]textPoint
	selected  bool
}

// textPoint is a place in the text of the article.
type textPoint struct{ node, offset int }

const focusable = `[data-role="article"] :is(a[href], mark[data-entity], button, summary, audio, video)`

// holdFocus remembers focus and selection within the article.
func holdFocus() heldFocus {
	held := heldFocus{focused: -1}
	active := document().Get("activeElement")
	if active.Truthy() && active.Call("closest", `[data-role="article"]`).Truthy() {
		held.focused = indexOf(document().Call("querySelectorAll", focusable), active)
	}
	selection := goapp.Window().Call("getSelection")
	if !selection.Truthy() || selection.Get("isCollapsed").Bool() {
		return held
	}
	from, ok := textPointOf(selection.Get("anchorNode"), selection.Get("anchorOffset").Int())
	to, ok2 := textPointOf(selection.Get("focusNode"), selection.Get("focusOffset").Int())
	held.selection, held.selected = [2]textPoint{from, to}, ok && ok2
	return held
}

// restore gives focus and selection to what stands in the same place now.
func (h heldFocus) restore() {
	if h.focused >= 0 {
		if el := document().Call("querySelectorAll", focusable).Index(h.focused); el.Truthy() {
			el.Call("focus", map[string]any{"preventScroll": true})
		}
	}
	if !h.selected {
		return
	}
	texts := textsOfArticle()
	from, to := textAt(texts, h.selection[0].node), textAt(texts, h.selection[1].node)
	if from != nil && to != nil {
		goapp.Window().Call("getSelection").Call("setBaseAndExtent",
			from, h.selection[0].offset, to, h.selection[1].offset)
	}
}

func indexOf(list, el goapp.Value) int {
	for i := range list.Length() {
		if list.Index(i).Equal(el) {
			return i
		}
	}
	return -1
}

// textsOfArticle walks the texts of the article; not Truthy without one.
func textsOfArticle() goapp.Value {
	const showText = 4 // NodeFilter.SHOW_TEXT
	article := query(`[data-role="article"]`)
	if !article.Truthy() {
		return article
	}
	return document().Call("createTreeWalker", article, showText)
}

func textPointOf(node goapp.Value, offset int) (textPoint, bool) {
	texts := textsOfArticle()
	if !texts.Truthy() {
		return textPoint{}, false
	}
	for i := 0; ; i++ {
		text := texts.Call("nextNode")
		if !text.Truthy() {
			return textPoint{}, false
		}
		if text.Equal(node) {
			return textPoint{i, offset}, true
		}
	}
}

func textAt(texts goapp.Value, n int) goapp.Value {
	if !texts.Truthy() {
		return nil
	}
	texts.Set("currentNode", texts.Get("root"))
	for i := 0; ; i++ {
		text := texts.Call("nextNode")
		if !text.Truthy() || i == n {
			if text.Truthy() {
				return text
			}
			return nil
		}
	}
}
