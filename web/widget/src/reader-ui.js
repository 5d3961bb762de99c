// What a reader sees and does on one article: marks, cards, the list.

/** @import { Entity, Mention } from "./types.js" */
/** @import { Config } from "./config.js" */
/** @import { Story } from "./story.js" */

import { Card } from "./card.js";
import { mentionAt, rectAt } from "./hit.js";
import { schemeOf } from "./highlights.js";
import { List } from "./list.js";
import { Pointer } from "./pointer.js";
import { stringsFor } from "./strings.js";

/**
 * @typedef {object} UIEvents
 * @property {(entity: Entity, mention: Mention) => void} onopen a card was opened
 * @property {(entity: Entity) => boolean} onselect a name was chosen; false keeps its card closed
 * @property {() => void} onfind the reader asked for the names to be found
 * @property {(marked: boolean) => void} onmark the reader switched the marks
 */

export class ReaderUI {
  /** @type {HTMLElement} */ #host;
  /** @type {Config} */ #config;
  /** @type {UIEvents} */ #events;
  /** @type {Story | null} */ #story = null;
  /** @type {Pointer | null} */ #pointer = null;
  /** @type {Mention | null} */ #shown = null;
  /** @type {HTMLElement | null} */ #return = null; // where focus goes when the card closes
  #marked;
  #strings;
  #list;
  #card;
  #ends = new AbortController();

  /** @param {HTMLElement} host with an open shadow root @param {Config} config @param {string} lang @param {UIEvents} events */
  constructor(host, config, lang, events) {
    this.#host = host;
    this.#config = config;
    this.#events = events;
    this.#marked = config.intensity !== "off";
    const { strings, dir, lang: known } = stringsFor(lang);
    this.#strings = { ...strings, ...config.strings };
    this.#list = new List(this.#strings, {
      onselect: (entity, row) => this.#choose(entity, row),
      onmark: (marked) => this.#mark(marked),
      onopen: () => events.onfind(),
    });
    this.#card = new Card(this.#strings, {
      onstep: (step) => this.#step(step),
      onclose: () => this.#close(true),
      readerLink: (entity) => (config.reader ? `${config.reader}#${encodeURIComponent(entity.id)}` : ""),
    });
    const frame = document.createElement("div");
    frame.dir = dir;
    frame.lang = known;
    frame.append(this.#list.button, this.#list.panel, this.#card.box);
    host.shadowRoot?.append(frame);
    document.addEventListener("keydown", (event) => this.#key(event), { signal: this.#ends.signal });
  }

  /** Offers to find the names, or says that it is under way. @param {"find" | "finding" | "failed"} state */
  offer(state) {
    this.#list.say(this.#strings[state]);
  }

  /** Shows an article's names, also again after its page has changed. @param {Story} story */
  show(story) {
    const listWasOpen = this.#list.isOpen;
    if (this.#story !== story) {
      this.#pointer?.destroy();
      this.#pointer = new Pointer(story.root, this.#card.box, {
        hit: (x, y) => (this.#marked ? mentionAt(story.mentions, x, y) : -1),
        isOpen: () => this.#card.isOpen,
        open: (i, x, y, pressed) => this.#pointed(story.mentions[i], x, y, pressed),
        close: () => this.#close(false),
      });
    }
    this.#story = story;
    this.#close(false);
    this.#host.dataset.scheme = schemeOf(story.root);
    story.painter.paint(story.mentions, this.#intensity());
    this.#list.fill(story.counts(), this.#marked);
    if (listWasOpen) this.#list.open();
  }

  /** Opens the list, as its button does. */
  openList() {
    this.#list.open();
  }

  destroy() {
    this.#ends.abort();
    this.#pointer?.destroy();
    this.#host.shadowRoot?.replaceChildren();
    delete this.#host.dataset.scheme;
  }

  #intensity() {
    if (!this.#marked) return "off";
    return this.#config.intensity === "off" ? "subtle" : this.#config.intensity;
  }

  /** @param {boolean} marked */
  #mark(marked) {
    this.#marked = marked;
    this.#story?.painter.paint(this.#story.mentions, this.#intensity());
    this.#events.onmark(marked);
  }

  /** @param {Mention | undefined} mention @param {number} x @param {number} y @param {boolean} pressed */
  #pointed(mention, x, y, pressed) {
    if (!mention || (pressed && !this.#events.onselect(mention.entity))) return;
    this.#return = null;
    this.#open(mention, rectAt(mention.range, x, y) ?? mention.range.getBoundingClientRect());
  }

  /** From the list: to the entity's first mention, with the focus in the card. @param {Entity} entity @param {HTMLElement} row */
  #choose(entity, row) {
    const mention = this.#story?.of(entity)[0];
    if (!mention || !this.#events.onselect(entity)) return;
    this.#return = row;
    this.#travel(mention);
    if (matchMedia("(max-width: 600px)").matches) {
      this.#list.close();
      this.#return = this.#list.button;
    }
    this.#card.box.focus();
  }

  /** @param {1 | -1} step */
  #step(step) {
    if (!this.#shown) return;
    const all = this.#story?.of(this.#shown.entity) ?? [];
    const next = all[all.indexOf(this.#shown) + step];
    if (!next) return;
    this.#travel(next);
    this.#card.box.focus();
  }

  /** @param {Mention} mention */
  #travel(mention) {
    const line = mention.range.startContainer.parentElement;
    const rect = mention.range.getBoundingClientRect();
    if (rect.top < 60 || rect.bottom > window.innerHeight * 0.6) line?.scrollIntoView({ block: "center", behavior: "instant" });
    this.#open(mention, mention.range.getBoundingClientRect());
  }

  /** @param {Mention} mention @param {DOMRect} rect */
  #open(mention, rect) {
    const all = this.#story?.of(mention.entity) ?? [];
    this.#shown = mention;
    this.#story?.painter.point(mention.range);
    this.#card.show(mention, all.indexOf(mention) + 1, all.length, rect);
    this.#events.onopen(mention.entity, mention);
  }

  /** @param {boolean} focus back to where the card was opened from? */
  #close(focus) {
    if (!this.#shown) return;
    this.#shown = null;
    const inside = this.#card.box.matches(":focus-within");
    this.#card.hide();
    this.#story?.painter.point(null);
    if (focus || inside) this.#return?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape") return;
    if (this.#shown) this.#close(true);
    else if (this.#list.isOpen) this.#list.close(true);
    else return;
    event.stopPropagation();
  }
}
