package app

import (
	"encoding/json"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Settings are what a reader has chosen. A zero field is the default, and
// stays out of the storage. They are kept in localStorage as JSON under
// [SettingsKey] and shown as attributes data-theme, data-size, data-intensity,
// data-types and data-sidebar of <html>, from which the style sheets go on;
// web/boot.js sets the same attributes before the first paint.
type Settings struct {
	Theme     string `json:"theme,omitempty"`     // "light", "sepia", "dark"; "" follows the system
	Size      string `json:"size,omitempty"`      // one of sizes
	Intensity string `json:"intensity,omitempty"` // "off", "full"; "" is subtle
	Types     string `json:"types,omitempty"`     // types shown, with spaces between; "" is all, "none" is none
	Sidebar   string `json:"sidebar,omitempty"`   // "off"; "" is on, where there is room
	Cards     string `json:"cards,omitempty"`     // "off": cards open by click and Enter only
	Sort      string `json:"sort,omitempty"`      // of the sidebar: one of the sort orders
}

// SettingsKey is where localStorage keeps the settings.
const SettingsKey = "rubricate.settings"

// types are those that are highlighted, in the order of the sidebar.
var types = [...]string{"person", "place", "organisation"}

// sizes of text, smallest first. "" is the middle one.
var sizes = [...]string{"xs", "s", "", "l", "xl"}

// Shows reports whether mentions of a type are highlighted.
func (s Settings) Shows(kind string) bool {
	if s.Types == "" {
		return true
	}
	for _, t := range strings.Fields(s.Types) {
		if t == kind {
			return true
		}
	}
	return false
}

// Toggled returns the settings with a type shown that was not, or not shown that was.
func (s Settings) Toggled(kind string) Settings {
	var shown []string
	for _, t := range types {
		if s.Shows(t) != (t == kind) {
			shown = append(shown, t)
		}
	}
	switch len(shown) {
	case len(types):
		s.Types = ""
	case 0:
		s.Types = "none"
	default:
		s.Types = strings.Join(shown, " ")
	}
	return s
}

// Resized returns the settings with text that is larger by that many steps.
func (s Settings) Resized(steps int) Settings {
	s.Size = sizes[max(0, min(len(sizes)-1, s.sizeIndex()+steps))]
	return s
}

func (s Settings) sizeIndex() int {
	for i, size := range sizes {
		if size == s.Size {
			return i
		}
	}
	return len(sizes) / 2
}

// loadSettings reads what is stored; what can't be read is the default. Pages
// are first drawn with it, which is before go-app has a context for them.
func loadSettings() Settings {
	var s Settings
	item := goapp.Window().Get("localStorage").Call("getItem", SettingsKey)
	if !item.Truthy() || json.Unmarshal([]byte(item.String()), &s) != nil {
		return Settings{}
	}
	return s
}

// store keeps the settings and shows them. Where storage is switched off they
// last as long as the page.
func (s Settings) store(ctx goapp.Context) {
	if err := ctx.LocalStorage().Set(SettingsKey, s); err != nil {
		goapp.Logf("settings are not kept: %v", err)
	}
	root := documentElement()
	for name, value := range map[string]string{
		"data-theme": s.Theme, "data-size": s.Size, "data-intensity": s.Intensity,
		"data-types": s.Types, "data-sidebar": s.Sidebar,
	} {
		if value == "" {
			root.Call("removeAttribute", name)
		} else {
			root.Call("setAttribute", name, value)
		}
	}
	showThemeColour(s.Theme)
}

// showThemeColour has the frame that the system draws around the app follow a
// theme that is not the system's. The page says one colour for light and one
// for dark systems, which are kept in a second attribute meanwhile.
func showThemeColour(theme string) {
	metas := document().Call("querySelectorAll", `meta[name="theme-color"]`)
	for i := range metas.Length() {
		meta := metas.Index(i)
		if attribute(meta, "data-system") == "" {
			meta.Call("setAttribute", "data-system", attribute(meta, "content"))
		}
		colour := attribute(meta, "data-system")
		if theme != "" {
			colour = goapp.Window().Call("getComputedStyle", documentElement()).Get("backgroundColor").String()
		}
		meta.Call("setAttribute", "content", colour)
	}
}
