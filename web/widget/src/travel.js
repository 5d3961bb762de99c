// Brings a mention into sight.

/** Parts of the window's height between which a mention is well in sight, and where it is brought otherwise. */
const HIGH = 0.1;
const LOW = 0.55;
const GOAL = 0.3;

/**
 * @param {Range} range
 * @returns {DOMRect} where it then is in the window: of several lines the first
 */
export function travel(range) {
  const height = window.innerHeight;
  if (!isBetween(rectOf(range), height)) {
    // Whatever scrolls around the article brings the paragraph; the window does the rest.
    range.startContainer.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
    const rect = rectOf(range);
    if (!isBetween(rect, height)) window.scrollBy({ top: rect.top - height * GOAL, behavior: "instant" });
  }
  return rectOf(range);
}

/** @param {DOMRect} rect @param {number} height */
const isBetween = (rect, height) => rect.top >= height * HIGH && rect.bottom <= height * LOW;

/** @param {Range} range */
const rectOf = (range) => range.getClientRects()[0] ?? range.getBoundingClientRect();
