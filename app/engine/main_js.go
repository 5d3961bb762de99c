package main

import (
	"context"
	"syscall/js"

	"rubricate/app/engine/answer"
	"rubricate/extract"
)

func main() {
	release := holdCollector()
	engine := js.Global().Get("rubricateEngine")
	data := engine.Get("model")
	model := make([]byte, data.Length())
	js.CopyBytesToGo(model, data)
	engine.Delete("model") // two megabytes that are kept once already
	extractor, err := extract.New(model)
	if err != nil {
		engine.Call("failed", err.Error())
		return
	}
	engine.Set("find", js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer release()
		return find(extractor, args[0].String(), args[1])
	}))
	engine.Set("names", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return names(extractor, args[0].String())
	}))
	engine.Call("ready")
	select {} // find is called from outside
}

// find returns the entities of text. What goes wrong with one text must not end
// the engine, so that comes back too: an Error for the worker to throw.
func find(extractor *extract.Extractor, text string, progress js.Value) any {
	document, err := extractor.Extract(context.Background(), text, func(done, total int) {
		progress.Invoke(done, total)
	})
	if err != nil {
		return js.Global().Get("Error").New(err.Error())
	}
	return js.Global().Get("JSON").Call("parse", answer.JSON(answer.Entities(document)))
}
