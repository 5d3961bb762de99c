package app

// Pictures of the interface, drawn for it: 20 units square, lines of the
// colour of the text.
const (
	svgOpen = `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">`

	iconPeople   = svgOpen + `<circle cx="7.5" cy="6.5" r="3"/><path d="M2 16.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5"/><path d="M13 4.2a2.6 2.6 0 0 1 0 4.9M15 12c1.9.8 3 2.4 3 4.5"/></svg>`
	iconType     = svgOpen + `<path d="M2 15.5 6 5h.6l4 10.5M3.4 12h5.8"/><path d="M18 15.5v-6.5M18 12.3a2.8 3.2 0 1 1-5.6 0 2.8 3.2 0 1 1 5.6 0z"/></svg>`
	iconClose    = svgOpen + `<path d="m5 5 10 10M15 5 5 15"/></svg>`
	iconPrevious = svgOpen + `<path d="m5 12.5 5-5 5 5"/></svg>`
	iconNext     = svgOpen + `<path d="m5 7.5 5 5 5-5"/></svg>`

	// The types: a shape each, so that colour is never alone.
	iconPerson       = svgOpen + `<circle cx="10" cy="6.5" r="3.2"/><path d="M3.8 17c0-3.5 2.8-5.6 6.2-5.6s6.2 2.1 6.2 5.6"/></svg>`
	iconPlace        = svgOpen + `<path d="M10 17.8s5.6-5.3 5.6-9.7a5.6 5.6 0 0 0-11.2 0c0 4.4 5.6 9.7 5.6 9.7z"/><circle cx="10" cy="8" r="1.9"/></svg>`
	iconOrganisation = svgOpen + `<path d="M2.5 17h15M4.5 17V8.5M8.2 17V8.5M11.8 17V8.5M15.5 17V8.5M2.8 7.5 10 3l7.2 4.5z"/></svg>`
)

// typeIcon is the picture of a type.
func typeIcon(kind string) string {
	switch kind {
	case "person":
		return iconPerson
	case "place":
		return iconPlace
	}
	return iconOrganisation
}
