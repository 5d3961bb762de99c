package worker

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"syscall/js"
	"time"

	"rubricate/app"
	"rubricate/app/internal/wire"
)

// Run answers the page for as long as the worker lives.
func Run() {
	c := counter{desk: NewDesk(fetch, loadFinder), packs: NewPacks(fetch, ownPacks{}), cancels: map[int]context.CancelFunc{}}
	js.Global().Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		c.receive(args[0].Get("data"))
		return nil
	}))
	post(map[string]any{wire.Event: wire.EventReady})
	select {}
}

// counter is where requests come in.
type counter struct {
	desk  *Desk
	packs *Packs
	// busy has one request at the desk at a time: two would take twice as long
	// each, and the page shows one article.
	busy    sync.Mutex
	cancels map[int]context.CancelFunc // of the requests that wait for their answer
}

func (c *counter) receive(message js.Value) {
	id := message.Get(wire.ID).Int()
	if message.Get(wire.Do).String() == wire.DoCancel {
		if cancel := c.cancels[id]; cancel != nil {
			cancel()
		}
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	c.cancels[id] = cancel
	what, name := message.Get(wire.Do).String(), message.Get(wire.Article)
	switch what {
	case wire.DoInstall:
		go c.change(id, cancel, func() (*app.Sources, error) {
			if offered := message.Get(wire.Name); offered.Truthy() {
				return c.packs.InstallOffered(offered.String())
			}
			return c.packs.Install(bytesOf(message.Get(wire.Bytes)))
		})
		return
	case wire.DoRemove:
		go c.change(id, cancel, func() (*app.Sources, error) { return c.packs.Remove(message.Get(wire.Name).String()) })
		return
	}
	go func() {
		defer delete(c.cancels, id)
		defer cancel()
		if what == wire.DoKnowledge || what == wire.DoSources {
			c.packs.open() // a download, during which the desk can do other things
		}
		c.busy.Lock()
		defer c.busy.Unlock()
		if ctx.Err() == nil {
			c.answer(ctx, id, what, name)
		}
	}()
}

// change answers a request that changes the packs, which may be a download: the
// desk is free for others meanwhile.
func (c *counter) change(id int, cancel context.CancelFunc, to func() (*app.Sources, error)) {
	defer delete(c.cancels, id)
	defer cancel()
	sources, err := to()
	postAnswer(id, sources, err)
}

func (c *counter) answer(ctx context.Context, id int, what string, name js.Value) {
	switch what {
	case wire.DoLibrary:
		library, err := c.desk.Library()
		postAnswer(id, library, err)
	case wire.DoSummary:
		r, err := c.desk.Reading(ctx, name.String(), breathing(id), func(*app.Reading) {})
		if err != nil {
			postAnswer(id, nil, err)
			return
		}
		postAnswer(id, r.Summary, nil)
	case wire.DoReading:
		r, err := c.desk.Reading(ctx, name.String(), breathing(id), func(early *app.Reading) {
			postReading(id, wire.EventText, early, nil)
			breathe()
		})
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			postFailure(id, r, err)
		default:
			postReading(id, wire.EventDone, r, nil)
		}
	case wire.DoKnowledge:
		k, err := c.desk.Knowledge(name.String(), c.packs)
		if err != nil {
			postFailure(id, nil, err)
			return
		}
		postKnowledge(ctx, id, k)
	case wire.DoSources:
		postAnswer(id, c.packs.Sources(), nil)
	default:
		postFailure(id, nil, errors.New("unknown request "+what))
	}
}

const breath = 40 * time.Millisecond

// breathing reports progress of a request now and then, and lets messages in
// each time.
func breathing(id int) func(done, total int) {
	last := time.Now()
	return func(done, total int) {
		if time.Since(last) < breath {
			return
		}
		post(map[string]any{wire.ID: id, wire.Event: wire.EventProgress, wire.Done: done, wire.Total: total})
		breathe()
		last = time.Now()
	}
}

// breathe returns to the event loop, which is what a sleep does.
func breathe() { time.Sleep(time.Nanosecond) }

func post(message map[string]any) { js.Global().Call("postMessage", message) }

// postAnswer posts the one answer to a request.
func postAnswer(id int, v any, err error) {
	if err == nil {
		var data []byte
		if data, err = json.Marshal(v); err == nil {
			post(map[string]any{wire.ID: id, wire.Event: wire.EventDone, wire.JSON: string(data)})
			return
		}
	}
	postFailure(id, nil, err)
}

// postKnowledge posts facts as JSON and drawings as they are. The worker can be
// interrupted between drawings, which take longest.
func postKnowledge(ctx context.Context, id int, k *app.Knowledge) {
	data, err := json.Marshal(k)
	if err != nil {
		postFailure(id, nil, err)
		return
	}
	maps := map[string]any{}
	for _, l := range k.Linked {
		if k.Map == nil {
			break
		}
		breathe()
		if ctx.Err() != nil {
			return // it has left the article
		}
		if drawing := k.Map(l.Entity); drawing != "" {
			maps[l.Entity] = drawing
		}
	}
	post(map[string]any{wire.ID: id, wire.Event: wire.EventDone, wire.JSON: string(data), wire.Maps: maps, wire.Map: k.PlacesMap})
}

func postFailure(id int, r *app.Reading, err error) {
	postReading(id, wire.EventFailed, r, err)
}

func postReading(id int, event string, r *app.Reading, failure error) {
	message := map[string]any{wire.ID: id, wire.Event: event}
	if r != nil {
		data, html, err := wire.PackReading(r)
		if err != nil {
			message[wire.Event], failure = wire.EventFailed, err
		} else {
			message[wire.JSON], message[wire.HTML] = data, html
		}
	}
	if failure != nil {
		message[wire.Code], message[wire.Message] = wire.CodeOf(failure), failure.Error()
	}
	post(message)
}
