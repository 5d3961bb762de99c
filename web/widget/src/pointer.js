// When a card opens and closes: the timing of Wikipedia's Page Previews.

/** @import { Mention } from "./types.js" */

/** Milliseconds of rest before a card opens, and after leaving before it closes. */
const OPEN_AFTER = 500;
const CLOSE_AFTER = 300;

/** What belongs to the page and must do what the page means it to. */
const CONTROLS = "a[href], button, input, select, textarea, summary, label, [contenteditable]";

/**
 * "hovered" cards go when the pointer does, "pinned" ones wait to be closed.
 * @typedef {"closed" | "hovered" | "pinned"} CardState
 *
 * @typedef {object} PointerEvents
 * @property {(x: number, y: number) => Mention | null} hit the mention at a point of the window
 * @property {() => CardState} state
 * @property {(mention: Mention, x: number, y: number, pressed: boolean) => void} open
 * @property {() => void} close
 */

/** Watches the pointer over one article and its card. */
export class Pointer {
  /** @type {HTMLElement} */ #card;
  /** @type {HTMLElement} */ #frame;
  /** @type {PointerEvents} */ #events;
  #ends = new AbortController();
  #timer = 0;
  #request = 0; // of an animation frame
  /** @type {Mention | null} */ #over = null; // the mention under the pointer

  /**
   * @param {HTMLElement} root the article
   * @param {HTMLElement} card
   * @param {HTMLElement} frame all that the widget shows; it is in the article where the element holds that
   * @param {PointerEvents} events
   */
  constructor(root, card, frame, events) {
    this.#card = card;
    this.#frame = frame;
    this.#events = events;
    const passive = { signal: this.#ends.signal, passive: true };
    root.addEventListener("pointermove", (event) => this.#moved(event), passive);
    root.addEventListener("pointerleave", (event) => this.#left(event), passive);
    root.addEventListener("click", (event) => this.#clicked(event), passive);
    card.addEventListener("pointerenter", () => this.#cancel(), passive);
    card.addEventListener("pointerleave", (event) => this.#left(event), passive);
    document.addEventListener("pointerdown", (event) => {
      const path = event.composedPath();
      if (!path.includes(card) && (!path.includes(root) || path.includes(frame))) this.#events.close();
    }, passive);
  }

  destroy() {
    this.#cancel();
    this.#ends.abort();
  }

  /** @param {PointerEvent} event */
  #moved(event) {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const path = event.composedPath();
    if (path.includes(this.#card)) return;
    if (path.includes(this.#frame)) return this.#left(event);
    cancelAnimationFrame(this.#request); // one look-up a frame is enough
    const { clientX: x, clientY: y } = event;
    this.#request = requestAnimationFrame(() => this.#at(x, y));
  }

  /** @param {number} x @param {number} y */
  #at(x, y) {
    const state = this.#events.state();
    const mention = this.#events.hit(x, y);
    if (mention === this.#over || state === "pinned") return;
    this.#over = mention;
    if (mention) this.#after(state === "closed" ? OPEN_AFTER : 0, () => this.#events.open(mention, x, y, false));
    else this.#closeSoon();
  }

  /** @param {PointerEvent} event */
  #left(event) {
    cancelAnimationFrame(this.#request);
    this.#over = null;
    if (event.pointerType !== "touch") this.#closeSoon();
  }

  #closeSoon() {
    this.#after(CLOSE_AFTER, () => {
      if (this.#events.state() === "hovered") this.#events.close();
    });
  }

  /** A click opens at once, unless it was meant for something of the page. @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || event.button !== 0 || target.closest(CONTROLS) || event.composedPath().includes(this.#frame)) return;
    if (!document.getSelection()?.isCollapsed) return; // text was being selected
    const mention = this.#events.hit(event.clientX, event.clientY);
    this.#cancel();
    if (mention) this.#events.open(mention, event.clientX, event.clientY, true);
    else this.#events.close();
  }

  /** @param {number} wait @param {() => void} act */
  #after(wait, act) {
    this.#cancel();
    this.#timer = window.setTimeout(act, wait);
  }

  /** What was under way is stale. */
  #cancel() {
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#timer);
  }
}
