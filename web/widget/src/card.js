// The card: who, what or where a name is.

/** @import { Entity, Mention } from "./types.js" */
/** @import { Strings } from "./strings.js" */

import { element } from "./dom.js";
import { placeCard } from "./place.js";
import { fill } from "./strings.js";

/**
 * @typedef {object} CardEvents
 * @property {(step: 1 | -1) => void} onstep previous or next mention was asked for
 * @property {() => void} onclose
 * @property {(entity: Entity) => string} readerLink address of the entity in the reader, "" for none
 */

export class Card {
  /** The popover; it stays in the shadow root, shown or hidden. */
  box;
  /** @type {Strings} */ #strings;
  /** @type {CardEvents} */ #events;

  /** @param {Strings} strings @param {CardEvents} events */
  constructor(strings, events) {
    this.#strings = strings;
    this.#events = events;
    this.box = element("div", { class: "card", part: "card", popover: "manual", role: "dialog", "data-role": "card", tabindex: "-1" });
  }

  get isOpen() {
    return this.box.matches(":popover-open");
  }

  /**
   * @param {Mention} mention
   * @param {number} number which of the entity's mentions, from 1
   * @param {number} of how many there are
   * @param {DOMRect} rect where the mention is in the window
   */
  show(mention, number, of, rect) {
    this.box.replaceChildren(...this.#content(mention.entity, number, of));
    this.box.setAttribute("aria-label", mention.entity.name);
    if (!this.isOpen) this.box.showPopover();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const sheet = matchMedia("(max-width: 600px)").matches;
    this.box.classList.toggle("sheet", sheet);
    const at = placeCard(rect, this.box.getBoundingClientRect(), view);
    this.box.style.left = sheet ? "" : `${at.left}px`;
    this.box.style.top = sheet ? "" : `${at.top}px`;
  }

  hide() {
    if (this.isOpen) this.box.hidePopover();
  }

  /** @param {Entity} entity @param {number} number @param {number} of */
  #content(entity, number, of) {
    const s = this.#strings;
    const link = this.#events.readerLink(entity);
    const kind = entity.type === "other" ? "" : s[entity.type];
    return [
      element("p", { class: "kind", part: "kind", "data-type": entity.type }, kind),
      element("button", { class: "close", part: "close", type: "button", "aria-label": s.close, onclick: () => this.#events.onclose() }, "✕"),
      element("h2", { part: "name", dir: "auto" }, entity.name),
      entity.description && element("p", { part: "description", dir: "auto" }, entity.description),
      entity.description && element("p", { class: "source", part: "source" }, this.#source(entity)),
      entity.aliases.length > 0 && element("p", { class: "also", part: "aliases" }, `${s.also}: ${entity.aliases.join(" · ")}`),
      element("div", { class: "bar", part: "bar" },
        this.#step(-1, s.previous, "‹", number <= 1),
        element("span", {}, fill(s.count, { n: number, of })),
        this.#step(1, s.next, "›", number >= of),
        link && element("a", { href: link, part: "reader" }, s.reader)),
    ].filter((part) => part !== "" && part !== false);
  }

  /** @param {Entity} entity */
  #source(entity) {
    if (entity.source === "article") return this.#strings.fromArticle;
    return entity.source ? fill(this.#strings.from, { source: entity.source }) : "";
  }

  /** @param {1 | -1} step @param {string} label @param {string} sign @param {boolean} disabled */
  #step(step, label, sign, disabled) {
    return element("button", { type: "button", "aria-label": label, disabled, onclick: () => this.#events.onstep(step) },
      element("span", { class: "arrow", "aria-hidden": "true" }, sign));
  }
}
