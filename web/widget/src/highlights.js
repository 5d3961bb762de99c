// Paints mentions with the CSS Custom Highlight API: the host's DOM stays as it
// is. All widgets of a document share one style sheet and one set of highlights.

/** @import { EntityType, Mention } from "./types.js" */
/** @import { Scheme } from "./scheme.js" */

import { schemeOf } from "./scheme.js";

/** @typedef {"subtle" | "full"} Intensity */

/** What is painted and listed. @type {("person" | "place" | "organisation")[]} */
export const PAINTED_TYPES = ["person", "place", "organisation"];

/** A manuscript's pigments; each also has an underline of its own, so that colour never stands alone. */
const INK = {
  person: { light: "#b3261e", dark: "#ff8a75", wash: "226 72 46", line: "solid" },
  place: { light: "#1f4e9e", dark: "#8ab4ff", wash: "38 97 196", line: "dashed" },
  organisation: { light: "#0f6b5c", dark: "#5fd0b8", wash: "18 130 112", line: "dotted" },
};

/** @param {EntityType | "current"} what @param {Intensity} intensity @param {Scheme} scheme */
const nameOf = (what, intensity, scheme) => `rubricate-${what}-${intensity}-${scheme}`;

/** The style sheet behind the names. A publisher's custom properties go before our colours. */
function sheetText() {
  const rules = [];
  for (const type of PAINTED_TYPES) {
    const ink = INK[type];
    for (const scheme of /** @type {Scheme[]} */ (["light", "dark"])) {
      // One by one: of the shorthand WebKit takes the line alone, or nothing.
      const line = `text-decoration-line: underline; text-decoration-style: ${ink.line}; `
        + `text-decoration-color: var(--rubricate-${type}, ${ink[scheme]}); text-decoration-thickness: 0.09em; text-underline-offset: 0.18em;`;
      const wash = `background-color: var(--rubricate-${type}-wash, rgb(${ink.wash} / ${scheme === "dark" ? 0.3 : 0.14}));`;
      rules.push(`::highlight(${nameOf(type, "subtle", scheme)}) { ${line} }`);
      rules.push(`::highlight(${nameOf(type, "full", scheme)}) { ${line} ${wash} }`);
    }
  }
  for (const scheme of /** @type {Scheme[]} */ (["light", "dark"])) {
    rules.push(`::highlight(${nameOf("current", "full", scheme)}) { background-color: var(--rubricate-current, rgb(255 196 0 / ${scheme === "dark" ? 0.4 : 0.45})); }`);
  }
  return rules.join("\n");
}

/** @type {CSSStyleSheet | undefined} */
let sheet;
/** How many painters use the sheet in each tree; the last one takes it away. @type {Map<Document | ShadowRoot, number>} */
const users = new Map();

/** @param {Document | ShadowRoot} tree */
function adopt(tree) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetText());
  }
  const count = users.get(tree) ?? 0;
  if (count === 0) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  users.set(tree, count + 1);
}

/** @param {Document | ShadowRoot} tree */
function abandon(tree) {
  const count = (users.get(tree) ?? 1) - 1;
  users.set(tree, count);
  if (count > 0) return;
  users.delete(tree);
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((s) => s !== sheet);
}

/** Paints the mentions of one article. */
export class Painter {
  /** @type {Element} */ #root;
  /** @type {Document | ShadowRoot} */ #tree;
  /** @type {Map<string, Range[]>} what this painter added, by highlight */
  #added = new Map();

  /** @param {Element} root the article */
  constructor(root) {
    this.#root = root;
    this.#tree = /** @type {Document | ShadowRoot} */ (root.getRootNode());
    adopt(this.#tree);
  }

  /**
   * Replaces what was painted before.
   * @param {Mention[]} mentions
   * @param {Intensity | "off"} intensity
   */
  paint(mentions, intensity) {
    this.#clear((name) => !name.startsWith("rubricate-current"));
    if (intensity === "off") return;
    const scheme = schemeOf(this.#root);
    for (const { entity, range } of mentions) {
      if (entity.type !== "other") this.#add(nameOf(entity.type, intensity, scheme), range, 0);
    }
  }

  /** Marks one mention as the one shown, or none. @param {Range | null} range */
  point(range) {
    this.#clear((name) => name.startsWith("rubricate-current"));
    if (range) this.#add(nameOf("current", "full", schemeOf(this.#root)), range, 1);
  }

  /** Leaves nothing behind. */
  destroy() {
    this.#clear(() => true);
    abandon(this.#tree);
  }

  /** @param {string} name @param {Range} range @param {number} priority */
  #add(name, range, priority) {
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
    highlight.add(range);
    const mine = this.#added.get(name);
    if (mine) mine.push(range);
    else this.#added.set(name, [range]);
  }

  /** @param {(name: string) => boolean} which */
  #clear(which) {
    for (const [name, ranges] of this.#added) {
      if (!which(name)) continue;
      const highlight = CSS.highlights.get(name);
      for (const range of ranges) highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
      this.#added.delete(name);
    }
  }
}
