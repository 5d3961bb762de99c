package main

import (
	"context"
	"syscall/js"

	"rubricate/app/engine/answer"
	"rubricate/extract"
)

func main() {
	release := holdCollector()
	scope := js.Global().Get("rubricateEngine")
	model := bytesOf(scope.Get("model"))
	scope.Delete("model") // two megabytes that are kept once already
	extractor, err := extract.New(model)
	if err != nil {
		scope.Call("failed", err.Error())
		return
	}
	e := engine{extractor, map[string]*extract.Linker{}}
	scope.Set("find", js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer release()
		return e.find(args[0].String(), args[1].String(), args[2])
	}))
	scope.Set("names", js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer release()
		return names(extractor, args[0].String())
	}))
	scope.Set("learn", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return e.learn(args[0].String(), args[1])
	}))
	scope.Call("ready")
	select {} // the functions are called from outside
}

type engine struct {
	extractor *extract.Extractor
	linkers   map[string]*extract.Linker // by the name that learn was told
}

// find returns the entities of text, looked up in the packs that were learnt
// under a name, "" for none. What goes wrong with one text must not end the
// engine, so that comes back too: an Error for the worker to throw.
func (e engine) find(text, packs string, progress js.Value) any {
	document, err := e.extractor.Extract(context.Background(), text, func(done, total int) {
		progress.Invoke(done, total)
	})
	if err != nil {
		return errorOf(err)
	}
	if linker := e.linkers[packs]; linker != nil {
		document.Link(linker)
	}
	return js.Global().Get("JSON").Call("parse", answer.JSON(answer.Entities(document)))
}

// learn opens packs, best first, an array of Uint8Arrays. It returns null or an Error.
func (e engine) learn(name string, packs js.Value) any {
	data := make([][]byte, packs.Length())
	for i := range data {
		data[i] = bytesOf(packs.Index(i))
	}
	linker, err := extract.OpenPacks(data...)
	if err != nil {
		return errorOf(err)
	}
	e.linkers[name] = linker
	return nil
}

func bytesOf(array js.Value) []byte {
	data := make([]byte, array.Length())
	js.CopyBytesToGo(data, array)
	return data
}

func errorOf(err error) js.Value { return js.Global().Get("Error").New(err.Error()) }
