// Runs in the page that rubricate bench opens: one system at a time, on the
// page's only thread, on the same texts. Times are milliseconds.

/**
 * @typedef {{start: number, end: number, type: string}} Name UTF-16 code units
 * @typedef {object} System
 * @property {(text: string) => Name[]} find all that the system does
 * @property {(text: string) => Name[]} [names] where find does more than that: names and their types alone
 * @property {number} compile
 * @property {number} ready
 */

/** @param {string} url */
const bytesOf = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** @type {Record<string, () => Promise<System>>} */
const systems = {
  async rubricate() {
    const [wasm, model] = await Promise.all([bytesOf("engine.wasm"), bytesOf("en.model")]);
    const before = performance.now();
    const module = await WebAssembly.compile(wasm);
    const compiled = performance.now();
    const go = new Go();
    await new Promise((ready, failed) => {
      globalThis.rubricateEngine = { model, ready, failed };
      WebAssembly.instantiate(module, go.importObject).then((instance) => go.run(instance)).catch(failed);
    });
    const ready = performance.now();
    const checked = (found) => {
      if (found instanceof Error) throw found;
      return found;
    };
    const find = (text) => checked(rubricateEngine.find(text, "", () => {}))
      .flatMap(({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })));
    const names = (text) => checked(rubricateEngine.names(text));
    return { find, names, compile: compiled - before, ready: ready - compiled };
  },

  async compromise() {
    const source = new TextDecoder().decode(await bytesOf("compromise.js"));
    const before = performance.now();
    (0, eval)(source);
    const ready = performance.now();
    // Offsets alone: texts and terms would take a tenth of its time.
    const spans = (found, type) => found.json({ offset: true, text: false, terms: false })
      .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, type }));
    const find = (text) => {
      const doc = nlp(text);
      return [...spans(doc.people(), "person"), ...spans(doc.places(), "place"), ...spans(doc.organizations(), "organisation")];
    };
    return { find, compile: 0, ready: ready - before };
  },
};

/**
 * @param {string} name of the system
 * @param {number} atLeast milliseconds that the warm measurement lasts
 */
globalThis.measure = async (name, atLeast) => {
  const texts = await (await fetch("texts.json")).json();
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const { find, names, compile, ready } = await systems[name]();

  const first = texts.find((text) => text.length > 3000) ?? texts[0];
  const cold = performance.now();
  find(first);
  const firstArticle = performance.now() - cold;

  const found = texts.map(find); // also warms up
  /** Words a second. */
  const speed = (work) => {
    texts.forEach(work); // the browser may only now have its fastest code ready
    let rounds = 0;
    const start = performance.now();
    do {
      texts.forEach(work);
      rounds++;
    } while (performance.now() - start < atLeast);
    return (words * rounds * 1000) / (performance.now() - start);
  };
  const all = speed(find);
  return { compile, ready, firstArticle, names: names ? speed(names) : all, entities: names ? all : 0, found };
};
