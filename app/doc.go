// Package app is the reader: a library of articles and a page for each, with
// the people, places and organisations of the article marked, a card for each
// of them and a sidebar of all.
//
// The pages are go-app components. They run in two places: compiled to
// WebAssembly in the browser, and on the server, where a site is prerendered
// from the same code. What they show comes from a [Provider]: in the browser
// that is a Web Worker with the bundle and the model in it (package
// app/worker), on the server a [Shelf] in memory.
//
//	shelf := app.NewShelf("My library", readings) // each from app.NewReading
//	app.Register(shelf, "/base")                  // routes "/" and "/article/{id}/"
//
// go-app writes attribute values into prerendered HTML in Go's quoting, which
// is not HTML's. So text from an article goes into text nodes or into markup
// written by this package, never into an attribute of a go-app element.
package app
