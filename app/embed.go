package app

import (
	"encoding/json"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Ids of elements of the interface. An entity's id is the id of its first
// mention, and has no underscore.
const (
	readingElement = "rb_reading"
	libraryElement = "rb_library"
	sourcesElement = "rb_sources"
	mainElement    = "rb_main"
	cardElement    = "rb_card"
	sidebarElement = "rb_sidebar"
	sidebarButton  = "rb_sidebar_button"
	settingsButton = "rb_settings_button"
)

// embed puts v into a prerendered page, for the app to take up. A script
// element of that type is data: no content security policy keeps it out.
func embed(id string, v any) goapp.UI {
	data, err := json.Marshal(v) // escapes <, so that the data can't end the element
	if err != nil {
		goapp.Logf("embedding %s: %v", id, err)
		return placeholder()
	}
	return goapp.Raw(`<script type="application/json" id="` + id + `">` + string(data) + `</script>`)
}

// adopt reads what embed has put into the page; false when it is not there.
func adopt(id string, v any) bool {
	el := goapp.Window().GetElementByID(id)
	if !el.Truthy() {
		return false
	}
	if err := json.Unmarshal([]byte(el.Get("textContent").String()), v); err != nil {
		goapp.Logf("reading %s: %v", id, err)
		return false
	}
	return true
}

// prerendered is what the page that the server has drawn carries, for the
// first component that asks: nil where it carries none, or no more.
var prerendered struct {
	reading *Reading
	library *Library
}

// TakeOver reads what the server has drawn, before go-app builds the page anew.
func TakeOver() {
	prerendered.reading = adoptReading()
	if l := new(Library); adopt(libraryElement, l) {
		prerendered.library = l
	}
}

// adoptReading returns the reading of a prerendered page, nil where there is none.
func adoptReading() *Reading {
	r := new(Reading)
	article := query(`[data-role="article"]`)
	if !article.Truthy() || !adopt(readingElement, r) {
		return nil
	}
	r.HTML = article.Get("innerHTML").String()
	return r
}
