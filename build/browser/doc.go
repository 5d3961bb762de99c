// Package browser drives a real browser: for tests of the built site, for
// benchmarks, for the pictures in the README.
//
// One small interface, Driver, has three back ends. Chromium speaks the
// DevTools protocol (chromedp), Firefox WebDriver BiDi over a WebSocket, WebKit
// the classic W3C WebDriver over HTTP. What an engine cannot do it says with
// Can, and the method answers errors.ErrUnsupported. Page adds to a Driver what
// is the same everywhere: waiting, and input on elements instead of points.
//
// Each browser has a profile of its own, removed on Close, a process group of
// its own, so that nothing survives it, and a proxy of its own that refuses and
// records every request that leaves the machine: see Foreign.
//
// Coordinates are CSS pixels of the viewport.
package browser
