// Starts the reader: takes the place of go-app's own app.js.
//
// go-app's script downloads the WebAssembly itself and keeps the compiled module
// to itself, wants its loader in the page, and lets every new version take over
// while somebody is reading. What it offers to the Go side are the global
// functions named goapp… below, and nothing else; their names and meaning are
// those of go-app v10.

(() => {
  "use strict";

  const noop = () => {};

  /** @type {Record<string, string>} */
  const env = {
    GOAPP_VERSION: rubricate.version,
    GOAPP_ROOT_PREFIX: rubricate.base.slice(0, -1),
    GOAPP_STATIC_RESOURCES_URL: `${rubricate.base}web`,
    GOAPP_INTERNAL_URLS: "[]",
  };

  Object.assign(globalThis, {
    goappGetenv: (/** @type {string} */ name) => env[name],
    goappNav: noop, // go-app puts its own function in the place of these three
    goappOnUpdate: () => (globalThis.goappUpdatedBeforeWasmLoaded = true),
    goappOnAppInstallChange: () => (globalThis.goappAppInstallChangedBeforeWasmLoaded = true),
    goappKeepBodyClean: () => noop, // nobody else's scripts are on this page
    goappTryUpdate: lookForUpdate,
  });

  // --- Installing as an app -------------------------------------------------

  /** @type {(Event & {prompt(): Promise<void>, userChoice: Promise<unknown>}) | null} */
  let installPrompt = null;

  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault(); // the reader is asked where the app asks, not by a banner
    installPrompt = /** @type {any} */ (event);
    globalThis.goappOnAppInstallChange();
  });
  addEventListener("appinstalled", () => {
    installPrompt = null;
    globalThis.goappOnAppInstallChange();
  });

  const isAppleTouch = () => /\b(iPhone|iPad|iPod)\b/.test(navigator.userAgent) ||
    (/\bMacintosh\b/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  const isInstalled = () => navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;

  Object.assign(globalThis, {
    goappIsAppleBrowser: isAppleTouch,
    goappIsAppInstalled: isInstalled,
    goappIsAppInstallable: () => !isInstalled() && (installPrompt !== null || isAppleTouch()),
    async goappShowInstallPrompt() {
      if (!installPrompt) return;
      await installPrompt.prompt();
      await installPrompt.userChoice;
      installPrompt = null;
    },
  });

  // --- Offline use and updates ----------------------------------------------

  /** @type {ServiceWorkerRegistration | undefined} */
  let registration;
  let reloadsWithNewVersion = false;

  async function registerServiceWorker() {
    if (!("serviceWorker" in navigator)) return;
    const hadController = navigator.serviceWorker.controller !== null;
    registration = await navigator.serviceWorker.register(`${rubricate.base}app-worker.js`, {
      scope: rubricate.base,
      updateViaCache: "none",
    });
    const offer = () => globalThis.goappOnUpdate();
    if (registration.waiting && hadController) offer();
    const watch = (/** @type {ServiceWorker | null | undefined} */ next) =>
      next?.addEventListener("statechange", () => {
        if (next.state === "installed" && navigator.serviceWorker.controller) offer();
      });
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration?.installing));
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (reloadsWithNewVersion) location.reload();
      else if (hadController) offer(); // the update was accepted in another tab: this one goes on as it is
    });
  }

  const hour = 3600_000;
  let lookedAt = Date.now();

  function lookForUpdate() {
    lookedAt = Date.now();
    registration?.update().catch(noop); // offline: next time
  }

  // A browser looks for a new version when a page is opened. An installed app
  // may stay open for weeks.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - lookedAt > hour) lookForUpdate();
  });

  /** Changes to the version that waits: called when the reader has agreed to it. */
  rubricate.update = () => {
    const waiting = registration?.waiting;
    if (!waiting) return location.reload();
    reloadsWithNewVersion = true;
    waiting.postMessage({ type: "SKIP_WAITING" });
  };

  // --- Running --------------------------------------------------------------

  async function run() {
    try {
      const go = new Go();
      const instance = await WebAssembly.instantiate(await rubricate.module, go.importObject);
      await new Promise((inTheNextTask) => setTimeout(inTheNextTask));
      go.run(instance);
    } catch (error) {
      // What was prerendered stays on the page and can be read without us.
      console.error("the reader could not be started:", error);
    }
    // Last, so that what offline use needs does not compete with what this page needs.
    registerServiceWorker().catch((error) => console.warn("no offline use:", error));
  }
  run();
})();
