// The custom element <rubricate-article>.

/** @import { Entity, Mention, PageText } from "./types.js" */
/** @import { Config } from "./config.js" */

import { anchor } from "./anchor.js";
import { MOST_BYTES, readAnnotations } from "./annotations.js";
import { ATTRIBUTES, readConfig } from "./config.js";
import { engineFor } from "./engine.js";
import { fetchJSON } from "./fetch.js";
import { PAINTED_TYPES, supported } from "./highlights.js";
import { idle } from "./pace.js";
import { ReaderUI } from "./reader-ui.js";
import { Story } from "./story.js";
import { styleSheet } from "./style.js";

/**
 * Marks the people, places and organisations of the article that its `for`
 * names, or of its own content, and gives each a card. The article's DOM is not
 * touched. Whatever fails, the article stays as it was.
 *
 * @fires rubricate:ready {entities, mentions}: counts, once the names are marked
 * @fires rubricate:open {entity}: a card was opened
 * @fires rubricate:select {entity}: a name was chosen; preventDefault() keeps the card closed
 * @fires rubricate:error {message}: what could not be done, and why
 */
export class RubricateArticle extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** Is told when the reader switches the marks on or off; nothing else remembers it. @type {((marked: boolean) => void) | null} */
  onmark = null;

  /** @type {Story | null} */ #story = null;
  /** @type {ReaderUI | null} */ #ui = null;
  #ends = new AbortController();
  #restart = 0;

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.destroy();
  }

  attributeChangedCallback() {
    if (!this.isConnected || !this.#ui) return;
    clearTimeout(this.#restart);
    this.#restart = window.setTimeout(() => this.refresh()); // several attributes, one restart
  }

  /** Starts anew: reads configuration, annotations and page again. @returns {Promise<void>} when the names are marked */
  refresh() {
    this.destroy();
    return this.#start();
  }

  /** Takes everything back that the widget did to the page. */
  destroy() {
    clearTimeout(this.#restart);
    this.#ends.abort();
    this.#story?.destroy();
    this.#ui?.destroy();
    this.#story = null;
    this.#ui = null;
  }

  async #start() {
    const ends = (this.#ends = new AbortController());
    try {
      await this.#run(readConfig(this), ends.signal);
    } catch (error) {
      if (!ends.signal.aborted) this.#report(/** @type {Error} */ (error));
    }
  }

  /** @param {Config} config @param {AbortSignal} signal */
  async #run(config, signal) {
    if (!supported()) throw new Error("this browser has no CSS Custom Highlight API");
    const root = config.for ? document.querySelector(config.for) : this;
    if (!(root instanceof HTMLElement)) throw new Error(`for="${config.for}" names no element of this page`);
    const live = config.annotations === null;
    if (live && config.engine === "off") return;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [styleSheet()];
    if (root === this) shadow.append(document.createElement("slot"));
    const lang = config.lang || root.closest("[lang]")?.getAttribute("lang") || "";
    /** @type {() => void} */
    let asked = () => {};
    const click = new Promise((resolve) => (asked = () => resolve(true)));
    const ui = (this.#ui = new ReaderUI(this, config, lang, {
      onopen: (entity) => this.#tell("open", { entity }),
      onselect: (entity) => this.#tell("select", { entity }),
      onfind: asked,
      onmark: (marked) => this.onmark?.(marked),
    }));
    if (live) {
      ui.offer("find");
      const clicked = await (config.engine === "click" ? click : Promise.race([idle(), click]));
      if (signal.aborted) return;
      ui.offer("finding");
      await this.#show(root, config, ui, engineFinder(config), signal);
      if (clicked === true && !signal.aborted) ui.openList();
      return;
    }
    await this.#show(root, config, ui, await annotationFinder(config, signal), signal);
  }

  /** @param {HTMLElement} root @param {Config} config @param {ReaderUI} ui @param {(page: PageText) => Promise<any[]>} find @param {AbortSignal} signal */
  async #show(root, config, ui, find, signal) {
    const types = new Set(config.types);
    const unknown = config.types.find((type) => !PAINTED_TYPES.some((known) => known === type));
    if (unknown) throw new Error(`types="${unknown}": it is one of ${PAINTED_TYPES.join(", ")}`);
    const wanted = async (/** @type {PageText} */ page) => (await find(page)).filter(({ entity }) => types.has(entity.type));
    const story = (this.#story = new Story(root, wanted, () => {
      ui.show(story);
      this.#ready(story);
    }));
    await story.read();
    if (signal.aborted) return;
    ui.show(story);
    this.#ready(story);
  }

  /** @param {Story} story */
  #ready(story) {
    this.#tell("ready", { entities: story.counts().size, mentions: story.mentions.length });
  }

  /** @param {Error} error */
  #report(error) {
    console.warn(`rubricate: ${error.message}`);
    this.#ui?.offer("failed");
    this.destroy();
    this.#tell("error", { message: error.message });
  }

  /** @param {string} what @param {object} detail @returns {boolean} false when the page prevented what follows */
  #tell(what, detail) {
    return this.dispatchEvent(new CustomEvent(`rubricate:${what}`, { detail, bubbles: true, composed: true, cancelable: what === "select" }));
  }
}

/** @param {Config} config @param {AbortSignal} signal */
async function annotationFinder(config, signal) {
  const data = typeof config.annotations === "string" ? await fetchJSON(config.annotations, MOST_BYTES, signal) : config.annotations;
  const quotes = readAnnotations(data);
  return (/** @type {PageText} */ page) => anchor(page, quotes);
}

/** @param {Config} config */
function engineFinder(config) {
  const engine = engineFor(config.model);
  return (/** @type {PageText} */ page) => engine.find(page);
}
