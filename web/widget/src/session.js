// One run of the widget over one article, from reading its configuration until
// it is destroyed. A changed attribute begins another.

/** @import { Config } from "./config.js" */
/** @import { Finder } from "./story.js" */
/** @import { PageText } from "./types.js" */
/** @import { Words } from "./strings.js" */

import { anchor } from "./anchor.js";
import { MOST_BYTES, readAnnotations } from "./annotations.js";
import { readConfig } from "./config.js";
import { useEngine } from "./engine.js";
import { fetchJSON } from "./fetch.js";
import { idle, parsed } from "./pace.js";
import { ReaderUI } from "./reader-ui.js";
import { emptyShadow, openShadow } from "./shadow.js";
import { Story } from "./story.js";
import { ENGLISH, wordsIn } from "./strings.js";
import { lacking } from "./support.js";

/**
 * @typedef {object} SessionEvents
 * @property {(what: "ready" | "open" | "select" | "error", detail: object) => boolean} tell false when the page prevented what follows
 * @property {(marked: boolean) => void} mark
 */

export class Session {
  /** @type {HTMLElement} */ #element;
  /** @type {SessionEvents} */ #events;
  /** @type {Story | null} */ #story = null;
  /** @type {ReaderUI | null} */ #ui = null;
  /** @type {string[]} */ #types = [];
  #ends = new AbortController();

  /** @param {HTMLElement} element @param {SessionEvents} events */
  constructor(element, events) {
    this.#element = element;
    this.#events = events;
  }

  /** @returns {Promise<void>} when the names are marked, or it is known that they cannot be */
  async run() {
    try {
      await parsed(this.#signal);
      await this.#start(readConfig(this.#element));
    } catch (error) {
      this.#fail(/** @type {Error} */ (error));
    }
  }

  /** Takes everything back. */
  destroy() {
    this.#ends.abort();
    this.#story?.destroy();
    this.#ui?.destroy();
    emptyShadow(this.#element);
  }

  get #signal() {
    return this.#ends.signal;
  }

  /** @param {Config} config */
  async #start(config) {
    const lack = lacking();
    if (lack) throw new Error(`this browser lacks ${lack}`);
    const root = this.#article(config.for);
    this.#types = config.types;
    const words = this.#words(config.lang || root.closest("[lang]")?.getAttribute("lang") || "");
    if (config.annotations !== null) {
      const find = await annotationFinder(config, this.#signal);
      await this.#show(root, find, this.#openUI(await words, config, () => {}));
    } else if (config.engine !== "off") {
      await this.#live(root, config, await words);
    }
  }

  /** @param {string} lang @returns {Promise<Words>} English where the language's could not be loaded */
  async #words(lang) {
    try {
      return await wordsIn(lang, this.#signal);
    } catch (error) {
      if (!this.#signal.aborted) this.#report(/** @type {Error} */ (error));
      return ENGLISH;
    }
  }

  /** @param {string} selector @returns {HTMLElement} */
  #article(selector) {
    if (!selector) return this.#element;
    const tree = /** @type {Document | ShadowRoot} */ (this.#element.getRootNode());
    let found;
    try {
      found = tree.querySelector(selector) ?? document.querySelector(selector);
    } catch {
      throw new Error(`for="${selector}" is no CSS selector`);
    }
    if (found instanceof HTMLElement) return found;
    throw new Error(`for="${selector}" names no element of this page`);
  }

  /**
   * Finds the names in the browser, when it is idle or the reader asks.
   * @param {HTMLElement} root
   * @param {Config} config
   * @param {Words} words
   */
  async #live(root, config, words) {
    /** @type {(isAsked: boolean) => void} */
    let pressed = () => {};
    const press = () => new Promise((resolve) => (pressed = resolve));
    const ui = this.#openUI(words, config, () => pressed(true));
    ui.offer("find");
    let isAsked = await (waitsForClick(config) ? press() : Promise.race([idle(), press()]));
    for (;;) {
      this.#signal.throwIfAborted();
      ui.offer("finding");
      const waiting = press(); // who presses now wants the list as soon as there is one
      waiting.then(() => (isAsked = true));
      try {
        const engine = useEngine(config.model, this.#signal);
        let packs = "";
        let progress = (/** @type {number} */ part) => ui.offer("finding", part);
        const story = await this.#show(root, (page) => engine.find(page, packs, progress), ui);
        progress = () => {}; // what follows is done unseen
        if (isAsked) ui.openList();
        await this.#explain(story, config.packs, async () => (packs = await engine.learn(config.packs)));
        return;
      } catch (error) {
        // Nobody waits for names that nobody asked for; who did may try again.
        if (!isAsked || this.#signal.aborted) throw error;
        ui.offer("failed");
        this.#report(/** @type {Error} */ (error));
      }
      await press();
    }
  }

  /**
   * Looks the names up once they are marked: packs are large, and nobody waits for them.
   * @param {Story} story
   * @param {string[]} packs
   * @param {() => Promise<unknown>} learn makes the finder of the story look up in them
   */
  async #explain(story, packs, learn) {
    if (packs.length === 0) return;
    try {
      await idle();
      await learn();
      if (!this.#signal.aborted) await story.again();
    } catch (error) {
      // The names stay; their cards say what the article says.
      if (!this.#signal.aborted) this.#report(/** @type {Error} */ (error));
    }
  }

  /** @param {HTMLElement} root @param {Finder} find @param {ReaderUI} ui @returns {Promise<Story>} its names are marked */
  async #show(root, find, ui) {
    this.#signal.throwIfAborted();
    const wanted = async (/** @type {PageText} */ page) => (await find(page)).filter(({ entity }) => this.#types.includes(entity.type));
    const shown = () => {
      ui.show(story);
      const entities = [...story.counts().keys()];
      const known = entities.filter(({ link }) => link).length;
      this.#events.tell("ready", { entities: entities.length, mentions: story.mentions.length, known });
    };
    const story = (this.#story = new Story(root, wanted, shown, (error) => this.#fail(error)));
    try {
      await story.read();
      this.#signal.throwIfAborted();
    } catch (error) {
      story.destroy();
      throw error;
    }
    shown();
    return story;
  }

  /** @param {Words} words @param {Config} config @param {() => void} onfind */
  #openUI(words, config, onfind) {
    this.#signal.throwIfAborted();
    return (this.#ui = new ReaderUI(openShadow(this.#element), config, words, {
      onopen: (entity) => this.#events.tell("open", { entity }),
      onselect: (entity) => this.#events.tell("select", { entity }),
      onfind,
      onmark: this.#events.mark,
    }));
  }

  /** The article stays as it was. @param {Error} error */
  #fail(error) {
    if (this.#signal.aborted) return;
    this.destroy();
    this.#report(error);
  }

  /** @param {Error} error */
  #report({ message }) {
    console.warn(`rubricate: ${message}`);
    this.#events.tell("error", { message });
  }
}

/** Who saves data is asked before megabytes travel. @param {Config} config */
function waitsForClick({ engine }) {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  return engine === "click" || (engine === "auto" && connection?.saveData === true);
}

/** @param {Config} config @param {AbortSignal} signal @returns {Promise<Finder>} */
async function annotationFinder({ annotations }, signal) {
  const data = typeof annotations === "string" ? await fetchJSON(annotations, MOST_BYTES, signal) : annotations;
  const quotes = readAnnotations(data);
  return (page) => anchor(page, quotes);
}
