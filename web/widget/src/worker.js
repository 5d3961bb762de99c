// The worker: loads the engine and its model once and answers with the names
// of each text it is sent, looked up in the packs it has learnt. See app/engine
// for the WebAssembly.
//
// Page: {id: 0, engine, model}, then any number of {id, packs, addresses} and {id, packs, text}.
// Worker: {id, part} as it goes along, {id, found} or {id, error} at the end.

import "payload.js"; // of the site, rubricate.payload: large files over any host
import "wasm_exec.js"; // of the toolchain, Go: the JavaScript side of its WebAssembly

/**
 * What the engine leaves in the worker.
 * @typedef {object} Engine
 * @property {(text: string, packs: string, progress: (done: number, total: number) => void) => object[] | Error} find
 * @property {(packs: string, bytes: Uint8Array[]) => null | Error} learn
 */

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

/** Opens packs under a name. @param {string} packs @param {string[]} addresses */
async function learn(packs, addresses) {
  const bytes = await Promise.all(addresses.map(async (address) => new Uint8Array(await (await scope.rubricate.payload(address)).arrayBuffer())));
  return /** @type {Engine} */ (scope.rubricateEngine).learn(packs, bytes);
}

scope.onmessage = async (/** @type {MessageEvent} */ { data: { id, engine, model, packs, addresses, text } }) => {
  try {
    let found = null;
    if (id === 0) await load(engine, model);
    else if (addresses) found = await learn(packs, addresses);
    else {
      const { find } = /** @type {Engine} */ (scope.rubricateEngine);
      found = find(text, packs, (done, total) => scope.postMessage({ id, part: done / total || 1 }));
    }
    if (found instanceof Error) throw found;
    scope.postMessage({ id, found });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
