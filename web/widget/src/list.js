// The list of names behind the button: the way for keyboard and screen reader,
// since painted highlights take no focus and have no role.

/** @import { Entity } from "./types.js" */
/** @import { Strings } from "./strings.js" */

import { element, focusOf } from "./dom.js";

/**
 * @typedef {object} ListEvents
 * @property {(entity: Entity, row: HTMLElement) => void} onselect
 * @property {(marked: boolean) => void} onmark the reader switched the marks in the text
 * @property {() => void} onempty the button was pressed while there is nothing to list yet
 */

export class List {
  button;
  panel;
  /** @type {Strings} */ #strings;
  /** @type {ListEvents} */ #events;
  #words;

  /** @param {Strings} strings @param {ListEvents} events */
  constructor(strings, events) {
    this.#strings = strings;
    this.#events = events;
    this.#words = strings.open;
    this.button = this.#makeButton();
    this.panel = element("div", {
      class: "list", part: "list", popover: "manual", role: "dialog", "aria-label": strings.title, "data-role": "sidebar", tabindex: "-1",
    });
  }

  get isOpen() {
    return this.panel.matches(":popover-open");
  }

  /**
   * @param {string} words the button's
   * @param {number | null} [part] how much of what it waits for is done, from 0 to 1
   */
  say(words, part = null) {
    if (words !== this.#words) {
      // Another button in its place: one that grew would count as a layout shift.
      this.#words = words;
      const old = this.button;
      const hadFocus = focusOf(old) === old;
      this.button = this.#makeButton();
      old.replaceWith(this.button);
      if (hadFocus) this.button.focus({ preventScroll: true });
    }
    this.button.toggleAttribute("aria-busy", part !== null);
    this.button.style.setProperty("--_part", String(part ?? 0));
  }

  /**
   * @param {Map<Entity, number>} counts mentions by entity, in reading order
   * @param {boolean} marked are the names marked in the text?
   */
  fill(counts, marked) {
    const s = this.#strings;
    const focus = focusOf(this.panel);
    const focused = focus instanceof HTMLElement && this.panel.contains(focus) && focus.dataset.entity;
    /** @type {["person" | "place" | "organisation", string][]} */
    const groups = [["person", s.people], ["place", s.places], ["organisation", s.organisations]];
    this.say(s.open);
    this.button.hidden = counts.size === 0;
    if (counts.size === 0) this.close();
    this.panel.replaceChildren(
      element("h2", { part: "title" }, s.title),
      element("button", { class: "close", part: "close", type: "button", "aria-label": s.close, onclick: () => this.close(true) }, "×"),
      ...groups.flatMap(([type, title]) => this.#group(type, title, counts)),
      this.#switch(marked),
    );
    if (focused) this.#rowOf(focused)?.focus(); // the page has changed under the reader's hands
  }

  /** @param {boolean} [focus] back to the button? */
  close(focus = false) {
    if (!this.isOpen) return;
    this.panel.hidePopover();
    this.button.setAttribute("aria-expanded", "false");
    if (focus) this.button.focus();
  }

  open() {
    if (!this.isOpen) this.panel.showPopover();
    this.button.setAttribute("aria-expanded", "true");
    (/** @type {HTMLElement | null} */ (this.panel.querySelector(".row")) ?? this.panel).focus();
  }

  #toggle() {
    if (this.isOpen) this.close();
    else if (this.panel.firstChild) this.open();
    else this.#events.onempty();
  }

  #makeButton() {
    return element("button", {
      class: "button", part: "button", type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", onclick: () => this.#toggle(),
    }, element("span", { class: "initial", part: "initial", "aria-hidden": "true" }, "R"), element("span", {}, this.#words));
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #rowOf(id) {
    return this.panel.querySelector(`.row[data-entity="${CSS.escape(id)}"]`);
  }

  /** @param {string} type @param {string} title @param {Map<Entity, number>} counts */
  #group(type, title, counts) {
    const rows = [...counts].filter(([entity]) => entity.type === type);
    if (rows.length === 0) return [];
    return [
      element("h3", { part: "group" }, title, element("span", { class: "number" }, String(rows.length))),
      element("ul", {}, ...rows.map(([entity, count]) => element("li", {}, this.#row(entity, count)))),
    ];
  }

  /** @param {Entity} entity @param {number} count */
  #row(entity, count) {
    const row = element("button", { class: "row", part: "row", type: "button", "data-type": entity.type, "data-entity": entity.id },
      element("span", { class: "name", dir: "auto" }, entity.name), element("span", { class: "number" }, String(count)));
    row.addEventListener("click", () => this.#events.onselect(entity, row));
    return row;
  }

  /** @param {boolean} marked */
  #switch(marked) {
    const box = element("input", { type: "checkbox", role: "switch" });
    box.checked = marked;
    box.addEventListener("change", () => this.#events.onmark(box.checked));
    return element("label", { class: "toggle", part: "toggle" }, box, element("span", {}, this.#strings.show));
  }
}
