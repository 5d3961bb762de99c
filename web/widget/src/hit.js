// Which mention is under the pointer? CSS.highlights.highlightsFromPoint is not
// in every engine, a caret position from a point is.

/** @import { Mention } from "./types.js" */

/** Pixels by which a pointer may miss the letters. */
const SLACK = 1;

/**
 * @param {Element} root the article
 * @param {Mention[]} mentions of it, ascending
 * @param {number} x CSS pixels in the viewport
 * @param {number} y
 * @returns {Mention | null}
 */
export function mentionAt(root, mentions, x, y) {
  const caret = caretAt(root, x, y);
  if (!caret || !root.contains(caret.node)) return null;
  let low = 0;
  let high = mentions.length;
  while (low < high) { // the first mention that starts behind the caret
    const middle = (low + high) >> 1;
    if (startsBefore(mentions[middle].range, caret)) low = middle + 1;
    else high = middle;
  }
  // A caret may be a character off at the edges; the rectangles decide.
  return [mentions[low - 1], mentions[low]].find((m) => m && rectAt(m.range, x, y)) ?? null;
}

/**
 * The line's rectangle of a range that a point is in.
 * @param {Range} range
 * @param {number} x
 * @param {number} y
 * @returns {DOMRect | undefined}
 */
export function rectAt(range, x, y) {
  return [...range.getClientRects()].find(
    (r) => x >= r.left - SLACK && x <= r.right + SLACK && y >= r.top - SLACK && y <= r.bottom + SLACK,
  );
}

/** @param {Range} range @param {{node: Node, offset: number}} caret */
function startsBefore(range, { node, offset }) {
  // A range whose text has left the page is in another tree and compares with nothing.
  if (!range.startContainer.isConnected) return true;
  return range.comparePoint(node, offset) >= 0;
}

/** @param {Element} root @param {number} x @param {number} y @returns {{node: Node, offset: number} | null} */
function caretAt(root, x, y) {
  if (document.caretPositionFromPoint) {
    const tree = root.getRootNode();
    const position = document.caretPositionFromPoint(x, y, tree instanceof ShadowRoot ? { shadowRoots: [tree] } : undefined);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
