package client

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"syscall/js"

	"rubricate/app"
	"rubricate/app/internal/wire"
)

// Client asks a worker, which it starts when it is asked for the first time.
type Client struct {
	mu     sync.Mutex
	worker js.Value
	ready  chan struct{} // closed when the worker can be asked; nil before it is started
	failed error         // why it never will be
	nextID int
	asked  map[int]chan answer
}

// answer is one message of the worker.
type answer struct{ js.Value }

// New returns a client.
func New() *Client { return &Client{asked: map[int]chan answer{}} }

// Library asks the worker for the library.
func (c *Client) Library(ctx context.Context) (*app.Library, error) {
	library := new(app.Library)
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoLibrary}, into(library))
	if err != nil {
		return nil, err
	}
	return library, nil
}

// Summary asks the worker for what the library shows of an article.
func (c *Client) Summary(ctx context.Context, id string) (*app.Summary, error) {
	summary := new(app.Summary)
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoSummary, wire.Article: id}, into(summary))
	if err != nil {
		return nil, err
	}
	return summary, nil
}

// Knowledge asks the worker for what packs know of an article's names.
func (c *Client) Knowledge(ctx context.Context, id string) (*app.Knowledge, error) {
	k := new(app.Knowledge)
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoKnowledge, wire.Article: id}, func(a answer) error {
		if err := into(k)(a); err != nil {
			return err
		}
		k.PlacesMap = a.Get(wire.Map).String()
		// A card shows one of the drawings; the others are never taken over.
		k.Map = func(entity string) string {
			if drawing := a.Get(wire.Maps).Get(entity); drawing.Type() == js.TypeString {
				return drawing.String()
			}
			return ""
		}
		app.NextTask()
		return nil
	})
	return k, err
}

// Sources asks the worker for the sources of the packs.
func (c *Client) Sources(ctx context.Context) (*app.Sources, error) {
	sources := new(app.Sources)
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoSources}, into(sources))
	return sources, err
}

// Install hands the worker a pack to keep.
func (c *Client) Install(ctx context.Context, pack []byte) (*app.Sources, error) {
	array := js.Global().Get("Uint8Array").New(len(pack))
	js.CopyBytesToJS(array, pack)
	sources := new(app.Sources)
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoInstall, wire.Bytes: array}, into(sources))
	return sources, err
}

// InstallOffered has the worker fetch a pack of the site and keep it.
func (c *Client) InstallOffered(ctx context.Context, pack string) (*app.Sources, error) {
	sources := new(app.Sources)
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoInstall, wire.Name: pack}, into(sources))
	return sources, err
}

// Remove has the worker remove a pack.
func (c *Client) Remove(ctx context.Context, pack string) (*app.Sources, error) {
	sources := new(app.Sources)
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoRemove, wire.Name: pack}, into(sources))
	return sources, err
}

// into reads the one answer to a request into v.
func into(v any) func(answer) error {
	return func(a answer) error {
		if err := a.failure(); err != nil {
			return err
		}
		return json.Unmarshal([]byte(a.Get(wire.JSON).String()), v)
	}
}

// Reading asks the worker for an article.
func (c *Client) Reading(ctx context.Context, id string, progress func(app.Progress)) (*app.Reading, error) {
	var reading *app.Reading
	var now app.Progress
	err := c.ask(ctx, map[string]any{wire.Do: wire.DoReading, wire.Article: id}, func(a answer) (err error) {
		switch a.Get(wire.Event).String() {
		case wire.EventText:
			now.Untagged, err = a.reading()
			progress(now)
			return err
		case wire.EventProgress:
			now.Done, now.Total = a.Get(wire.Done).Int(), a.Get(wire.Total).Int()
			progress(now)
			return nil
		}
		if reading, err = a.reading(); err != nil {
			return err
		}
		app.NextTask() // decoding and drawing are two tasks
		return a.failure()
	})
	return reading, err
}

// reading is the reading in an answer, nil if it has none.
func (a answer) reading() (*app.Reading, error) {
	data := a.Get(wire.JSON)
	if data.IsUndefined() {
		return nil, nil
	}
	return wire.UnpackReading(data.String(), a.Get(wire.HTML).String())
}

func (a answer) failure() error {
	if a.Get(wire.Event).String() != wire.EventFailed {
		return nil
	}
	return wire.Failure(a.Get(wire.Code).String(), a.Get(wire.Message).String())
}

// ask sends a request and hands every answer to it to use, up to the last.
func (c *Client) ask(ctx context.Context, request map[string]any, use func(answer) error) error {
	if err := c.start(ctx); err != nil {
		return err
	}
	answers := make(chan answer, 64)
	c.mu.Lock()
	c.nextID++
	id := c.nextID
	c.asked[id] = answers
	c.mu.Unlock()
	defer func() {
		c.mu.Lock()
		delete(c.asked, id)
		c.mu.Unlock()
	}()

	request[wire.ID] = id
	c.worker.Call("postMessage", request)
	for {
		select {
		case <-ctx.Done():
			c.worker.Call("postMessage", map[string]any{wire.ID: id, wire.Do: wire.DoCancel})
			return ctx.Err()
		case a := <-answers:
			if err := use(a); err != nil {
				return err
			}
			switch a.Get(wire.Event).String() {
			case wire.EventDone, wire.EventFailed:
				return nil
			}
		}
	}
}

// receive hands a message of the worker to who has asked for it.
func (c *Client) receive(message js.Value) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if message.Get(wire.Event).String() == wire.EventReady {
		close(c.ready)
		return
	}
	if answers := c.asked[message.Get(wire.ID).Int()]; answers != nil {
		select {
		case answers <- answer{message}:
		default: // progress that nobody keeps up with; the last message always has room
			go func() { answers <- answer{message} }()
		}
	}
}

// start starts the worker, or waits until it has started.
func (c *Client) start(ctx context.Context) error {
	c.mu.Lock()
	if c.ready == nil {
		c.ready = make(chan struct{})
		c.startWorker()
	}
	ready := c.ready
	c.mu.Unlock()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-ready:
		c.mu.Lock()
		defer c.mu.Unlock()
		return c.failed
	}
}

// startWorker hands the module that this page has compiled to a new worker.
func (c *Client) startWorker() {
	rubricate := js.Global().Get("rubricate")
	address := rubricate.Get("base").String() + "web/worker.js"
	if version := rubricate.Get("version").String(); version != "" {
		address += "?v=" + version
	}
	c.worker = js.Global().Get("Worker").New(address)
	c.worker.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		c.receive(args[0].Get("data"))
		return nil
	}))
	c.worker.Set("onerror", js.FuncOf(func(_ js.Value, args []js.Value) any {
		c.fail(fmt.Errorf("the worker has stopped: %s", args[0].Get("message").String()))
		return nil
	}))
	rubricate.Get("module").Call("then", js.FuncOf(func(_ js.Value, args []js.Value) any {
		c.worker.Call("postMessage", args[0])
		return nil
	}))
}

// fail ends every request: the worker will answer none of them any more.
func (c *Client) fail(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.failed == nil {
		c.failed = err
		select {
		case <-c.ready:
		default:
			close(c.ready)
		}
	}
	for id, answers := range c.asked {
		failed := js.ValueOf(map[string]any{wire.ID: id, wire.Event: wire.EventFailed, wire.Code: "", wire.Message: err.Error()})
		go func() { answers <- answer{failed} }()
	}
}
