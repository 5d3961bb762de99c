// The knowledge packs that the reader has installed, kept in IndexedDB for the
// worker: a database for each site of an origin, one record for each pack.

(() => {
  "use strict";

  const store = "packs";

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const result = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  /** @returns {Promise<IDBDatabase>} */
  function open() {
    const request = indexedDB.open(`rubricate:${rubricate.base}:packs`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    return result(request);
  }

  /**
   * Does one thing with the packs, and has it on disk when it resolves.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(packs: IDBObjectStore) => IDBRequest<T>} what
   */
  async function within(mode, what) {
    const database = await open();
    try {
      const transaction = database.transaction(store, mode);
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      const value = await result(what(transaction.objectStore(store)));
      await done;
      return value;
    } finally {
      database.close();
    }
  }

  rubricate.ownPacks = {
    /** @returns {Promise<Uint8Array[]>} in the order of their names */
    all: () => within("readonly", (packs) => packs.getAll()),
    put: (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => within("readwrite", (packs) => packs.put(bytes, name)),
    remove: (/** @type {string} */ name) => within("readwrite", (packs) => packs.delete(name)),
  };
})();
