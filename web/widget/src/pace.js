// Keeps long work from holding up the page.

/** Milliseconds of work at a stretch: well under the 50 that make a long task, even on a slow phone. */
const STRETCH = 8;

/**
 * Makes a function to await within a loop: it lets the page go first whenever
 * the work since the last time took longer than a stretch.
 * @returns {() => Promise<void> | undefined}
 */
export function pacer() {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
}

/** @returns {Promise<void>} after the page had its turn */
export function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Waits until the browser is idle, two seconds at most.
 * @returns {Promise<void>}
 */
export function idle() {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

/**
 * Waits until the whole page is there: a script may run before its end has come.
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function parsed(signal) {
  return new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", () => resolve(), { once: true, signal });
  });
}
