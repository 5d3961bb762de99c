package app

// Pictures of the interface, drawn for it: 20 units square, lines of the
// colour of the text.
const (
	svgOpen = `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">`

	iconPeople   = svgOpen + `<circle cx="7.5" cy="6.5" r="3"/><path d="M2 16.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5"/><path d="M13 4.2a2.6 2.6 0 0 1 0 4.9M15 12c1.900.8 3 2.400 3 4.500"/></svg>`
	iconType     = svgOpen + `<path d="M2 15.500 6 5h.6l4 10.500M3.400 12h5.800"/><path d="M18 15.500v-6.500M18 12.300a2.800 3.200 0 1 1-5.600 0 2.800 3.200 0 1 1 5.600 0z"/></svg>`
	iconClose    = svgOpen + `<path d="m5 5 10 10M15 5 5 15"/></svg>`
	iconPrevious = svgOpen + `<path d="m5 12.500 5-5 5 5"/></svg>`
	iconNext     = svgOpen + `<path d="m5 7.500 5 5 5-5"/></svg>`

	// The types: a shape each, so that colour is never alone.
	iconPerson       = svgOpen + `<circle cx="10" cy="6.500" r="3.200"/><path d="M3.800 17c0-3.500 2.800-5.600 6.200-5.600s6.200 2.100 6.200 5.600"/></svg>`
	iconPlace        = svgOpen + `<path d="M10 17.800s5.600-5.300 5.600-9.700a5.600 5.600 0 0 0-11.200 0c0 4.400 5.600 9.700 5.600 9.700z"/><circle cx="10" cy="8" r="1.900"/></svg>`
	iconOrganisation = svgOpen + `<path d="M2.500 17h15M4.500 17V8.500M8.200 17V8.500M11.800 17V8.500M15.500 17V8.500M2.800 7.500 10 3l7.200 4.500z"/></svg>`
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
