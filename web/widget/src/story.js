// One article on the page: its text, where its names stand, and keeping both
// right while the host changes the page.

/** @import { Anchor, Entity, Mention, PageText } from "./types.js" */

import { Painter } from "./highlights.js";
import { pacer, turn } from "./pace.js";
import { rangeOf, readPage } from "./pagetext.js";

/** Milliseconds without a change before a changed page is read again, and at most after the first change. */
const SETTLED = 120;
const MOST_WAIT = 1000;

/** Of all time, reading a page that never rests may take one part in so many. */
const SHARE = 5;

/** @typedef {(page: PageText) => Promise<Anchor[]>} Finder finds the names in a page's text */

export class Story {
  /** @type {Mention[]} ascending */
  mentions = [];
  root;
  painter;
  /** @type {Finder} */ #find;
  /** @type {() => void} */ #changed;
  /** @type {(error: Error) => void} */ #failed;
  #text = "";
  #round = 0; // a later reading makes an earlier one stale
  #isOver = false;
  #timer = 0;
  #since = 0; // when the first change came that has not been read, 0 for none
  #rest = 0; // until when the page is left alone
  #observer;

  /**
   * @param {HTMLElement} root
   * @param {Finder} find
   * @param {() => void} changed is called after the page was read again
   * @param {(error: Error) => void} failed is called when it could not be
   */
  constructor(root, find, changed, failed) {
    this.root = root;
    this.painter = new Painter(root);
    this.#find = find;
    this.#changed = changed;
    this.#failed = failed;
    this.#observer = new MutationObserver(() => this.#later());
  }

  /**
   * Finds the names, and from then on follows the page's changes.
   * @returns {Promise<boolean>} false when the page has changed meanwhile and a later reading counts
   */
  async read() {
    // Before the text is taken: what changes while names are looked for counts too.
    this.#observer.observe(this.root, { childList: true, characterData: true, subtree: true });
    const pause = pacer();
    const page = readPage(this.root);
    await pause();
    return this.#take(page);
  }

  /** Finds the names again in the page as it is: who finds them knows more now. */
  async again() {
    if (await this.#take(readPage(this.root))) this.#changed();
  }

  /** How often each entity is named, in reading order. @returns {Map<Entity, number>} */
  counts() {
    /** @type {Map<string, [Entity, number]>} */
    const counts = new Map();
    for (const { entity } of this.mentions) {
      const count = counts.get(entity.id);
      if (count) count[1]++;
      else counts.set(entity.id, [entity, 1]);
    }
    return new Map(counts.values());
  }

  /** The mentions of one entity. @param {Entity} entity */
  of(entity) {
    return this.mentions.filter((mention) => mention.entity.id === entity.id);
  }

  destroy() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.painter.destroy();
    this.mentions = [];
  }

  /** @param {PageText} page */
  async #take(page) {
    const round = ++this.#round;
    const began = performance.now();
    this.#text = page.text;
    const anchors = await this.#find(page);
    const now = performance.now();
    this.#rest = now + (now - began) * SHARE;
    await turn(); // what follows takes a while of its own in a long article
    if (this.#isOver || round !== this.#round) return false;
    this.mentions = anchors.flatMap(({ entity, start, end }) => {
      const range = rangeOf(page, start, end);
      return range ? [{ entity, range }] : [];
    });
    return true;
  }

  #later() {
    const now = performance.now();
    this.#since ||= now;
    const wait = Math.max(Math.min(SETTLED, this.#since + MOST_WAIT - now), this.#rest - now, 0);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#reread(), wait);
  }

  async #reread() {
    this.#since = 0;
    const pause = pacer();
    const page = readPage(this.root);
    // New nodes with the old text need new ranges; other changes do not matter.
    const stale = this.mentions.some(({ range }) => range.collapsed || !range.startContainer.isConnected);
    if (!stale && page.text === this.#text) return;
    try {
      await pause();
      if (await this.#take(page)) this.#changed();
    } catch (error) {
      this.#failed(/** @type {Error} */ (error));
    }
  }
}
