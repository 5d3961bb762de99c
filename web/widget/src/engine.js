// Finds names in the browser: a worker with the engine's WebAssembly, one for
// all widgets of a page, started when the first of them needs it.

/** @import { Entity, PageText, Anchor } from "./types.js" */

import { allowed, beside } from "./fetch.js";

/** @type {Map<string, Engine>} by the model it has loaded */
const engines = new Map();

/**
 * @param {string} model address of the model, "" for the one beside the script
 * @returns {Engine}
 */
export function engineFor(model) {
  const address = model ? allowed(model) : beside("en.model");
  let engine = engines.get(address);
  if (!engine) engines.set(address, (engine = new Engine(address)));
  return engine;
}

class Engine {
  /** @type {Promise<Worker>} */ #worker;
  /** @type {Map<number, {resolve: (found: any) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  #last = 0;

  /** @param {string} model */
  constructor(model) {
    this.#worker = this.#start(model);
    this.#worker.catch(() => engines.delete(model)); // the next one may try again
  }

  /**
   * @param {PageText} page
   * @returns {Promise<Anchor[]>}
   */
  async find(page) {
    const worker = await this.#worker;
    const id = ++this.#last;
    /** @type {{entities: (Entity & {mentions: {start: number, end: number}[]})[]}} */
    const found = await new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, text: page.text });
    });
    return found.entities
      .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ entity, start, end })))
      .sort((a, b) => a.start - b.start);
  }

  /** @param {string} model @returns {Promise<Worker>} */
  async #start(model) {
    const worker = new Worker(await workerAddress());
    const ready = new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject }));
    worker.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.found);
    };
    worker.onerror = (event) => this.#fail(new Error(event.message || "the worker could not be started"));
    worker.postMessage({ id: 0, engine: beside("engine.wasm"), model });
    await ready;
    return worker;
  }

  /** @param {Error} error */
  #fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** A worker must be of the page's origin: from elsewhere it is started by way of a blob. */
async function workerAddress() {
  const address = beside("rubricate-worker.js");
  if (new URL(address).origin === location.origin) return address;
  const response = await fetch(address, { credentials: "omit" });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  return URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" }));
}
