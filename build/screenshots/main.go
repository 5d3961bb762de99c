// Command screenshots takes the pictures of the README and of the app manifest
// into web/screenshots: library, reader, card and sidebar of the sample site,
// wide and narrow, in light and dark.
//
// They are PNGs of at most 256 colours: the reader has few, and the pictures
// weigh a third.
package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"rubricate/build/browser"
	"rubricate/build/serve"
	"rubricate/build/site"
)

const folder = "web/screenshots"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "screenshots:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	defer cancel()
	s, err := site.Make(ctx, site.Options{Base: "/"})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	go serve.Serve(ctx, listener, serve.New(s, true))
	page, err := browser.Start(ctx, browser.Chromium)
	if err != nil {
		return err
	}
	defer page.Close()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, p := range pictures() {
		if err := p.take(ctx, page, "http://"+listener.Addr().String()); err != nil {
			return fmt.Errorf("%s: %w", p.name(), err)
		}
	}
	return nil
}

// take opens what the picture is of and writes it.
func (p picture) take(ctx context.Context, page *browser.Page, origin string) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	if err := page.SetViewport(ctx, p.form.viewport); err != nil {
		return err
	}
	if err := page.SetMedia(ctx, browser.Media{ColorScheme: p.scheme, ReducedMotion: true}); err != nil {
		return err
	}
	if err := p.scene.open(ctx, page, origin); err != nil {
		return err
	}
	// The offer to install comes when the browser thinks fit, and in no picture.
	if err := page.Eval(ctx, `void document.querySelector(".connection")?.remove()`, nil); err != nil {
		return err
	}
	data, err := page.Screenshot(ctx)
	if err != nil {
		return err
	}
	small, err := shrink(data)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, p.name()), small, 0o644)
}
