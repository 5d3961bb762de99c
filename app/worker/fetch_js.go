package worker

import (
	"errors"
	"syscall/js"
)

// fetch gets a file by web/payload.js, which knows how this host and this
// device have it.
func fetch(path string) ([]byte, error) {
	response, err := await(js.Global().Get("rubricate").Call("payload", path))
	if err != nil {
		return nil, err
	}
	buffer, err := await(response.Call("arrayBuffer"))
	if err != nil {
		return nil, err
	}
	return bytesOf(js.Global().Get("Uint8Array").New(buffer)), nil
}

// await returns what a promise is resolved with.
func await(promise js.Value) (js.Value, error) {
	var value js.Value
	var err error
	done := make(chan struct{})
	resolved := js.FuncOf(func(_ js.Value, args []js.Value) any {
		value = args[0]
		close(done)
		return nil
	})
	defer resolved.Release()
	rejected := js.FuncOf(func(_ js.Value, args []js.Value) any {
		err = errors.New(args[0].Call("toString").String())
		close(done)
		return nil
	})
	defer rejected.Release()
	promise.Call("then", resolved, rejected)
	<-done
	return value, err
}
