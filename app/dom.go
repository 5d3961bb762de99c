package app

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/app/internal/place"
)

func document() goapp.Value        { return goapp.Window().Get("document") }
func documentElement() goapp.Value { return document().Get("documentElement") }

// query returns the first element that fits the selector; it is not Truthy
// when there is none.
func query(selector string) goapp.Value { return document().Call("querySelector", selector) }

// setReady says on <html> what can be relied on: "library" once the library is
// shown, "tagged" once the article is, "lost" once the reader has found nothing
// at the address, "" while none of it is.
func setReady(state string) {
	if state == "" {
		documentElement().Call("removeAttribute", "data-ready")
		return
	}
	documentElement().Call("setAttribute", "data-ready", state)
}

// attribute returns the value of an attribute, "" for an absent one.
func attribute(el goapp.Value, name string) string {
	if v := el.Call("getAttribute", name); v.Truthy() {
		return v.String()
	}
	return ""
}

// boxes returns the boxes that an element has on the screen, one a line.
func boxes(el goapp.Value) []place.Rect {
	list := el.Call("getClientRects")
	found := make([]place.Rect, list.Length())
	for i := range found {
		found[i] = box(list.Index(i))
	}
	return found
}

func box(r goapp.Value) place.Rect {
	return place.Rect{
		X: r.Get("left").Float(), Y: r.Get("top").Float(),
		W: r.Get("width").Float(), H: r.Get("height").Float(),
	}
}

// isRTL reports whether the text of an element runs from right to left.
func isRTL(el goapp.Value) bool {
	return goapp.Window().Call("getComputedStyle", el).Get("direction").String() == "rtl"
}

// moveTo puts an element at a place of the page. The content security policy
// forbids style attributes, not setting properties of a style.
func moveTo(el goapp.Value, x, y float64) {
	style := el.Get("style")
	style.Set("left", px(x))
	style.Set("top", px(y))
}

func px(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) + "px" }
