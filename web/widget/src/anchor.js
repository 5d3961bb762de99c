// Finds quotes again in the text of a page that need not be the text they were
// taken from: W3C Web Annotation's TextQuoteSelector, robust against moved,
// added and removed paragraphs, other white space and other quotation marks.

/** @import { Anchor, PageText, Quote } from "./types.js" */

import { flatten, flattenLong } from "./flatten.js";
import { pacer } from "./pace.js";

/** Characters of context that are compared on either side, as many as annotations carry. */
const CONTEXT = 32;

/**
 * Characters of context that must agree, or half of what there is: "May" is a
 * person in one sentence and a month in the next, and " to " follows any name.
 * Names of several words speak for themselves.
 */
const EVIDENCE = 8;

/** Places looked at for one name: bounds the work on a page that repeats a word without end. */
const MOST_PLACES = 2000;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * @param {PageText} page
 * @param {Quote[]} quotes in the order of the article
 * @returns {Promise<Anchor[]>} ascending, none overlapping; a quote that is not on the page is left out
 */
export async function anchor(page, quotes) {
  const pause = pacer();
  const { text, map } = await flattenLong(page.text, pause);
  /** @type {Map<string, number[]>} */
  const places = new Map();
  /** @type {Anchor[]} */
  const anchors = [];
  let from = 0; // quotes come in order, so the next is likeliest to stand behind the last
  for (const quote of quotes) {
    await pause();
    const exact = flatten(quote.exact).text.trim();
    if (exact === "") continue;
    let at = places.get(exact);
    if (!at) places.set(exact, (at = occurrences(text, exact)));
    const best = choose(text, at, exact, quote, from);
    if (best < 0) continue;
    from = best + exact.length;
    anchors.push({ entity: quote.entity, start: map[best], end: map[from - 1] + 1 });
  }
  return withoutOverlaps(anchors);
}

/** @param {string} text @param {string} exact @returns {number[]} ascending */
function occurrences(text, exact) {
  const at = [];
  for (let i = text.indexOf(exact); i >= 0 && at.length < MOST_PLACES; i = text.indexOf(exact, i + 1)) at.push(i);
  return at;
}

/**
 * The place whose surroundings are most like the quote's; of equals the first
 * behind the quote before. -1 when there is none like it.
 * @param {string} text
 * @param {number[]} at
 * @param {string} exact
 * @param {Quote} quote
 * @param {number} from
 */
function choose(text, at, exact, quote, from) {
  const before = flatten(quote.prefix).text;
  const after = flatten(quote.suffix).text;
  const prefix = before.trim().slice(-CONTEXT);
  const suffix = after.trim().slice(0, CONTEXT);
  const whole = prefix.length + suffix.length;
  const first = Math.max(0, at.findIndex((i) => i >= from));
  let best = -1;
  let most = -1;
  for (let k = 0; k < at.length && most < whole; k++) {
    const i = at[(first + k) % at.length];
    const end = i + exact.length;
    if (cutsWord(text, i) && !endsInLetter(before)) continue;
    if (cutsWord(text, end) && !LETTER.test(after.charAt(0))) continue;
    const likeness = sameEnd(text.slice(Math.max(0, i - CONTEXT - 1), i).trimEnd(), prefix)
      + sameStart(text.slice(end, end + CONTEXT + 1).trimStart(), suffix);
    if (likeness > most) {
      most = likeness;
      best = i;
    }
  }
  return exact.includes(" ") || most >= Math.min(EVIDENCE, whole / 2) ? best : -1;
}

/**
 * Is there a letter on both sides? Then a name begins or ends there only if the
 * quote says so itself, as where a script puts no spaces or joins its particles.
 * @param {string} text
 * @param {number} i
 */
const cutsWord = (text, i) => i > 0 && i < text.length && LETTER.test(text[i - 1]) && LETTER.test(text[i]);

/** @param {string} text */
const endsInLetter = (text) => LETTER.test(text.charAt(text.length - 1));

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
