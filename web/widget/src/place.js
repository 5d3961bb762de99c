// Where a card goes beside a mention.

/** Pixels between the mention and its card, and between the card and the window's edge. */
const GAP = 6;
const EDGE = 12;

/**
 * Below the mention where there is room, else above, and within what is free of
 * the window: from where the mention begins in the direction of reading.
 * @param {{left: number, right: number, top: number, bottom: number}} rect the line of the mention nearest the pointer
 * @param {{width: number, height: number}} card
 * @param {{left: number, right: number, height: number}} view
 * @param {boolean} fromRight is the card read from right to left?
 * @returns {{left: number, top: number}}
 */
export function placeCard(rect, card, view, fromRight) {
  const below = rect.bottom + GAP;
  const above = rect.top - GAP - card.height;
  const fitsBelow = below + card.height <= view.height - EDGE;
  const lowest = Math.max(EDGE, view.height - EDGE - card.height);
  const top = fitsBelow || above < EDGE ? Math.max(EDGE, Math.min(below, lowest)) : Math.min(above, lowest);
  const left = fromRight ? rect.right - card.width : rect.left;
  return { left: Math.max(view.left + EDGE, Math.min(left, view.right - EDGE - card.width)), top };
}

/**
 * What is free of the window beside the list.
 * @param {DOMRect | null} list null when it is closed
 * @param {number} need pixels; where there is less, the list is no hindrance
 * @returns {{left: number, right: number, height: number}}
 */
export function freeView(list, need) {
  const view = { left: 0, right: document.documentElement.clientWidth, height: window.innerHeight };
  if (!list) return view;
  if (list.left >= need + 2 * EDGE) view.right = list.left;
  else if (view.right - list.right >= need + 2 * EDGE) view.left = list.right;
  return view;
}
