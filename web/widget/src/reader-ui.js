// What a reader sees and does on one article: marks, cards, the list.

/** @import { Entity, Mention } from "./types.js" */
/** @import { Config } from "./config.js" */
/** @import { CardState } from "./pointer.js" */
/** @import { Story } from "./story.js" */
/** @import { Words } from "./strings.js" */

import { Card } from "./card.js";
import { element } from "./dom.js";
import { mentionAt, rectAt } from "./hit.js";
import { List } from "./list.js";
import { Pointer } from "./pointer.js";
import { schemeOf, watchScheme } from "./scheme.js";
import { travel } from "./travel.js";

/**
 * @typedef {object} UIEvents
 * @property {(entity: Entity) => void} onopen a card was opened
 * @property {(entity: Entity) => boolean} onselect a name was chosen; false keeps its card closed
 * @property {() => void} onfind the reader asked for the names to be found
 * @property {(marked: boolean) => void} onmark the reader switched the marks
 */

export class ReaderUI {
  /** @type {Config} */ #config;
  /** @type {UIEvents} */ #events;
  /** @type {Story | null} */ #story = null;
  /** @type {Pointer | null} */ #pointer = null;
  /** @type {Mention | null} */ #shown = null;
  #number = 0; // which of its entity's mentions that is, from 1
  #line = 0; // which line of a mention that wraps the card is beside
  /** @type {CardState} */ #state = "closed";
  /** @type {HTMLElement | null} */ #return = null; // where focus goes when the card closes
  #marked;
  #strings;
  #list;
  #card;
  #frame;
  /** Is there room for sheets only? */
  #isNarrow = () => !this.#config.framed && matchMedia("(max-width: 600px)").matches;
  #ends = new AbortController();

