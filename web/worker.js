// The worker behind a page: the same program as the page, from the module that
// the page has compiled. The first message is that module; what comes after it
// is for the program, which says when it listens.

"use strict";

importScripts(`payload.js${location.search}`);
importScripts(`own-packs.js${location.search}`);
importScripts(`wasm_exec.js${location.search}`);

addEventListener(
  "message",
  async ({ data }) => {
    const go = new Go();
    go.run(await WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (data), go.importObject));
  },
  { once: true },
);
