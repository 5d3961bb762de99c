package link_test

import (
	"bytes"
	"fmt"
	"log"

	"rubricate/extract/know"
	"rubricate/extract/know/link"
	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// Two towns are called Moscow; a text that names Idaho means the smaller one.
func ExampleLinker() {
	var file bytes.Buffer
	err := know.Write(&file, know.Meta{Name: "example", Sources: []know.Source{{Name: "GeoNames", Year: 2023}}}, []know.Entry{
		{Kind: know.Country, Name: "United States", Country: "US", Prior: 238},
		{Kind: know.Region, Name: "Idaho", Country: "US", Prior: 120},
		{Kind: know.Capital, Name: "Moscow", Country: "RU", Population: 10381222, Prior: 140},
		{Kind: know.Town, Name: "Moscow", Country: "US", Region: "Idaho", Population: 25060, Prior: 88},
	})
	if err != nil {
		log.Fatal(err)
	}
	pack, err := know.Open(file.Bytes())
	if err != nil {
		log.Fatal(err)
	}

	text := "Students in Moscow, Idaho, came from all over the United States."
	linker := link.New(pack)
	for _, linked := range linker.Link([]resolve.Entity{
		{ID: "moscow", Name: "Moscow", Type: tagger.Place, Mentions: []tagger.Mention{{Span: segment.Span{Start: 12, End: 18}}}},
		{ID: "idaho", Name: "Idaho", Type: tagger.Place, Mentions: []tagger.Mention{{Span: segment.Span{Start: 20, End: 25}}}},
	}, text) {
		fmt.Printf("%s: %s (%s %d)\n", linked.Link.Name, linked.Description, linked.Source, linked.Year)
	}
	// Output:
	// Moscow: town in Idaho, United States (GeoNames 2023)
	// Idaho: region of the United States (GeoNames 2023)
}
