// Which mention is under the pointer? CSS.highlights.highlightsFromPoint is not
// in every engine, a caret position from a point is.

/** @import { Mention } from "./types.js" */

/**
 * @param {Mention[]} mentions ascending
 * @param {number} x CSS pixels in the viewport
 * @param {number} y
 * @returns {number} an index into mentions, -1 for none
 */
export function mentionAt(mentions, x, y) {
  const caret = caretAt(x, y);
  if (!caret) return -1;
  let low = 0;
  let high = mentions.length;
  while (low < high) { // the last mention that starts at or before the caret
    const middle = (low + high) >> 1;
    if (mentions[middle].range.comparePoint(caret.node, caret.offset) >= 0) low = middle + 1;
    else high = middle;
  }
  // A caret may be a character off at the edges; the rectangles decide.
  for (const i of [low - 1, low]) {
    if (mentions[i] && rectAt(mentions[i].range, x, y)) return i;
  }
  return -1;
}

/**
 * The line's rectangle of a range that a point is in.
 * @param {Range} range
 * @param {number} x
 * @param {number} y
 * @returns {DOMRect | undefined}
 */
export function rectAt(range, x, y) {
  return [...range.getClientRects()].find((r) => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 1 && y <= r.bottom + 1);
}

/** @param {number} x @param {number} y */
function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
