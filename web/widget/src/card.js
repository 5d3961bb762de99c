// The card: who, what or where a name is.

/** @import { Entity, Mention } from "./types.js" */
/** @import { Strings } from "./strings.js" */

import { element, focusOf } from "./dom.js";
import { wordsOf } from "./facts.js";
import { freeView, placeCard } from "./place.js";
import { fill, labelOf } from "./strings.js";

/**
 * @typedef {object} CardEvents
 * @property {(step: 1 | -1) => void} onstep previous or next mention was asked for
 * @property {() => void} onclose
 * @property {(entity: Entity) => string} readerLink address of the entity in the reader, "" for none
 * @property {() => DOMRect | null} list where it is in the window, null when it is closed
 */

export class Card {
  /** The popover; it stays in the shadow root, shown or hidden. */
  box;
  /** @type {Strings} */ #strings;
  /** @type {string} */ #lang;
  /** @type {CardEvents} */ #events;
  /** @type {() => boolean} */ #isNarrow;
  #said = ""; // the entity as the card has it
  #count;
  #steps;

  /**
   * @param {Strings} strings
   * @param {string} lang of the strings
   * @param {CardEvents} events
   * @param {() => boolean} isNarrow is there room for a sheet only?
   */
  constructor(strings, lang, events, isNarrow) {
    this.#strings = strings;
    this.#lang = lang;
    this.#events = events;
    this.#isNarrow = isNarrow;
    this.box = element("div", { class: "card", part: "card", popover: "manual", role: "dialog", "data-role": "card", tabindex: "-1" });
    this.#count = element("span", { class: "count", role: "status" });
    this.#steps = [this.#step(-1, strings.previous, "‹"), this.#step(1, strings.next, "›")];
  }

  get isOpen() {
    return this.box.matches(":popover-open");
  }

  get hasFocus() {
    return this.box.contains(focusOf(this.box));
  }

  /**
   * @param {Mention} mention
   * @param {number} number which of the entity's mentions, from 1
   * @param {number} of how many there are
   * @param {DOMRect} rect where the mention is in the window
   */
  show(mention, number, of, rect) {
    const { entity } = mention;
    // Of the same entity only the count changes, until packs know more of it.
    const said = JSON.stringify(entity);
    if (said !== this.#said || !this.isOpen) {
      const focus = /** @type {HTMLElement | null} */ (this.hasFocus ? focusOf(this.box) : null);
      this.#said = said;
      this.box.setAttribute("aria-label", entity.name);
      this.box.dataset.type = entity.type;
      this.box.dataset.entity = entity.id;
      this.box.replaceChildren(...this.#content(entity));
      if (focus) (focus.isConnected ? focus : this.box).focus({ preventScroll: true });
    }
    this.#count.textContent = fill(this.#strings.count, { n: number, of });
    this.#steps[0].setAttribute("aria-disabled", String(number <= 1));
    this.#steps[1].setAttribute("aria-disabled", String(number >= of));
    if (!this.isOpen) this.box.showPopover();
    this.place(rect);
  }

  /** Keeps the card beside its mention. @param {DOMRect} rect */
  place(rect) {
    const isSheet = this.#isNarrow() || rect.width === 0; // a name that is folded away has no place
    this.box.classList.toggle("sheet", isSheet);
    const box = this.box.getBoundingClientRect();
    const at = placeCard(rect, box, freeView(this.#events.list(), box.width), getComputedStyle(this.box).direction === "rtl");
    this.box.style.left = isSheet ? "" : `${at.left}px`;
    this.box.style.top = isSheet ? "" : `${at.top}px`;
  }

  hide() {
    if (this.isOpen) this.box.hidePopover();
  }

  /** @param {Entity} entity */
  #content(entity) {
    const s = this.#strings;
    const reader = this.#events.readerLink(entity);
    return [
      element("p", { class: "kind", part: "kind" }, entity.type === "other" ? "" : s[entity.type]),
      element("button", { class: "close", part: "close", type: "button", "aria-label": s.close, onclick: () => this.#events.onclose() }, "×"),
      element("h2", { part: "name", dir: "auto" }, entity.name),
      ...this.#known(entity),
      entity.aliases.length > 0 && element("p", { class: "also", part: "aliases" },
        `${s.also}: `, element("bdi", {}, entity.aliases.join(" · "))),
      element("div", { class: "bar", part: "bar" }, this.#steps[0], this.#count, this.#steps[1],
        element("span", { class: "links" },
          entity.link?.uri && element("a", { href: entity.link.uri, part: "link", rel: "noreferrer" },
            new URL(entity.link.uri).hostname.replace(/^(www|sws)\./, "")),
          reader && element("a", { href: reader, part: "reader" }, s.reader))),
    ].filter((part) => part instanceof HTMLElement);
  }

  /** Who, what or where: nothing stands there without its source below it. @param {Entity} entity */
  #known({ description, source, year, facts }) {
    /** @type {HTMLElement[]} */
    const parts = [];
    let open = ""; // the source of what stands last
    const credit = (/** @type {string} */ next) => {
      if (open && open !== next) parts.push(element("p", { class: "source", part: "source" }, open));
      open = next;
    };
    if (description) {
      parts.push(element("p", { class: "description", part: "description", dir: "auto" }, description));
      credit(this.#source(source, year));
    }
    for (const fact of facts) {
      credit(this.#source(fact.source, fact.year));
      if (parts.at(-1)?.localName !== "dl") parts.push(element("dl", { part: "facts" }));
      parts.at(-1)?.append(element("dt", {}, labelOf(fact.label, this.#strings)), element("dd", { dir: "auto" }, wordsOf(fact, this.#lang)));
    }
    credit("");
    return parts;
  }

  /** @param {string} source @param {number} year */
  #source(source, year) {
    if (source === "article") return this.#strings.fromArticle;
    return source && fill(this.#strings.from, { source: year ? `${source}, ${year}` : source });
  }

  /** @param {1 | -1} step @param {string} label @param {string} sign */
  #step(step, label, sign) {
    const press = () => {
      if (button.getAttribute("aria-disabled") === "false") this.#events.onstep(step);
    };
    const button = element("button", { type: "button", part: "step", "aria-label": label, onclick: press },
      element("span", { class: "arrow", "aria-hidden": "true" }, sign));
    return button;
  }
}