  /** @param {ShadowRoot} shadow @param {Config} config @param {Words} words @param {UIEvents} events */
  constructor(shadow, config, { lang, dir, strings }, events) {
    this.#config = config;
    this.#events = events;
    this.#marked = config.intensity !== "off";
    this.#strings = { ...strings, ...config.strings };
    this.#list = new List(this.#strings, {
      onselect: (entity, row) => this.#choose(entity, row),
      onmark: (marked) => this.#mark(marked),
      onempty: () => events.onfind(),
    });
    this.#card = new Card(this.#strings, lang, {
      onstep: (step) => this.#step(step),
      onclose: () => this.#close(true),
      readerLink: (entity) => (config.reader ? `${config.reader}#${encodeURIComponent(entity.id)}` : ""),
      list: () => (this.#list.isOpen ? this.#list.panel.getBoundingClientRect() : null),
    }, this.#isNarrow);
    this.#frame = element("div", { class: config.framed ? "frame framed" : "frame", dir, lang },
      this.#list.button, this.#list.panel, this.#card.box);
    shadow.append(this.#frame);
    const signal = this.#ends.signal;
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
    document.addEventListener("pointerdown", (event) => {
      if (this.#isNarrow() && !event.composedPath().includes(this.#frame)) this.#list.close();
    }, { signal, passive: true });
    document.addEventListener("scroll", () => this.#follow(), { signal, passive: true, capture: true });
    window.addEventListener("resize", () => this.#follow(), { signal, passive: true });
    watchScheme(() => this.#recolour(), signal);
  }

  /**
   * Offers to find the names, or says that it is under way.
   * @param {"find" | "finding" | "failed"} state
   * @param {number} [part] of the text that is done, from 0 to 1
   */
  offer(state, part = 0) {
    this.#list.say(this.#strings[state], state === "finding" ? part : null);
  }

  /** Shows an article's names, also again after its page has changed. @param {Story} story */
  show(story) {
    if (this.#story !== story) {
      this.#pointer?.destroy();
      this.#pointer = new Pointer(story.root, this.#card.box, this.#frame, {
        hit: (x, y) => (this.#marked ? mentionAt(story.root, story.mentions, x, y) : null),
        state: () => this.#state,
        open: (mention, x, y, pressed) => this.#pointed(mention, x, y, pressed),
        close: () => this.#close(false),
      });
    }
    this.#story = story;
    this.#recolour(true);
    this.#list.fill(story.counts(), this.#marked);
    if (!this.#shown) return;
    // The card stays with its mention, if that is still there.
    const again = story.of(this.#shown.entity)[this.#number - 1];
    if (again) this.#put(again, again.range.getClientRects()[this.#line] ?? again.range.getBoundingClientRect());
    else this.#close(false);
  }

  /** Opens the list, as its button does. */
  openList() {
    this.#list.open();
  }

  destroy() {
    this.#ends.abort();
    this.#pointer?.destroy();
    this.#frame.remove();
  }

  /** @param {boolean} [anyway] paint also in the same colours */
  #recolour(anyway = false) {
    if (!this.#story) return;
    const scheme = schemeOf(this.#story.root);
    if (scheme === this.#frame.dataset.scheme && !anyway) return;
    this.#frame.dataset.scheme = scheme;
    this.#paint();
  }

  #paint() {
    const chosen = this.#config.intensity === "off" ? "subtle" : this.#config.intensity;
    this.#story?.painter.paint(this.#story.mentions, this.#marked ? chosen : "off");
  }

  /** @param {boolean} marked */
  #mark(marked) {
    this.#marked = marked;
    this.#paint();
    this.#events.onmark(marked);
  }

  /** @param {Mention} mention @param {number} x @param {number} y @param {boolean} pressed */
  #pointed(mention, x, y, pressed) {
    if (!this.#story?.mentions.includes(mention)) return; // the page has changed while the pointer rested
    if (pressed && !this.#events.onselect(mention.entity)) return;
    this.#return = null;
    this.#open(mention, rectAt(mention.range, x, y) ?? mention.range.getBoundingClientRect(), pressed ? "pinned" : "hovered");
  }

  /** From the list: to the entity's first mention, with the focus in the card. @param {Entity} entity @param {HTMLElement} row */
  #choose(entity, row) {
    const mention = this.#story?.of(entity)[0];
    if (!mention || !this.#events.onselect(entity)) return;
    this.#return = row;
    if (this.#isNarrow() || this.#config.framed) { // the card and what it is about need the room
      this.#list.close();
      this.#return = this.#list.button;
    }
    this.#open(mention, travel(mention.range), "pinned");
    this.#card.box.focus({ preventScroll: !this.#config.framed }); // only focus scrolls the page around a frame
  }

  /** @param {1 | -1} step */
  #step(step) {
    if (!this.#shown) return;
    const next = this.#story?.of(this.#shown.entity)[this.#number - 1 + step];
    if (next) this.#open(next, travel(next.range), "pinned");
  }

  /** @param {Mention} mention @param {DOMRect} rect @param {CardState} state */
  #open(mention, rect, state) {
    const isNews = this.#shown?.entity.id !== mention.entity.id;
    this.#state = state;
    this.#put(mention, rect);
    if (isNews) this.#events.onopen(mention.entity);
  }

  /** @param {Mention} mention @param {DOMRect} rect */
  #put(mention, rect) {
    const all = this.#story?.of(mention.entity) ?? [];
    this.#shown = mention;
    this.#number = all.indexOf(mention) + 1;
    this.#line = [...mention.range.getClientRects()].findIndex(({ top }) => top === rect.top);
    this.#story?.painter.point(mention.range);
    this.#card.show(mention, this.#number, all.length, rect);
  }

  /** Keeps the card beside its mention, until that has left the window and nobody is in the card. */
  #follow() {
    if (!this.#shown) return;
    const { range } = this.#shown;
    const rect = range.getClientRects()[this.#line] ?? range.getBoundingClientRect();
    const isGone = rect.bottom < 0 || rect.top > window.innerHeight;
    if (isGone && !this.#card.hasFocus) this.#close(false);
    else this.#card.place(rect);
  }

  /** @param {boolean} focus back to where the card was opened from? */
  #close(focus) {
    if (!this.#shown) return;
    this.#shown = null;
    this.#state = "closed";
    const isInside = this.#card.hasFocus;
    this.#card.hide();
    this.#story?.painter.point(null);
    if (focus || isInside) this.#return?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape") return;
    if (this.#shown) this.#close(true);
    else this.#list.close(true);
  }
}
