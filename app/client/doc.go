// Package client is the page's side of the worker: the [app.Provider] of the
// reader in the browser.
package client
