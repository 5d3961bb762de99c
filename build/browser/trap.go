package browser

import (
	"net"
	"net/http"
	"slices"
	"sync"
)

// trap is the HTTP proxy that a browser is told to use. Browsers reach the
// loopback without it, so whatever arrives wanted to leave the machine. It is
// recorded and refused. Unlike a protocol's network events it sees workers and
// service workers too.
type trap struct {
	server *http.Server
	addr   string // host:port

	mu     sync.Mutex
	caught []string
}

func startTrap() (*trap, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	t := &trap{addr: listener.Addr().String()}
	t.server = &http.Server{Handler: t}
	go t.server.Serve(listener)
	return t, nil
}

func (t *trap) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t.mu.Lock()
	t.caught = append(t.caught, r.Method+" "+r.Host)
	t.mu.Unlock()
	http.Error(w, "this browser may not leave the machine", http.StatusForbidden)
}

// Foreign lists what was caught so far.
func (t *trap) Foreign() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.caught)
}

func (t *trap) close() error { return t.server.Close() }
