//go:build js

// Command wasm is the reader in the browser: the page, and, started once more
// from the same compiled module, the worker behind it.
package main

import (
	"syscall/js"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/app"
	"rubricate/app/client"
	"rubricate/app/worker"
)

func main() {
	if js.Global().Get("document").IsUndefined() {
		worker.Run()
		return
	}
	// Short tasks instead of a long one: Go has started, the routes are known,
	// what the server has drawn is read, and the page is built.
	app.NextTask()
	app.Register(client.New(), goapp.Getenv("GOAPP_ROOT_PREFIX"))
	app.NextTask()
	app.TakeOver()
	app.NextTask()
	goapp.RunWhenOnBrowser()
}
