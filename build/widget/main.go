// Command widget bundles the widget's modules into the files that publishers
// load, and leaves them where package web embeds them. It runs before rubricate
// itself is built: see the Makefile. With -demo it serves the demo pages.
//
// Usage: go run ./build/widget [-demo ADDRESS] (in the root of the module)
package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"

	"rubricate/build/widget/bundle"
	"rubricate/build/widget/demo"
)

const outDir = "web/built/widget"

func main() {
	address := flag.String("demo", "", "serve the demo pages at this address, such as 127.0.0.1:8010")
	flag.Parse()
	files, err := bundle.Make(".")
	if err == nil && *address != "" {
		err = serve(*address, files)
	} else if err == nil {
		err = write(files)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "widget:", err)
		os.Exit(1)
	}
}

func write(files map[string][]byte) error {
	if err := os.MkdirAll(outDir, 0o755); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(outDir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func serve(address string, files map[string][]byte) error {
	fmt.Printf("http://%s/plain.html, react.html, strict-csp.html, rtl-dark.html, live.html\n", address)
	return http.ListenAndServe(address, demo.Handler(demo.Options{
		Pages:    os.DirFS("web/widget/demo"),
		Widget:   files,
		Packages: os.DirFS("build/widget/demo/node_modules"),
	}))
}
