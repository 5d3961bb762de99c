// Package wire is what a page and its worker say to each other. Messages are
// JavaScript objects, sent by postMessage; the names of their fields are the
// constants of this package.
//
// The page sends {id, do, article}; every id is used once. The worker answers
// {id, event: "progress"} any number of times, {id, event: "text"} at most
// once, and then {id, event: "done"} or {id, event: "failed"}, after which it
// says nothing more of that id. A cancelled request has no answer. Before its
// first answer the worker says {event: "ready"} once, and nobody asks before.
//
// A reading, a summary or a library travels as JSON in a string, the HTML of a reading
// beside it: as part of the JSON it would be escaped and parsed once more, on
// the thread that draws the page. Drawings of maps travel in the same way.
package wire

import (
	"encoding/json"
	"errors"

	"rubricate/app"
)

// Fields of the messages.
const (
	ID      = "id"
	Do      = "do"
	Article = "article"
	Event   = "event"
	JSON    = "json"
	HTML    = "html"
	Done    = "done"
	Total   = "total"
	Code    = "code"
	Message = "message"
	Maps    = "maps" // drawings by entity
	Map     = "map"  // the drawing of all places
	Bytes   = "bytes"
	Name    = "name"
)

// What a page asks for.
const (
	DoLibrary   = "library"
	DoSummary   = "summary"   // of Article
	DoReading   = "reading"   // of Article
	DoKnowledge = "knowledge" // of the names of Article, which has been opened
	DoSources   = "sources"
	DoInstall   = "install" // the pack in Bytes, or the one of that Name on the site
	DoRemove    = "remove"  // the pack of that Name
	DoCancel    = "cancel"  // of the request with the same id
)

// What a worker says.
const (
	EventReady    = "ready"
	EventProgress = "progress" // with Done and Total
	EventText     = "text"     // a reading whose names are not marked yet
	EventDone     = "done"
	EventFailed   = "failed" // with Code and Message, and a reading if there is one to read
)

var codes = map[string]error{
	"no-article": app.ErrNoArticle,
	"bundle":     app.ErrBundle,
	"model":      app.ErrModel,
}

// CodeOf returns the code by which an error travels, "" for an unnamed one.
func CodeOf(err error) string {
	for code, known := range codes {
		if errors.Is(err, known) {
			return code
		}
	}
	return ""
}

// Failure returns the error of a code and a message.
func Failure(code, message string) error {
	return failure{codes[code], message}
}

type failure struct {
	reason  error
	message string
}

func (f failure) Error() string { return f.message }
func (f failure) Unwrap() error { return f.reason }

// PackReading returns what travels of a reading.
func PackReading(r *app.Reading) (data, html string, err error) {
	packed, err := json.Marshal(r)
	return string(packed), r.HTML, err
}

// UnpackReading is the reverse of PackReading.
func UnpackReading(data, html string) (*app.Reading, error) {
	r := new(app.Reading)
	if err := json.Unmarshal([]byte(data), r); err != nil {
		return nil, err
	}
	r.HTML = html
	return r, nil
}
