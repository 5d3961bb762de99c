package tagger_test

import (
	"context"
	"fmt"
	"log"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

func Example() {
	data, err := modelBytes() // the model file, unpacked
	if err != nil {
		log.Fatal(err)
	}
	model, err := tagger.Load(data)
	if err != nil {
		log.Fatal(err)
	}

	text := "Angela Merkel met Vladimir Putin in Moscow, Reuters said."
	words := segment.Words(text)
	mentions, err := model.Tag(context.Background(), text, words, segment.Sentences(text, words), nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range mentions {
		fmt.Println(m.Type, m.In(text))
	}
	// Output:
	// person Angela Merkel
	// person Vladimir Putin
	// place Moscow
	// organisation Reuters
}
