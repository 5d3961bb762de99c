// When a card opens and closes: the timing of Wikipedia's Page Previews.

/** Milliseconds of rest before a card opens, and after leaving before it closes. */
const OPEN_AFTER = 500;
const CLOSE_AFTER = 300;

/**
 * @typedef {object} PointerEvents
 * @property {(x: number, y: number) => number} hit which mention is at a point of the window; -1 for none
 * @property {() => boolean} isOpen
 * @property {(mention: number, x: number, y: number, pressed: boolean) => void} open
 * @property {() => void} close
 */

/** Watches pointer and keys over one article and its card. */
export class Pointer {
  /** @type {PointerEvents} */ #events;
  #ends = new AbortController();
  #timer = 0;
  #over = -1; // the mention under the pointer
  #frame = 0;

  /** @param {HTMLElement} root the article @param {HTMLElement} card @param {PointerEvents} events */
  constructor(root, card, events) {
    this.#events = events;
    const signal = this.#ends.signal;
    root.addEventListener("pointermove", (event) => this.#moved(event), { signal, passive: true });
    root.addEventListener("pointerleave", () => this.#leave(), { signal, passive: true });
    root.addEventListener("click", (event) => this.#clicked(event), { signal });
    card.addEventListener("pointerenter", () => this.#cancel(), { signal, passive: true });
    card.addEventListener("pointerleave", () => this.#leave(), { signal, passive: true });
    document.addEventListener("pointerdown", (event) => {
      if (events.isOpen() && !event.composedPath().includes(card) && !event.composedPath().includes(root)) events.close();
    }, { signal, passive: true });
  }

  destroy() {
    this.#cancel();
    cancelAnimationFrame(this.#frame);
    this.#ends.abort();
  }

  /** @param {PointerEvent} event */
  #moved(event) {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    cancelAnimationFrame(this.#frame); // one look-up a frame is enough
    const { clientX: x, clientY: y } = event;
    this.#frame = requestAnimationFrame(() => this.#at(x, y));
  }

  /** @param {number} x @param {number} y */
  #at(x, y) {
    const mention = this.#events.hit(x, y);
    if (mention === this.#over) return;
    if (mention < 0) return this.#leave();
    this.#over = mention;
    this.#after(this.#events.isOpen() ? 0 : OPEN_AFTER, () => this.#events.open(mention, x, y, false));
  }

  #leave() {
    cancelAnimationFrame(this.#frame);
    this.#over = -1;
    this.#after(CLOSE_AFTER, () => this.#events.close());
  }

  /** A click opens at once, unless it was meant for something of the page. @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || event.button !== 0 || target.closest("a[href], button, input, select, textarea, summary, [contenteditable]")) return;
    if (!document.getSelection()?.isCollapsed) return; // text was being selected
    const mention = this.#events.hit(event.clientX, event.clientY);
    this.#cancel();
    if (mention >= 0) this.#events.open(mention, event.clientX, event.clientY, true);
    else this.#events.close();
  }

  /** @param {number} wait @param {() => void} act */
  #after(wait, act) {
    this.#cancel();
    this.#timer = window.setTimeout(act, wait);
  }

  #cancel() {
    clearTimeout(this.#timer);
  }
}
