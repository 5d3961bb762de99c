// Where a card goes beside a mention.

/** Pixels between the mention and its card, and between the card and the window's edge. */
const GAP = 6;
const EDGE = 12;

/**
 * @param {{left: number, top: number, bottom: number}} rect the line of the mention nearest the pointer
 * @param {{width: number, height: number}} card
 * @param {{width: number, height: number}} view
 * @returns {{left: number, top: number}} below where there is room, else above, within the window
 */
export function placeCard(rect, card, view) {
  const below = rect.bottom + GAP;
  const above = rect.top - GAP - card.height;
  const fitsBelow = below + card.height <= view.height - EDGE;
  const top = fitsBelow || above < EDGE ? Math.min(below, Math.max(EDGE, view.height - EDGE - card.height)) : above;
  return { left: Math.max(EDGE, Math.min(rect.left, view.width - EDGE - card.width)), top };
}
