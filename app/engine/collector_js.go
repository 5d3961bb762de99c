package main

import (
	"runtime/debug"
	"sync"
)

// holdCollector keeps the garbage collector from running until release: reading
// the model and the first article would start it twice over eight megabytes
// without a pointer, each time with code of its own that the browser has yet to
// compile. No more than some megabytes can gather until then.
func holdCollector() (release func()) {
	usual := debug.SetGCPercent(-1)
	return sync.OnceFunc(func() { debug.SetGCPercent(usual) })
}
