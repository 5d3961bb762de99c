package browser

import (
	"slices"
	"sync"
)

// record keeps what a browser reports while it runs.
type record struct {
	mu       sync.Mutex
	messages []Message
	requests []Request
}

func (r *record) message(m Message) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.messages = append(r.messages, m)
}

func (r *record) request(q Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.requests = append(r.requests, q)
}

// Messages returns a copy of the console's lines so far.
func (r *record) Messages() []Message {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.messages)
}

// Requests returns a copy of the requests so far.
func (r *record) Requests() []Request {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.requests)
}

// policyScript runs in every document before its own scripts. It brings
// violations of the content security policy into the console, where engines
// report them each in their own words or not at all.
const policyScript = `addEventListener("securitypolicyviolation", e =>
	console.error("content security policy: " + e.effectiveDirective + " refused " + (e.blockedURI || "inline") + " at " + e.sourceFile + ":" + e.lineNumber))`
