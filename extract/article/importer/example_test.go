package importer_test

import (
	"fmt"

	"rubricate/extract/article/importer"
)

func ExampleImport() {
	a, err := importer.Import("rain.txt", []byte(`Sign up for our newsletter

Rain in Bergen

By Ida Hansen

The harbour on Monday. Lu Wei / NTB

It rained in Bergen, as it does on most days of the year.
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.ID)
	fmt.Println(a.Byline)
	fmt.Println(a.Body)
	// Output:
	// rain-in-bergen
	// Ida Hansen
	// <figure><figcaption>The harbour on Monday. <small>Lu Wei / NTB</small></figcaption></figure><p>It rained in Bergen, as it does on most days of the year.</p>
}
