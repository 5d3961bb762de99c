// The widget asks only two places: where it was loaded from and the page's own host.

/** The address the script was loaded from; a classic script knows it while it first runs. */
const home = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/** @param {string} name of a file beside the script */
export const beside = (name) => new URL(name, home).href;

/**
 * The absolute form of an address a publisher gave.
 * @param {string} address
 * @throws {Error} when it is on a third host
 */
export function allowed(address) {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin && url.origin !== new URL(home).origin) {
    throw new Error(`${url.href}: only ${location.origin} and ${new URL(home).origin} are asked`);
  }
  return url.href;
}

/**
 * @param {string} address
 * @param {number} mostBytes
 * @param {AbortSignal} signal
 * @returns {Promise<unknown>}
 */
export async function fetchJSON(address, mostBytes, signal) {
  const url = allowed(address);
  const response = await fetch(url, { signal, credentials: "omit" });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  const body = await response.text();
  if (body.length > mostBytes) throw new Error(`${url}: more than ${mostBytes >> 20} MB`);
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new Error(`${url}: ${/** @type {Error} */ (error).message}`);
  }
}
