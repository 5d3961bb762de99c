package bench

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"net"
	"net/http"

	"rubricate/build/browser"
)

//go:embed bench.js
var script []byte

const page = `<!doctype html><meta charset="utf-8"><title>bench</title><script src="wasm_exec.js"></script><script src="bench.js"></script>`

// Span is a name that a system found, in UTF-16 code units of its text.
type Span struct {
	Start, End int
	Type       string
}

// Measured is what the page says of one system. Times are in milliseconds.
type Measured struct {
	Compile      float64 // of the WebAssembly; 0 without
	Ready        float64 // from bytes in memory to ready, without Compile
	FirstArticle float64 // the first text of some length, cold
	// Words a second, warm; words are what white space separates.
	Names    float64 // from text to names with types
	Entities float64 // from text to entities and what they are; 0 without
	Found    [][]Span
}

// measure runs the systems in turn, as many rounds as are asked for, each in a
// fresh Chromium on the same texts, on the page's one thread, warm for at least
// the given milliseconds. It returns each system's rounds.
func measure(ctx context.Context, files map[string][]byte, texts []string, systems []string, rounds, milliseconds int) (map[string][]Measured, error) {
	address, stop, err := serve(files, texts)
	if err != nil {
		return nil, err
	}
	defer stop()
	results := map[string][]Measured{}
	for i := range rounds * len(systems) {
		name := systems[i%len(systems)]
		var m Measured
		if err := measureOne(ctx, address, name, milliseconds, &m); err != nil {
			return nil, fmt.Errorf("measure %s: %w", name, err)
		}
		if len(m.Found) != len(texts) {
			return nil, fmt.Errorf("measure %s: answers for %d of %d texts", name, len(m.Found), len(texts))
		}
		results[name] = append(results[name], m)
	}
	return results, nil
}

func measureOne(ctx context.Context, address, name string, milliseconds int, m *Measured) error {
	p, err := browser.Start(ctx, browser.Chromium)
	if err != nil {
		return err
	}
	defer p.Close()
	if err := p.Open(ctx, address); err != nil {
		return err
	}
	return p.Eval(ctx, fmt.Sprintf("measure(%q, %d)", name, milliseconds), m)
}

// serve answers with the page and the files on an address of this machine.
func serve(files map[string][]byte, texts []string) (address string, stop func(), err error) {
	data, err := json.Marshal(texts)
	if err != nil {
		return "", nil, err
	}
	answer := func(mediaType string, body []byte) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", mediaType)
			w.Write(body) // a browser that went away misses nothing
		}
	}
	mux := http.NewServeMux()
	mux.Handle("/{$}", answer("text/html; charset=utf-8", []byte(page)))
	mux.Handle("/bench.js", answer("text/javascript", script))
	mux.Handle("/texts.json", answer("application/json", data))
	for name, body := range files {
		mux.Handle("/"+name, answer(mediaType(name), body))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: mux}
	go server.Serve(listener) // returns when closed
	return "http://" + listener.Addr().String() + "/", func() { server.Close() }, nil
}

func mediaType(name string) string {
	switch name[len(name)-3:] {
	case ".js":
		return "text/javascript"
	case "asm":
		return "application/wasm"
	}
	return "application/octet-stream"
}
