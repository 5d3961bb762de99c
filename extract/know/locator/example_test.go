package locator_test

import (
	"fmt"
	"log"

	"rubricate/extract/know/locator"
)

// A map is made of outlines and asked for the surroundings of points.
func ExampleMap_SVG() {
	world, err := locator.Open(locator.Encode(locator.Atlas{
		Scale: [2]float64{1, 1},
		Arcs:  [][][2]int{{{10, 40}, {20, 40}, {20, 50}, {10, 50}, {10, 40}}},
		Countries: []locator.Country{
			{Code: "XA", Rings: [][]int{{0}}},
		},
	}))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(world.SVG([]locator.Point{{Lat: 45, Lon: 15, Label: "Town"}}, locator.Options{Width: 100, Height: 100, Span: 20}))
	// Output:
	// <svg xmlns="http://www.w3.org/2000/svg" class="locator" viewBox="0 0 100 100" role="img" aria-label="Map"><rect class="locator-sea" width="100" height="100"/><path class="locator-land" fill-rule="evenodd" d="M32.3 75L67.7 75L67.7 25L32.3 25L32.3 75Z"/><g class="locator-point"><circle class="locator-dot" cx="50" cy="50" r="3.5"/><text class="locator-label" x="56.5" y="54.3" text-anchor="start">Town</text></g></svg>
}
