package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromium speaks the DevTools protocol through a pipe.
type chromium struct {
	record
	*trap
	tab   context.Context // chromedp keeps the tab in a context
	end   func()
	close func() error
}

func startChromium(ctx context.Context) (_ Driver, err error) {
	program, err := find("chromium", "chromium-browser", "google-chrome")
	if err != nil {
		return nil, err
	}
	c := &chromium{}
	if c.trap, err = startTrap(); err != nil {
		return nil, err
	}
	allocator, endAllocator := chromedp.NewExecAllocator(context.Background(), chromiumFlags(program, c.trap.addr)...)
	tab, endTab := chromedp.NewContext(allocator, chromedp.WithListener(c.listen))
	c.tab, c.end = tab, func() { endTab(); endAllocator() }
	c.close = sync.OnceValue(c.shutDown)

	// The first run binds the browser's life to its context, so the start's
	// own limit has to come from outside.
	started := make(chan error, 1)
	go func() {
		started <- chromedp.Do(tab,
			command(network.Enable, network.EnableParams{}),
			command(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: policyScript}))
	}()
	select {
	case err = <-started:
	case <-ctx.Done():
		err = context.Cause(ctx)
	}
	if err != nil {
		c.end()
		c.trap.close()
		return nil, err
	}
	return c, nil
}

// chromiumFlags make a browser that is alone: no sandbox for root, nothing
// fetched or reported behind the page's back, every outside request into the trap.
func chromiumFlags(program, proxy string) []chromedp.ExecAllocatorOption {
	flags := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(program),
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.Headless,
		chromedp.DisableGPU,
		chromedp.ProxyServer("http://" + proxy),
		chromedp.WindowSize(1280, 900),
		chromedp.ModifyCmdFunc(func(cmd *exec.Cmd) { ownGroup(cmd) }),
	}
	if os.Geteuid() == 0 {
		flags = append(flags, chromedp.NoSandbox)
	}
	for _, name := range []string{
		"disable-background-networking", "disable-component-update", "disable-sync", "disable-default-apps",
		"disable-extensions", "disable-breakpad", "disable-dev-shm-usage", "metrics-recording-only",
		"disable-background-timer-throttling", "disable-backgrounding-occluded-windows", "disable-renderer-backgrounding",
	} {
		flags = append(flags, chromedp.Flag(name, true))
	}
	return append(flags,
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("disable-features", "Translate,MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,AutofillServerCommunication"),
		// The two that no switch turns off: sign-in and the extensions' updater.
		chromedp.Flag("gaia-url", "http://127.0.0.1:9"),
		chromedp.Flag("component-updater", "url-source=http://127.0.0.1:9/"),
		chromedp.Flag("password-store", "basic"))
}

// command makes an action of a protocol command whose result does not matter.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

// do runs actions in the tab until the caller's context ends.
func (c *chromium) do(ctx context.Context, actions ...chromedp.Action[chromedp.Void]) error {
	tab, cancel := c.within(ctx)
	defer cancel()
	return chromedp.Do(tab, actions...)
}

// within is the tab's context bounded by the caller's.
func (c *chromium) within(ctx context.Context) (context.Context, func()) {
	tab, cancel := context.WithCancelCause(c.tab)
	stop := context.AfterFunc(ctx, func() { cancel(context.Cause(ctx)) })
	return tab, func() { stop(); cancel(nil) }
}

func (c *chromium) Engine() Engine      { return Chromium }
func (c *chromium) Can(Capability) bool { return true }

func (c *chromium) Open(ctx context.Context, url string) error {
	if err := c.do(ctx, chromedp.Navigate(url)); err != nil {
		return fmt.Errorf("open %s: %w", url, err)
	}
	return nil
}

func (c *chromium) Reload(ctx context.Context) error { return c.do(ctx, chromedp.Reload()) }

func (c *chromium) Eval(ctx context.Context, expression string, result any) error {
	tab, cancel := c.within(ctx)
	defer cancel()
	text, err := chromedp.Run(tab, chromedp.Evaluate[string](wrap(expression),
		func(p *runtime.EvaluateParams) { p.AwaitPromise = new(true) }))
	if err == nil {
		err = decode(text, result)
	}
	if err != nil {
		return fmt.Errorf("evaluate %s: %w", brief(expression), err)
	}
	return nil
}

func (c *chromium) InstallProblems(ctx context.Context) ([]string, error) {
	tab, cancel := c.within(ctx)
	defer cancel()
	result, err := chromedp.Call(tab, page.GetInstallabilityErrors, cdp.Empty{})
	var problems []string
	for _, e := range result.InstallabilityErrors {
		problem := e.ErrorID
		for _, a := range e.ErrorArguments {
			problem += " " + a.Name + "=" + a.Value
		}
		problems = append(problems, problem)
	}
	return problems, err
}

func (c *chromium) Screenshot(ctx context.Context) ([]byte, error) {
	tab, cancel := c.within(ctx)
	defer cancel()
	return chromedp.Run(tab, chromedp.CaptureScreenshot())
}

// listen keeps what the page reports. It runs within chromedp's reader, so it
// must neither block nor run commands.
func (c *chromium) listen(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		c.request(Request{Method: e.Request.Method, URL: e.Request.URL})
	case *runtime.EventConsoleAPICalled:
		m := Message{Level: "info"}
		switch e.Type {
		case "warning", "error", "debug":
			m.Level = string(e.Type)
		}
		for i, arg := range e.Args {
			if i > 0 {
				m.Text += " "
			}
			m.Text += remoteText(arg)
		}
		if e.StackTrace != nil && len(e.StackTrace.CallFrames) > 0 {
			m.URL = e.StackTrace.CallFrames[0].URL
		}
		c.message(m)
	case *runtime.EventExceptionThrown:
		d := e.ExceptionDetails
		c.message(Message{Level: "error", Text: d.Text + " " + remoteText(d.Exception), URL: d.URL})
	case *log.EventEntryAdded:
		level := string(e.Entry.Level)
		if level == "verbose" {
			level = "debug"
		}
		c.message(Message{Level: level, Text: e.Entry.Text, URL: e.Entry.URL})
	}
}

func remoteText(o *runtime.RemoteObject) string {
	switch {
	case o == nil:
		return ""
	case o.Description != "":
		return o.Description
	default:
		return string(o.Value)
	}
}

func (c *chromium) Close() error { return c.close() }

func (c *chromium) shutDown() error {
	ctx, cancel := context.WithTimeout(c.tab, 30*time.Second)
	defer cancel()
	err := chromedp.Cancel(ctx) // asks first, so that the profile is not written while it is removed
	c.end()
	c.trap.close()
	if err != nil {
		return fmt.Errorf("close chromium: %w", err)
	}
	return nil
}
