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
  const hosts = [location.origin, new URL(home).origin];
  if (!hosts.includes(url.origin)) throw new Error(`${url.href}: only ${[...new Set(hosts)].join(" and ")} may be asked`);
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
  // The names of a public article need to know nobody: no cookies go along.
  const response = await fetch(url, { signal, credentials: "omit" });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  try {
    return JSON.parse(await textOf(response, mostBytes));
  } catch (error) {
    throw new Error(`${url}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {Response} response @param {number} mostBytes */
async function textOf(response, mostBytes) {
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
  const chunks = [];
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new Error(`more than ${mostBytes >> 20} MB`);
    }
    chunks.push(value);
  }
}
