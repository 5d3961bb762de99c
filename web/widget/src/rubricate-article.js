// The custom element <rubricate-article>.

import { ATTRIBUTES } from "./config.js";
import { Session } from "./session.js";

/**
 * Marks the people, places and organisations of the article that its `for`
 * names, or of its own content, and gives each a card. The article's DOM is not
 * touched. Whatever fails, the article stays as it was.
 *
 * @fires rubricate:ready {entities, mentions, known}: counts, once the names are marked; again when packs know more of them
 *   and after the page has changed
 * @fires rubricate:open {entity}: a card was opened
 * @fires rubricate:select {entity}: a name was chosen; preventDefault() keeps the card closed
 * @fires rubricate:error {message}: what could not be done, and why
 */
export class RubricateArticle extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** Is told when the reader switches the marks on or off; nothing else remembers it. @type {((marked: boolean) => void) | null} */
  onmark = null;

  /** @type {Session | null} */ #session = null;
  #restart = 0;

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.destroy();
  }

  attributeChangedCallback() {
    if (!this.#session) return;
    clearTimeout(this.#restart);
    this.#restart = window.setTimeout(() => this.refresh()); // several attributes, one restart
  }

  /** Starts anew: reads configuration, annotations and page again. @returns {Promise<void>} when the names are marked */
  refresh() {
    this.destroy();
    return this.#start();
  }

  /** Takes everything back that the widget did to the page. */
  destroy() {
    clearTimeout(this.#restart);
    this.#session?.destroy();
    this.#session = null;
  }

  #start() {
    this.#session = new Session(this, {
      tell: (what, detail) => this.dispatchEvent(
        new CustomEvent(`rubricate:${what}`, { detail, bubbles: true, composed: true, cancelable: what === "select" }),
      ),
      mark: (marked) => this.onmark?.(marked),
    });
    return this.#session.run();
  }
}
