package know_test

import (
	"bytes"
	"fmt"
	"log"

	"rubricate/extract/know"
)

// A pack is written from entries and looked up by any of their names.
func ExampleOpen() {
	var file bytes.Buffer
	err := know.Write(&file, know.Meta{
		Name:    "towns",
		Title:   "A few towns",
		Sources: []know.Source{{Name: "GeoNames", Year: 2023, Licence: "CC-BY-4.0"}},
	}, []know.Entry{{
		Kind: know.Capital, Name: "Kyiv", Aliases: []string{"Kiev"}, Country: "UA",
		Located: true, Lat: 50.4547, Lon: 30.5238, Population: 2952301, GeoNames: 703448,
	}})
	if err != nil {
		log.Fatal(err)
	}

	pack, err := know.Open(file.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	for r := range pack.Named("KIEV") {
		lat, lon, _ := r.Coordinates()
		fmt.Printf("%s, %s of %s: %.1f, %.1f (%s %d)\n", r.Name(), r.Kind(), r.Country(), lat, lon, r.Source().Name, r.Source().Year)
	}
	// Output: Kyiv, capital city of UA: 50.5, 30.5 (GeoNames 2023)
}
