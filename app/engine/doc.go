// Command engine is the widget's WebAssembly: [extract.Extractor] in a Web
// Worker, without go-app. The widget's worker (web/widget/src/worker.js) leaves
// a global rubricateEngine with the model's bytes and two functions; the engine
// reads the model, adds
//
//	find(text, packs, progress) // the entities, see package answer, or an Error
//	names(text)                 // the names alone, [{"start", "end", "type"}], or an Error
//	learn(packs, bytes)         // opens knowledge packs under a name for find
//
// and calls ready(), or failed(reason).
//
// Usage: GOOS=js GOARCH=wasm go build ./app/engine
package main
