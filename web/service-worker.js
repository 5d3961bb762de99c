// The service worker: everything of one version of the site, kept and served
// together. Package build/site puts a line before this file that sets
// self.site, and places the result at the base of the site, so that its scope
// is the whole site.
//
// Installing is all or nothing: until each file of the new version is kept and
// has the hash it should have, the version before it stays in charge. Then the
// new one waits until the reader agrees to it (start.js) or has closed all pages.

(() => {
  "use strict";

  /**
   * Hashes are SHA-256 in hex, by paths below the base. A payload has two: of
   * the plain form and of the compressed one (payload.js keeps either).
   * @type {{base: string, version: string, pages: Record<string, string>,
   *   files: Record<string, string>, payloads: Record<string, string[]>}}
   */
  const site = self.site;

  globalThis.rubricate = { base: site.base, version: site.version };
  importScripts(`${site.base}web/payload.js?v=${site.version}`);

  /** Addresses name files whatever their query; answers do not depend on the request's headers. */
  const byPath = { ignoreSearch: true, ignoreVary: true };
  const address = (/** @type {string} */ path) => new URL(site.base + path, location.origin);

  /** What a page the site has never heard of is answered with: the reader itself. */
  const shell = address("404.html");

  // --- Installing -----------------------------------------------------------

  addEventListener("install", (event) => event.waitUntil(install()));

  async function install() {
    const cache = await caches.open(rubricate.cacheName);
    const older = await olderCaches();
    const downloadPage = (await hostCompresses()) ? fetch : fetchPacked;
    const steps = [
      ...Object.entries(site.files).map(([path, hash]) => () => keepFile(cache, older, versioned(path), hash, fetch, true)),
      ...Object.entries(site.pages).map(([path, hash]) => () => keepFile(cache, older, address(path), hash, downloadPage, false)),
    ];
    await allOf(steps, 6);
    // Packs come last in the order of paths, after all that shows the names.
    // One that the host has lost is no reason to be without the rest offline.
    for (const [path, hashes] of Object.entries(site.payloads)) {
      const keeping = keepPayload(cache, older, path, hashes);
      await (path.startsWith("web/packs/") ? keeping.catch((error) => console.warn(String(error))) : keeping);
    }
  }

  function versioned(/** @type {string} */ path) {
    const url = address(path);
    url.searchParams.set("v", site.version);
    return url;
  }

  /** The versions before this one, which most files are the same in. */
  async function olderCaches() {
    const names = (await caches.keys()).filter(isOfAnotherVersion);
    return Promise.all(names.map((name) => caches.open(name)));
  }

  /** Other sites of the same origin have caches too: those are not ours. */
  function isOfAnotherVersion(/** @type {string} */ name) {
    return name.startsWith(rubricate.cachePrefix) && name !== rubricate.cacheName;
  }

  /** Runs steps, so many at a time. */
  async function allOf(/** @type {(() => Promise<void>)[]} */ steps, /** @type {number} */ width) {
    const waiting = steps.values();
    const lane = async () => {
      for (const step of waiting) await step();
    };
    await Promise.all(Array.from({ length: width }, lane));
  }

  /** Pages are most of what is left to download: a few kB each, or ten times that from a plain host. */
  async function hostCompresses() {
    const head = await fetch(address(""), { method: "HEAD" });
    return head.headers.has("Content-Encoding");
  }

  /** Fetches a page in its ".gz" form. */
  async function fetchPacked(/** @type {URL} */ url, /** @type {RequestInit | undefined} */ options) {
    const packed = new URL(url);
    packed.pathname = `${packed.pathname.replace(/\/$/, "/index.html")}.gz`;
    const response = await fetch(packed, options);
    if (!response.ok) return fetch(url, options);
    const headers = new Headers(response.headers);
    headers.set("Content-Type", "text/html; charset=utf-8");
    return rubricate.gunzip(response, headers);
  }

  /**
   * Keeps one file. If the host gives other bytes than were published, that is
   * the end of it where exact; a page is taken as it comes, since some hosts add
   * to HTML.
   */
  async function keepFile(cache, older, url, hash, download, exact) {
    const known = await cache.match(url, byPath);
    if (known && (await hasHash(known, [hash]))) return;
    for (const source of older) {
      const same = await source.match(url, byPath);
      if (same && (await store(cache, url, same, [hash]))) return;
    }
    if (await store(cache, url, await download(url), [hash])) return;
    const fresh = await download(url, { cache: "reload" }); // the HTTP cache may hold an older one
    if (await store(cache, url, fresh, exact ? [hash] : null)) return;
    throw new Error(`${url.pathname} is not the file of version ${site.version}`);
  }

  /** Keeps a payload in the form in which it travels on this host. */
  async function keepPayload(cache, older, path, hashes) {
    const forms = [versioned(path), versioned(`${path}.gz`)];
    const isKept = async () => {
      for (const url of forms) {
        const known = await cache.match(url, byPath);
        if (known && (await hasHash(known, hashes))) return true;
        await cache.delete(url);
      }
      return false;
    };
    if (await isKept()) return;
    for (const source of older) {
      for (const url of forms) {
        const same = await source.match(url, byPath);
        if (same && (await store(cache, url, same, hashes))) return;
      }
    }
    await rubricate.keep(path);
    if (await isKept()) return;
    throw new Error(`${path} is not the file of version ${site.version}`);
  }

  /**
   * Puts a response into the cache if it has one of the hashes; null takes any.
   * It is rebuilt from its bytes: a response that was redirected to, or the
   * status 404 of 404.html, could not answer a navigation.
   */
  async function store(cache, url, response, hashes) {
    if (!response.ok && !(response.status === 404 && url.href === shell.href)) return false;
    const bytes = await response.arrayBuffer();
    if (hashes && !hashes.includes(await sha256(bytes))) return false;
    const headers = new Headers(response.headers);
    headers.delete("Content-Encoding");
    headers.delete("Content-Length");
    await cache.put(url, new Response(bytes, { headers }));
    return true;
  }

  async function hasHash(/** @type {Response} */ response, /** @type {string[]} */ hashes) {
    return hashes.includes(await sha256(await response.arrayBuffer()));
  }

  async function sha256(/** @type {ArrayBuffer} */ bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // --- Taking over ----------------------------------------------------------

  addEventListener("message", (event) => {
    if (event.data?.type === "SKIP_WAITING") skipWaiting();
  });

  addEventListener("activate", (event) => event.waitUntil(activate()));

  async function activate() {
    const outdated = (await caches.keys()).filter(isOfAnotherVersion);
    await Promise.all(outdated.map((name) => caches.delete(name)));
    await clients.claim(); // so that the first visit already is enough for offline use
  }

  // --- Answering ------------------------------------------------------------

  addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    const isOurs = url.origin === location.origin && url.pathname.startsWith(site.base);
    if (request.method !== "GET" || !isOurs) return;
    event.respondWith(request.mode === "navigate" ? answerPage(request, url) : answerFile(request, url));
  });

  /** Looks into the cache of this version, without making one where it is gone. */
  function kept(/** @type {URL | string} */ url) {
    return caches.match(url, { ...byPath, cacheName: rubricate.cacheName });
  }

  async function answerPage(/** @type {Request} */ request, /** @type {URL} */ url) {
    const asFolder = url.pathname.replace(/\/?(index\.html)?$/, "/");
    const page = (await kept(asFolder)) ?? (await kept(url));
    if (page) return page;
    const online = await fetch(request).catch(() => null);
    if (online && online.status !== 404) return online;
    return (await kept(shell)) ?? online ?? Response.error();
  }

  async function answerFile(/** @type {Request} */ request, /** @type {URL} */ url) {
    if (site.payloads[url.pathname.slice(site.base.length)]) return rubricate.payload(url.pathname);
    return (await kept(url)) ?? fetch(request);
  }
})();
