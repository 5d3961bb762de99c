//go:build browser

package e2e

import (
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"rubricate/build/serve"
	"rubricate/build/site"
)

// host is a web server that can be looked at, stopped, and given another site.
type host struct {
	t    testing.TB
	addr string

	mu      sync.Mutex
	server  *http.Server
	handler http.Handler
	seen    []exchange
}

// exchange is a request and what was answered.
type exchange struct {
	Method, Path string
	Bytes        int // of the body, as they travelled
	Encoding     string
}

// newHost starts a server on a free port. It ends with the test.
func newHost(t testing.TB, handler http.Handler) *host {
	t.Helper()
	h := &host{t: t, addr: "127.0.0.1:0", handler: handler}
	h.start()
	t.Cleanup(h.stop)
	return h
}

// serving is a host as `rubricate serve` is one.
func serving(t testing.TB, s *site.Site) *host { return newHost(t, serve.New(s, true)) }

func (h *host) start() {
	h.t.Helper()
	listener, err := net.Listen("tcp", h.addr)
	if err != nil {
		h.t.Fatal(err)
	}
	h.addr = listener.Addr().String()
	h.server = &http.Server{Handler: h}
	go h.server.Serve(listener)
}

// stop closes the port and every connection.
func (h *host) stop() { h.server.Close() }

func (h *host) url(path string) string { return "http://" + h.addr + path }

// swap puts another site in the place of the one before.
func (h *host) swap(handler http.Handler) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handler = handler
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	handler := h.handler
	h.mu.Unlock()
	counted := &counter{ResponseWriter: w}
	handler.ServeHTTP(counted, r)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.seen = append(h.seen, exchange{r.Method, r.URL.Path, counted.bytes, w.Header().Get("Content-Encoding")})
}

type counter struct {
	http.ResponseWriter
	bytes int
}

func (c *counter) Write(data []byte) (int, error) {
	n, err := c.ResponseWriter.Write(data)
	c.bytes += n
	return n, err
}

// exchanges returns those for files of this path, with any ending of a compressed form.
func (h *host) exchanges(method, path string) []exchange {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(h.seen), func(e exchange) bool {
		return e.Method != method || strings.TrimSuffix(e.Path, ".gz") != path
	})
}

// held answers only when the test lets it, which orders what would be a race.
type held struct {
	http.Handler
	path    string
	release chan struct{}
}

func (h held) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.HasPrefix(r.URL.Path, h.path) {
		select {
		case <-h.release:
		case <-r.Context().Done():
		}
	}
	h.Handler.ServeHTTP(w, r)
}
