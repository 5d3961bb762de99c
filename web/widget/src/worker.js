// The worker: loads the engine and its model once and answers with the names
// of each text it is sent. See app/engine for the WebAssembly.
//
// Page: {id: 0, engine, model}, then any number of {id, text}.
// Worker: {id, part} as it goes along, {id, found} or {id, error} at the end.

import "payload.js"; // of the site, rubricate.payload: large files over any host
import "wasm_exec.js"; // of the toolchain, Go: the JavaScript side of its WebAssembly

/** What the engine leaves in the worker. @typedef {(text: string, progress: (done: number, total: number) => void) => object[] | Error} Find */

const scope = /** @type {any} */ (globalThis);

/** @param {string} engine @param {string} model addresses */
async function load(engine, model) {
  const compiled = scope.rubricate.payload(engine).then((/** @type {Response} */ response) => WebAssembly.compileStreaming(response));
  const bytes = scope.rubricate.payload(model).then((/** @type {Response} */ response) => response.arrayBuffer());
  const [module, data] = await Promise.all([compiled, bytes]);
  const go = new scope.Go();
  await new Promise((resolve, reject) => {
    // The engine calls one of them once it has read the model.
    scope.rubricateEngine = { model: new Uint8Array(data), ready: resolve, failed: (/** @type {string} */ why) => reject(new Error(why)) };
    WebAssembly.instantiate(module, go.importObject)
      .then((instance) => go.run(instance))
      .then(() => reject(new Error("the engine has ended")), reject);
  });
}

scope.onmessage = async (/** @type {MessageEvent} */ { data: { id, engine, model, text } }) => {
  try {
    if (id === 0) {
      await load(engine, model);
      scope.postMessage({ id, found: null });
      return;
    }
    const find = /** @type {Find} */ (scope.rubricateEngine.find);
    const found = find(text, (done, total) => scope.postMessage({ id, part: done / total || 1 }));
    if (found instanceof Error) throw found;
    scope.postMessage({ id, found });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
