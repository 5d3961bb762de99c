// Finds quotes again in the text of a page that need not be the text they were
// taken from: W3C Web Annotation's TextQuoteSelector, robust against moved,
// added and removed paragraphs and against other white space.

/** @import { Anchor, PageText, Quote } from "./types.js" */

import { pacer } from "./pace.js";

/** Characters of context that are compared on either side, as many as annotations carry. */
const CONTEXT = 32;

/** Places looked at for one name: bounds the work on a page that repeats a word without end. */
const MOST_PLACES = 2000;

/**
 * @param {PageText} page
 * @param {Quote[]} quotes in the order of the article
 * @returns {Promise<Anchor[]>} ascending, none overlapping; a quote that is not on the page is left out
 */
export async function anchor(page, quotes) {
  const flat = flatten(page.text);
  /** @type {Map<string, number[]>} */
  const places = new Map();
  const pause = pacer();
  /** @type {Anchor[]} */
  const anchors = [];
  let from = 0; // quotes come in order, so the next is likeliest to stand behind the last
  for (const quote of quotes) {
    const exact = flatten(quote.exact).text.trim();
    if (exact === "") continue;
    let at = places.get(exact);
    if (!at) places.set(exact, (at = occurrences(flat.text, exact)));
    const best = choose(flat.text, at, exact.length, quote, from);
    if (best >= 0) {
      from = best + exact.length;
      anchors.push({ entity: quote.entity, start: flat.map[best], end: flat.map[from - 1] + 1 });
    }
    await pause();
  }
  return withoutOverlaps(anchors);
}

/**
 * Text with every run of white space as one space, and where each of its
 * characters stands in the original.
 * @param {string} text
 */
function flatten(text) {
  const map = [];
  let out = "";
  let gap = true;
  for (let i = 0; i < text.length; i++) {
    const space = /\s/.test(text[i]);
    if (space && gap) continue;
    out += space ? " " : text[i];
    map.push(i);
    gap = space;
  }
  return { text: out, map };
}

/**
 * Where a name stands as words of its own.
 * @param {string} text
 * @param {string} exact
 */
function occurrences(text, exact) {
  const at = [];
  for (let i = text.indexOf(exact); i >= 0 && at.length < MOST_PLACES; i = text.indexOf(exact, i + 1)) {
    if (!wordBefore(text, i) && !wordAfter(text, i + exact.length)) at.push(i);
  }
  return at;
}

/** @param {string} text @param {number} i */
const wordBefore = (text, i) => i > 0 && /[\p{L}\p{N}]/u.test(text[i - 1]) && /[\p{L}\p{N}]/u.test(text[i]);
/** @param {string} text @param {number} i */
const wordAfter = (text, i) => i < text.length && /[\p{L}\p{N}]/u.test(text[i - 1]) && /[\p{L}\p{N}]/u.test(text[i]);

/**
 * The place whose surroundings are most like the quote's; of equals the first
 * behind the quote before. -1 when there is none.
 * @param {string} text
 * @param {number[]} at
 * @param {number} length
 * @param {Quote} quote
 * @param {number} from
 */
function choose(text, at, length, quote, from) {
  const prefix = flatten(quote.prefix).text.trimEnd();
  const suffix = flatten(quote.suffix).text.trim();
  let best = -1;
  let most = -1;
  for (const i of at) {
    const likeness = sameEnd(text.slice(Math.max(0, i - CONTEXT - 1), i).trimEnd(), prefix)
      + sameStart(text.slice(i + length, i + length + CONTEXT + 1).trim(), suffix)
      + (i >= from ? 0.5 : 0);
    if (likeness > most) {
      most = likeness;
      best = i;
    }
  }
  return best;
}

/** @param {string} a @param {string} b */
function sameStart(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** @param {string} a @param {string} b */
function sameEnd(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

/** @param {Anchor[]} anchors */
function withoutOverlaps(anchors) {
  anchors.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return anchors.filter((a) => {
    if (a.start < end) return false;
    end = a.end;
    return true;
  });
}
