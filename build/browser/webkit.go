package browser

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// webkit speaks the classic WebDriver to WebKitGTK's MiniBrowser, which has no
// headless mode and therefore gets an X server of its own.
type webkit struct {
	record
	*trap
	*webdriver
	display, driver *process
	home            string
}

func startWebKit(ctx context.Context) (Driver, error) {
	w := &webkit{}
	if err := w.start(ctx); err != nil {
		w.Close()
		return nil, err
	}
	return w, nil
}

func (w *webkit) start(ctx context.Context) (err error) {
	program, err := find("WebKitWebDriver")
	if err != nil {
		return err
	}
	miniBrowser, err := findMiniBrowser()
	if err != nil {
		return err
	}
	if w.trap, err = startTrap(); err != nil {
		return err
	}
	if w.home, err = os.MkdirTemp("", "rubricate-webkit-"); err != nil {
		return err
	}
	display, err := w.startDisplay(ctx)
	if err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	cmd := exec.Command(program, "--host=127.0.0.1", "--port="+strconv.Itoa(port))
	cmd.Env = append(os.Environ(),
		"DISPLAY="+display, "GDK_BACKEND=x11", "LIBGL_ALWAYS_SOFTWARE=1",
		"HOME="+w.home, "XDG_CACHE_HOME="+w.home, "XDG_DATA_HOME="+w.home, "XDG_CONFIG_HOME="+w.home,
		// WebDriver's own proxy setting with exceptions crashes WebKitGTK 2.50:
		// it reads the list of exceptions beyond its end.
		"http_proxy=http://"+w.trap.addr, "https_proxy=http://"+w.trap.addr, "no_proxy=127.0.0.1,localhost",
		// There is no session bus, no settings daemon, no accessibility bus.
		"DBUS_SESSION_BUS_ADDRESS=disabled:", "GSETTINGS_BACKEND=memory", "NO_AT_BRIDGE=1",
		"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1") // it needs user namespaces, which containers lack
	if w.driver, err = startProcess(cmd, nil); err != nil {
		return err
	}
	base := "http://127.0.0.1:" + strconv.Itoa(port)
	if err = w.awaitDriver(ctx, base); err != nil {
		return err
	}
	w.webdriver, err = newSession(ctx, base, object{
		"webkitgtk:browserOptions": object{"binary": miniBrowser, "args": []string{"--automation"}},
		"timeouts":                 object{"pageLoad": 120_000},
	})
	if err != nil {
		return fmt.Errorf("new session: %w: %s", err, w.driver.output())
	}
	return nil
}

// findMiniBrowser looks where distributions put it: not in the PATH.
func findMiniBrowser() (string, error) {
	found, err := filepath.Glob("/usr/lib*/*/webkit*gtk-*/MiniBrowser")
	if err != nil || len(found) == 0 {
		return "", fmt.Errorf("WebKitGTK's MiniBrowser: %w", errMissing)
	}
	return found[0], nil
}

// startDisplay starts an X server that picks a free display number itself,
// which xvfb-run -a does not manage without a race.
func (w *webkit) startDisplay(ctx context.Context) (string, error) {
	xvfb, err := find("Xvfb")
	if err != nil {
		return "", err
	}
	number := make(chan string, 1)
	w.display, err = startProcess(
		exec.Command(xvfb, "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"),
		func(line string) {
			if _, err := strconv.Atoi(line); err == nil {
				select {
				case number <- line:
				default:
				}
			}
		})
	if err != nil {
		return "", err
	}
	n, err := w.display.await(ctx, number, "wait for the X server")
	return ":" + n, err
}

// freePort asks the system for a port. WebKitWebDriver cannot pick one itself.
func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

func (w *webkit) awaitDriver(ctx context.Context, base string) error {
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	root := &webdriver{base}
	for {
		err := root.call(ctx, http.MethodGet, "/status", nil, nil)
		if err == nil {
			return nil
		}
		select {
		case <-ticker.C:
		case <-w.driver.done:
			return fmt.Errorf("WebKitWebDriver ended: %s", w.driver.output())
		case <-ctx.Done():
			return errors.Join(err, context.Cause(ctx))
		}
	}
}

func (w *webkit) Engine() Engine { return WebKit }

func (w *webkit) Can(Capability) bool { return false }

func (w *webkit) Open(ctx context.Context, url string) error {
	return w.load(ctx, "/url", object{"url": url})
}

func (w *webkit) Reload(ctx context.Context) error { return w.load(ctx, "/refresh", object{}) }

// load does a command that loads a page, which it does not wait for itself.
func (w *webkit) load(ctx context.Context, path string, body any) error {
	return (&Page{w}).leave(ctx, func() error { return w.post(ctx, path, body, nil) })
}

func (w *webkit) Eval(ctx context.Context, expression string, result any) error {
	return evaluate(ctx, w.ask, expression, result)
}

func (w *webkit) ask(ctx context.Context, expression string) (string, error) {
	var reply struct{ Text, Error string }
	err := w.post(ctx, "/execute/async", object{
		"script": "const done = arguments[arguments.length - 1];\n" +
			"(async () => " + expression + ")().then(text => done({text}), e => done({error: String(e)}))",
		"args": []any{},
	}, &reply)
	if err == nil && reply.Error != "" {
		err = errors.New(reply.Error)
	}
	return reply.Text, err
}

func (w *webkit) Screenshot(ctx context.Context) ([]byte, error) {
	var data []byte
	err := w.call(ctx, http.MethodGet, "/screenshot", nil, &data)
	return data, err
}

func (w *webkit) Close() error {
	if w.webdriver != nil {
		ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
		_ = w.call(ctx, http.MethodDelete, "", nil, nil) // what it does not do, stop does
		cancel()
	}
	for _, p := range []*process{w.driver, w.display} {
		if p != nil {
			p.stop()
		}
	}
	if w.trap != nil {
		w.trap.close()
	}
	if w.home == "" {
		return nil
	}
	return os.RemoveAll(w.home)
}
