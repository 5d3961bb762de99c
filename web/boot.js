// The first script of a page, before its first paint: what a reader has set is
// on <html> before anything is drawn, and the download of the WebAssembly
// starts while the page is still being parsed. Runs after payload.js.

(() => {
  "use strict";

  // Where the browser has been told to keep nothing, already asking for the
  // storage is an error, and one that go-app does not survive: what is kept in
  // its place lasts as long as the page.
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      void globalThis[name].length;
    } catch {
      const kept = new Map();
      const value = {
        get length() { return kept.size; },
        key: (/** @type {number} */ n) => [...kept.keys()][n] ?? null,
        getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
        setItem: (/** @type {string} */ key, /** @type {string} */ item) => void kept.set(key, String(item)),
        removeItem: (/** @type {string} */ key) => void kept.delete(key),
        clear: () => kept.clear(),
      };
      Object.defineProperty(globalThis, name, { value });
    }
  }

  /** The settings that <html> shows as data-… attributes: see app/settings.go. */
  const settings = ["theme", "size", "intensity", "types", "sidebar"];

  try {
    const stored = JSON.parse(localStorage.getItem("rubricate.settings") ?? "{}");
    for (const name of settings) {
      if (stored[name]) document.documentElement.dataset[name] = String(stored[name]);
    }
  } catch {
    // Storage is switched off or holds something else: the defaults of the style sheet apply.
  }

  /**
   * Compiled once for the page and for its worker, which takes it by postMessage.
   * @type {Promise<WebAssembly.Module>}
   */
  rubricate.module = rubricate.payload("web/app.wasm").then((response) => WebAssembly.compileStreaming(response));
  // start.js reports a failure; this keeps it from being reported as unhandled before.
  rubricate.module.catch(() => {});
})();
