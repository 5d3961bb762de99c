// Package worker is the side of the reader that runs in a Web Worker: it has
// the bundle and the model, opens articles and finds the names in them, so
// that the page never waits for that. The messages are those of package wire.
//
// A worker has one thread, and Go in it no way to be interrupted. So that a
// cancellation is heard while an article is being read, the work goes to sleep
// for a moment every few dozen milliseconds.
package worker
