// Finds names in the browser: a worker with the engine's WebAssembly, one for
// all widgets of a page, started when the first of them needs it and ended
// when the last has gone.

/** @import { Anchor, Entity, PageText } from "./types.js" */

import { readLink } from "./annotations.js";
import { allowed, beside } from "./fetch.js";

/** @type {Map<string, Engine>} by the model it has loaded */
const engines = new Map();

/**
 * @param {string} model address of the model, "" for the one beside the script
 * @param {AbortSignal} signal ends the use
 * @returns {Engine}
 */
export function useEngine(model, signal) {
  const address = model ? allowed(model) : beside("en.model");
  const engine = engines.get(address) ?? new Engine(address);
  engine.users++;
  signal.addEventListener("abort", () => --engine.users === 0 && engine.end(new Error("no longer needed")), { once: true });
  return engine;
}

/**
 * @typedef {object} Request one text on its way through the worker
 * @property {(found: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {(part: number) => void} progress
 */

class Engine {
  users = 0;
  /** @type {string} */ #model;
  /** @type {Promise<Worker>} */ #worker;
  #ends = new AbortController();
  /** @type {Map<number, Request>} by number; 0 is the start */
  #requests = new Map();
  /** @type {Map<string, Promise<unknown>>} packs that are open or on the way, by their addresses */
  #packs = new Map();
  #last = 0;

  /** @param {string} model */
  constructor(model) {
    this.#model = model;
    engines.set(model, this);
    this.#worker = this.#start();
    this.#worker.catch((error) => this.end(error)); // who comes next tries anew
  }

  /**
   * Opens knowledge packs in the worker, once for all widgets.
   * @param {string[]} packs names of packs beside the script, or addresses; best first
   * @returns {Promise<string>} what find knows them by
   */
  async learn(packs) {
    const addresses = packs.map((pack) => (/^[\w-]+$/.test(pack) ? beside(`${pack}.pack`) : allowed(pack)));
    const key = addresses.join(" ");
    let opened = this.#packs.get(key);
    if (!opened) {
      opened = this.#worker.then((worker) => this.#ask(worker, ++this.#last, { packs: key, addresses }, () => {}));
      this.#packs.set(key, opened);
      opened.catch(() => this.#packs.delete(key)); // who comes next tries anew
    }
    await opened;
    return key;
  }

  /**
   * @param {PageText} page
   * @param {string} packs what learn returned, "" to look nothing up
   * @param {(part: number) => void} progress is told how much is done, from 0 to 1
   * @returns {Promise<Anchor[]>} ascending
   */
  async find(page, packs, progress) {
    const worker = await this.#worker;
    /** @type {(Entity & {mentions: {start: number, end: number}[]})[]} */
    const entities = await this.#ask(worker, ++this.#last, { packs, text: page.text }, progress);
    return entities
      .flatMap(({ mentions, ...found }) => {
        const entity = { ...found, link: readLink(found.link) }; // a pack of others may say anything
        return mentions.map(({ start, end }) => ({ entity, start, end }));
      })
      .sort((a, b) => a.start - b.start);
  }

  /** @param {Error} reason */
  end(reason) {
    if (engines.get(this.#model) === this) engines.delete(this.#model);
    this.#ends.abort();
    for (const { reject } of this.#requests.values()) reject(reason);
    this.#requests.clear();
  }

  /** @returns {Promise<Worker>} */
  async #start() {
    const { signal } = this.#ends;
    const { address, revoke } = await workerAddress(signal);
    const worker = new Worker(address, { name: "rubricate" });
    signal.addEventListener("abort", () => worker.terminate(), { once: true });
    worker.onmessage = ({ data }) => this.#answered(data);
    worker.onerror = (event) => {
      event.preventDefault(); // it is reported once, by whoever asked
      this.end(new Error(`the worker failed: ${event.message || "it could not be started"}`));
    };
    try {
      signal.throwIfAborted();
      await this.#ask(worker, 0, { engine: beside("engine.wasm"), model: this.#model }, () => {});
    } finally {
      revoke();
    }
    return worker;
  }

  /** @param {Worker} worker @param {number} id @param {object} what @param {(part: number) => void} progress */
  #ask(worker, id, what, progress) {
    return new Promise((resolve, reject) => {
      this.#requests.set(id, { resolve, reject, progress });
      worker.postMessage({ id, ...what });
    });
  }

  /** @param {{id: number, part?: number, error?: string, found?: unknown}} answer */
  #answered({ id, part, error, found }) {
    const request = this.#requests.get(id);
    if (part !== undefined) return request?.progress(part);
    this.#requests.delete(id);
    if (error !== undefined) request?.reject(new Error(error));
    else request?.resolve(found);
  }
}

/**
 * A worker must be of the page's origin: from elsewhere it is started by way of a blob.
 * @param {AbortSignal} signal
 */
async function workerAddress(signal) {
  const address = beside("rubricate-worker.js");
  if (new URL(address).origin === location.origin) return { address, revoke: () => {} };
  const response = await fetch(address, { credentials: "omit", signal });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  const blob = URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" }));
  return { address: blob, revoke: () => URL.revokeObjectURL(blob) };
}
