// The text of an element as the engine reads it, with the way back to the page.

/** @import { PageText, TextPiece } from "./types.js" */

/** Their text is not the article's. */
const SKIPPED = new Set([
  "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "SVG", "MATH", "CANVAS", "AUDIO", "VIDEO",
  "TEXTAREA", "SELECT", "OPTION", "BUTTON", "INPUT", "NAV", "FORM", "RP", "RT", "RUBRICATE-ARTICLE",
]);

/** Elements that stand within a line of text. All others separate: "Paris." and "Count" are two sentences. */
const INLINE = new Set([
  "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK",
  "Q", "RUBY", "S", "SAMP", "SLOT", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR",
]);

const SEPARATOR = "\n\n";

/**
 * Reads the text below root. White space keeps its length, so that every offset
 * into the text is one into a text node as well.
 * @param {Element} root
 * @returns {PageText}
 */
export function readPage(root) {
  /** @type {TextPiece[]} */
  const pieces = [];
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  let open = false; // text since the last block boundary?

  /** @param {string} part */
  const push = (part) => {
    parts.push(part);
    length += part.length;
  };
  const boundary = () => {
    if (open) push(SEPARATOR);
    open = false;
  };
  /** @param {Node} parent */
  const walk = (parent) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        if (!open && !/\S/.test(node.data)) continue;
        pieces.push({ node, start: length });
        push(node.data.replace(/\s/g, " "));
        open = true;
      } else if (node instanceof Element && !skipped(node)) {
        const inline = INLINE.has(node.tagName);
        if (!inline) boundary();
        walk(node);
        if (!inline) boundary();
      }
    }
  };
  walk(root);
  return { text: parts.join(""), pieces };
}

/** @param {Element} element */
function skipped(element) {
  return SKIPPED.has(element.tagName.toUpperCase())
    || element.hasAttribute("hidden")
    || element.getAttribute("aria-hidden") === "true"
    || element.hasAttribute("data-rubricate-skip");
}

/**
 * The range of the page that a part of its text is. Null when the page has
 * changed so that the part is no longer there.
 * @param {PageText} page
 * @param {number} start UTF-16 code units
 * @param {number} end exclusive, > start
 * @returns {Range | null}
 */
export function rangeOf(page, start, end) {
  const first = pieceAt(page.pieces, start);
  const last = pieceAt(page.pieces, end - 1);
  if (!first || !last) return null;
  const from = start - first.start;
  const to = end - last.start;
  if (from > first.node.length || to > last.node.length) return null;
  const range = document.createRange();
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  return range;
}

/**
 * The last piece that begins at or before an offset, by bisection.
 * @param {TextPiece[]} pieces
 * @param {number} offset
 * @returns {TextPiece | undefined}
 */
function pieceAt(pieces, offset) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
