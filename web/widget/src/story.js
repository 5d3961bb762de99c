// One article on the page: its text, where its names stand, and keeping both
// right while the host changes the page.

/** @import { Anchor, Entity, Mention, PageText } from "./types.js" */

import { Painter } from "./highlights.js";
import { rangeOf, readPage } from "./pagetext.js";

/** Milliseconds without a change before a changed page is read again. */
const SETTLED = 120;

/** @typedef {(page: PageText) => Promise<Anchor[]>} Finder finds the names in a page's text */

export class Story {
  /** @type {Mention[]} ascending */
  mentions = [];
  root;
  painter;
  /** @type {Finder} */ #find;
  /** @type {() => void} */ #changed;
  #text = "";
  #round = 0; // a later reading makes an earlier one stale
  #timer = 0;
  #observer;

  /**
   * @param {HTMLElement} root
   * @param {Finder} find
   * @param {() => void} changed is called after the page was read again
   */
  constructor(root, find, changed) {
    this.root = root;
    this.painter = new Painter(root);
    this.#find = find;
    this.#changed = changed;
    this.#observer = new MutationObserver(() => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#reread(), SETTLED);
    });
  }

  /** Finds the names, and from then on follows the page's changes. */
  async read() {
    const round = ++this.#round;
    const page = readPage(this.root);
    const anchors = await this.#find(page);
    if (round !== this.#round) return;
    this.#text = page.text;
    this.mentions = anchors.flatMap(({ entity, start, end }) => {
      const range = rangeOf(page, start, end);
      return range ? [{ entity, range }] : [];
    });
    this.#observer.observe(this.root, { childList: true, characterData: true, subtree: true });
  }

  /** How often each entity is named, in reading order. @returns {Map<Entity, number>} */
  counts() {
    /** @type {Map<Entity, number>} */
    const counts = new Map();
    for (const { entity } of this.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return counts;
  }

  /** The mentions of one entity. @param {Entity} entity */
  of(entity) {
    return this.mentions.filter((mention) => mention.entity === entity);
  }

  destroy() {
    this.#round++;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.painter.destroy();
    this.mentions = [];
  }

  async #reread() {
    // New nodes with the old text need new ranges; other attributes of the page do not matter.
    const stale = this.mentions.some(({ range }) => range.collapsed || !range.startContainer.isConnected);
    if (!stale && readPage(this.root).text === this.#text) return;
    await this.read();
    this.#changed();
  }
}
