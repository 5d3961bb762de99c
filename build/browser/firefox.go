package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// firefox speaks WebDriver BiDi to the browser itself; no geckodriver.
type firefox struct {
	record
	*trap
	*process
	*bidi
	profile string
	context string // the tab, in BiDi's words a browsing context
}

func startFirefox(ctx context.Context) (_ Driver, err error) {
	program, err := find("firefox-esr", "firefox")
	if err != nil {
		return nil, err
	}
	f := &firefox{}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	if f.trap, err = startTrap(); err != nil {
		return nil, err
	}
	if f.profile, err = os.MkdirTemp("", "rubricate-firefox-"); err != nil {
		return nil, err
	}
	if err = os.WriteFile(filepath.Join(f.profile, "user.js"), []byte(firefoxPrefs(f.trap.addr)), 0o600); err != nil {
		return nil, err
	}
	address := make(chan string, 1)
	cmd := exec.Command(program, "--headless", "--no-remote", "--profile", f.profile, "--remote-debugging-port", "0")
	// Firefox as root refuses a home that is another user's.
	cmd.Env = append(os.Environ(), "HOME="+f.profile, "MOZ_CRASHREPORTER_DISABLE=1",
		"MOZ_REMOTE_SETTINGS_DEVTOOLS=1") // lets user.js say where settings come from
	f.process, err = startProcess(cmd, func(line string) {
		if _, url, ok := strings.Cut(line, "WebDriver BiDi listening on "); ok {
			select {
			case address <- strings.TrimSpace(url):
			default:
			}
		}
	})
	if err != nil {
		return nil, err
	}
	url, err := f.await(ctx, address, "wait for WebDriver BiDi")
	if err != nil {
		return nil, err
	}
	if f.bidi, err = dialBidi(ctx, url+"/session", f.listen); err != nil {
		return nil, fmt.Errorf("connect to %s: %w", url, err)
	}
	return f, f.begin(ctx)
}

// begin opens the session and the tab.
func (f *firefox) begin(ctx context.Context) error {
	if err := f.call(ctx, "session.new", object{"capabilities": object{}}, nil); err != nil {
		return err
	}
	// A window of our own: the one Firefox starts with never gets the focus, and
	// keys that arrive in it press no button.
	var window struct{ Context string }
	if err := f.call(ctx, "browsingContext.create", object{"type": "window"}, &window); err != nil {
		return err
	}
	f.context = window.Context
	if err := f.call(ctx, "session.subscribe", object{"events": []string{"log.entryAdded", "network.beforeRequestSent"}}, nil); err != nil {
		return err
	}
	return f.call(ctx, "script.addPreloadScript", object{"functionDeclaration": "() => {" + policyScript + "}"}, nil)
}

type object = map[string]any

func (f *firefox) listen(method string, params json.RawMessage) {
	switch method {
	case "log.entryAdded":
		var e struct {
			Level, Text string
			Source      struct{ Realm string }
			StackTrace  struct{ CallFrames []struct{ URL string } }
		}
		if json.Unmarshal(params, &e) == nil {
			m := Message{Level: strings.Replace(e.Level, "warn", "warning", 1), Text: e.Text}
			if len(e.StackTrace.CallFrames) > 0 {
				m.URL = e.StackTrace.CallFrames[0].URL
			}
			f.message(m)
		}
	case "network.beforeRequestSent":
		var e struct{ Request struct{ Method, URL string } }
		if json.Unmarshal(params, &e) == nil {
			f.request(Request{Method: e.Request.Method, URL: e.Request.URL})
		}
	}
}

func (f *firefox) Engine() Engine { return Firefox }

func (f *firefox) Open(ctx context.Context, url string) error {
	return f.call(ctx, "browsingContext.navigate", object{"context": f.context, "url": url, "wait": "complete"}, nil)
}

func (f *firefox) Reload(ctx context.Context) error {
	return f.call(ctx, "browsingContext.reload", object{"context": f.context, "wait": "complete"}, nil)
}

func (f *firefox) Eval(ctx context.Context, expression string, result any) error {
	return evaluate(ctx, f.ask, expression, result)
}

func (f *firefox) ask(ctx context.Context, expression string) (text string, err error) {
	var reply struct {
		Type             string
		Result           struct{ Value json.RawMessage }
		ExceptionDetails struct{ Text string }
	}
	err = f.call(ctx, "script.evaluate", object{
		"expression": expression, "target": object{"context": f.context}, "awaitPromise": true,
	}, &reply)
	if err == nil && reply.Type == "exception" {
		err = errors.New(reply.ExceptionDetails.Text)
	}
	if err == nil {
		err = json.Unmarshal(reply.Result.Value, &text)
	}
	return text, err
}

func (f *firefox) Screenshot(ctx context.Context) ([]byte, error) {
	var shot struct{ Data []byte }
	err := f.call(ctx, "browsingContext.captureScreenshot", object{"context": f.context}, &shot)
	return shot.Data, err
}

func (f *firefox) Close() error {
	if f.bidi != nil {
		ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
		_ = f.call(ctx, "browser.close", object{}, nil) // what it does not do, stop does
		cancel()
		f.socket.CloseNow()
	}
	if f.process != nil {
		f.stop()
	}
	if f.trap != nil {
		f.trap.close()
	}
	if f.profile == "" {
		return nil
	}
	return os.RemoveAll(f.profile)
}
