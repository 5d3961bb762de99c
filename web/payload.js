// Large files (WebAssembly, model, packs) over any host, downloaded once.
//
// A host that compresses on its own is asked for the file itself; any other is
// asked for its ".gz" sibling, which DecompressionStream unpacks on the way. In
// both cases the bytes that travelled are kept in this version's cache, where
// the page, its workers and the service worker find them: whoever asks first
// downloads, the others wait for the same bytes.
//
// A classic script, because it is shared by pages (<script>) and workers
// (importScripts). It needs nothing but to know which site it belongs to: the
// service worker says so, everyone else is told by the address of the script,
// <base>web/payload.js?v=<version> or <base>web/…/worker.js?v=<version>.

(() => {
  "use strict";

  /** @typedef {{base: string, version: string}} Site base is a path with a slash at both ends. */

  /** @returns {Site} */
  function siteOfThisScript() {
    const address = globalThis.document?.currentScript?.src ?? globalThis.location.href;
    const url = new URL(address);
    const base = url.pathname.slice(0, url.pathname.lastIndexOf("/web/") + 1);
    return { base, version: url.searchParams.get("v") ?? "" };
  }

  const rubricate = Object.assign((globalThis.rubricate ??= {}), {
    ...siteOfThisScript(),
    ...globalThis.rubricate,
  });

  /**
   * The caches of one site on an origin that may hold many: a path never
   * contains a colon right after its last slash, so no site's prefix is the
   * beginning of another's.
   */
  rubricate.cachePrefix = `rubricate:${rubricate.base}:`;
  rubricate.cacheName = rubricate.cachePrefix + rubricate.version;

  /**
   * The address of a file of this site, marked with the version so that HTTP
   * caches can keep it for good.
   * @param {string} path relative to the site's base, or absolute
   */
  function versioned(path) {
    const url = new URL(path, new URL(rubricate.base, globalThis.location.origin));
    if (rubricate.version) url.searchParams.set("v", rubricate.version);
    return url;
  }

  /** @param {URL} url */
  function gzSibling(url) {
    const sibling = new URL(url);
    sibling.pathname += ".gz";
    return sibling;
  }

  /** A bundle is a ZIP already: there is no smaller form of it. */
  const isPacked = (/** @type {URL} */ url) => url.pathname.endsWith(".newsbundle");

  /**
   * A file in one of its two forms.
   * @typedef {{url: URL, response: Response, isGz: boolean}} Found
   */

  /**
   * Fetches the form of a file that costs the least on this host.
   * @param {URL} url
   * @returns {Promise<Found>}
   */
  async function fetchSmallest(url) {
    if (!isPacked(url) && "DecompressionStream" in globalThis) {
      const head = await fetch(url, { method: "HEAD" }).catch(() => null);
      if (!head?.ok || !head.headers.get("Content-Encoding")) {
        const response = await fetch(gzSibling(url));
        if (response.ok) return { url: gzSibling(url), response, isGz: true };
        await response.body?.cancel();
      }
    }
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
    return { url, response, isGz: false };
  }

  /**
   * @param {Cache} cache
   * @param {URL} url
   * @returns {Promise<Found | null>}
   */
  async function findKept(cache, url) {
    const plain = await cache.match(url, { ignoreVary: true });
    if (plain) return { url, response: plain, isGz: false };
    const gz = await cache.match(gzSibling(url), { ignoreVary: true });
    return gz ? { url: gzSibling(url), response: gz, isGz: true } : null;
  }

  /**
   * Unpacks a ".gz" file. Some hosts declare it as "Content-Encoding: gzip", and
   * the browser has unpacked it already, so the first byte decides.
   * @param {Response} response
   * @param {HeadersInit} headers of the result
   */
  rubricate.gunzip = async (response, headers) => {
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    let next = reader.read();
    const isPackedStill = (await next).value?.[0] === 0x1f;
    const stream = new ReadableStream({
      async pull(controller) {
        const { done, value } = await next;
        if (done) return controller.close();
        controller.enqueue(value);
        next = reader.read();
      },
      cancel: (reason) => reader.cancel(reason),
    });
    return new Response(isPackedStill ? stream.pipeThrough(new DecompressionStream("gzip")) : stream, { headers });
  };

  /**
   * The plain bytes of what was found, with the right media type: not every host
   * knows that of WebAssembly, and compiling insists on it.
   * @param {Found} found
   */
  function unpack({ url, response, isGz }) {
    const type = /\.wasm(\.gz)?$/.test(url.pathname) ? "application/wasm" : "application/octet-stream";
    const headers = { "Content-Type": type };
    if (isGz) return rubricate.gunzip(response, headers);
    return response.headers.get("Content-Type") === type ? response : new Response(response.body, { headers });
  }

  /**
   * Finds a payload in this version's cache or downloads it into it.
   * @param {URL} url
   * @param {number} patience how long to wait for somebody else who downloads it, in milliseconds
   * @param {(found: Found) => void} flows takes it as soon as its bytes begin to flow
   * @returns {Promise<void>} resolves when the last byte is kept
   */
  async function keepOrFetch(url, patience, flows) {
    // The lock is held until the last byte is kept: a second caller comes back
    // until it gets it and then finds the file, instead of downloading it again.
    //
    // Locks of pages that are left are not to be relied on. Chromium may lose
    // the queue, so nobody queues; Firefox may leave the lock with a worker that
    // is gone, so nobody waits for ever.
    const turn = 100;
    const until = performance.now() + patience;
    while (performance.now() < until) {
      if (await navigator.locks.request(`${rubricate.cacheName} ${url.pathname}`, { ifAvailable: true }, whenFree)) return;
      await new Promise((later) => setTimeout(later, turn));
    }
    await keep();

    /** @param {Lock | null} lock */
    async function whenFree(lock) {
      if (!lock) return false;
      await keep();
      return true;
    }

    async function keep() {
      const cache = await caches.open(rubricate.cacheName);
      const kept = await findKept(cache, url);
      if (kept) return flows(kept);
      const found = await fetchSmallest(url);
      const copy = found.response.clone();
      flows(found);
      await cache.put(found.url, copy);
    }
  }

  // A reader waits for a page; nobody waits for the service worker, which
  // should not take the line from them.
  const readersPatience = 3_000;
  const keepersPatience = 60_000;

  /** Without a secure context or without a version there is nowhere to keep anything. */
  const canKeep = "caches" in globalThis && "locks" in navigator && rubricate.version !== "";

  /**
   * @param {string} path of the plain form, relative to the site's base or absolute
   * @returns {Promise<Response>} the plain bytes, with the right media type
   */
  rubricate.payload = async (path) => {
    const url = versioned(path);
    if (!canKeep) return unpack(await fetchSmallest(url));
    const found = await new Promise((resolve, reject) => {
      let isFlowing = false;
      const flows = (/** @type {Found} */ found) => {
        isFlowing = true;
        resolve(found);
      };
      // Nothing to keep files in (a private window), or no room: the page works
      // all the same, only offline use is without this file.
      keepOrFetch(url, readersPatience, flows).catch(() => isFlowing || fetchSmallest(url).then(resolve, reject));
    });
    return unpack(found);
  };

  /**
   * Sees to it that a payload is in this version's cache.
   * @param {string} path as for payload
   */
  rubricate.keep = (path) => keepOrFetch(versioned(path), keepersPatience, ({ response }) => response.body?.cancel());
})();
