// Package e2e tests the built site in real browsers, end to end: what a reader
// sees and can do. The tests need the browsers that build/browser/install.sh
// installs, and the reader that `make build` compiles, so they stand behind the
// build tag browser.
//
//	go test -tags browser ./build/e2e                    everything
//	go test -tags browser ./build/e2e -engine firefox    one engine
//
// Chromium runs every test; Firefox and WebKit the main path. Every page of
// every test fails its test when it asks for anything outside the machine or
// writes an error into its console: see tab.
package e2e
