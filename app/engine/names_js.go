package main

import (
	"context"
	"syscall/js"

	"rubricate/app/engine/answer"
	"rubricate/extract"
)

// names returns the names of text, or an Error.
func names(extractor *extract.Extractor, text string) any {
	mentions, err := extractor.Names(context.Background(), text)
	if err != nil {
		return js.Global().Get("Error").New(err.Error())
	}
	return js.Global().Get("JSON").Call("parse", answer.Names(text, mentions))
}
