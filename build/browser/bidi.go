package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// maxMessage bounds what a browser may send at once; screenshots are the largest.
const maxMessage = 64 << 20

// bidi is a WebDriver BiDi connection: https://www.w3.org/TR/webdriver-bidi/.
type bidi struct {
	socket *websocket.Conn
	event  func(method string, params json.RawMessage)

	mu      sync.Mutex
	last    int
	waiting map[int]chan bidiReply
	lost    error // why the connection ended
}

type bidiReply struct {
	Type    string // "success", "error" or "event"
	ID      int
	Result  json.RawMessage
	Error   string
	Message string
	Method  string
	Params  json.RawMessage
}

func dialBidi(ctx context.Context, url string, event func(string, json.RawMessage)) (*bidi, error) {
	socket, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return nil, err
	}
	socket.SetReadLimit(maxMessage)
	b := &bidi{socket: socket, event: event, waiting: map[int]chan bidiReply{}}
	go b.read()
	return b, nil
}

func (b *bidi) read() {
	for {
		var reply bidiReply
		if err := wsjson.Read(context.Background(), b.socket, &reply); err != nil {
			b.mu.Lock()
			b.lost = err
			for id, c := range b.waiting {
				close(c)
				delete(b.waiting, id)
			}
			b.mu.Unlock()
			return
		}
		if reply.Type == "event" {
			b.event(reply.Method, reply.Params)
			continue
		}
		b.mu.Lock()
		c := b.waiting[reply.ID]
		delete(b.waiting, reply.ID)
		b.mu.Unlock()
		if c != nil {
			c <- reply
		}
	}
}

// call sends a command and decodes its result into result unless that is nil.
func (b *bidi) call(ctx context.Context, method string, params, result any) error {
	c := make(chan bidiReply, 1)
	b.mu.Lock()
	if b.lost != nil {
		defer b.mu.Unlock()
		return fmt.Errorf("%s: %w", method, b.lost)
	}
	b.last++
	id := b.last
	b.waiting[id] = c
	b.mu.Unlock()

	// A write that is broken off closes the connection, so it is not for the
	// caller to break off: it is short.
	err := wsjson.Write(context.WithoutCancel(ctx), b.socket, map[string]any{"id": id, "method": method, "params": params})
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case reply, open := <-c:
		switch {
		case !open:
			return fmt.Errorf("%s: the browser hung up", method)
		case reply.Type == "error":
			return fmt.Errorf("%s: %s: %s", method, reply.Error, reply.Message)
		case result == nil:
			return nil
		}
		return json.Unmarshal(reply.Result, result)
	case <-ctx.Done():
		b.mu.Lock()
		delete(b.waiting, id)
		b.mu.Unlock()
		return fmt.Errorf("%s: %w", method, context.Cause(ctx))
	}
}
