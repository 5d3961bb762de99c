// One form for texts that read the same: content systems change white space,
// quotation marks, dashes and invisible characters on the way to the page.

/** Characters that stand for one another, by code unit. @type {Map<number, string>} */
const SAME = new Map([
  ..."‘’ʼ‛′".split("").map((c) => pair(c, "'")),
  ..."“”„‟″«»".split("").map((c) => pair(c, '"')),
  ..."‐‑‒–—−".split("").map((c) => pair(c, "-")),
]);

/** @param {string} from @param {string} to @returns {[number, string]} */
function pair(from, to) {
  return [from.charCodeAt(0), to];
}

/**
 * @param {string} text
 * @returns {{text: string, map: Uint32Array}} the text in that form, every run of white space as one space,
 *   and where each of its code units stands in the original
 */
export function flatten(text) {
  const map = new Uint32Array(text.length);
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  let plain = 0; // begin of the run of characters that stay as they are
  let gap = false;

  /** @param {number} i @param {string} instead */
  const replace = (i, instead) => {
    if (plain < i) parts.push(text.slice(plain, i));
    plain = i + 1;
    if (instead === "") return;
    parts.push(instead);
    map[length++] = i;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = isSpace(code);
    if (space) replace(i, gap ? "" : " ");
    else if (isInvisible(code)) replace(i, "");
    else if (code > 0x7f && SAME.has(code)) replace(i, /** @type {string} */ (SAME.get(code)));
    else map[length++] = i;
    if (space || !isInvisible(code)) gap = space;
  }
  parts.push(text.slice(plain));
  return { text: parts.join(""), map: map.subarray(0, length) };
}

/** Characters to flatten at a stretch: some milliseconds on a slow phone. */
const PIECE = 8192;

/**
 * The same for a text of any length, a piece at a time.
 * @param {string} text
 * @param {() => Promise<void> | undefined} pause lets the page go first: see pacer
 * @returns {Promise<{text: string, map: Uint32Array}>}
 */
export async function flattenLong(text, pause) {
  const map = new Uint32Array(text.length);
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + PIECE);
    while (to < text.length && !isSeam(text, to)) to++;
    const piece = flatten(text.slice(from, to));
    parts.push(piece.text);
    for (const at of piece.map) map[length++] = from + at;
    from = to;
    await pause();
  }
  return { text: parts.join(""), map: map.subarray(0, length) };
}

/** Can a text be cut there, so that the parts' forms are the whole's? @param {string} text @param {number} i */
function isSeam(text, i) {
  const next = text.charCodeAt(i);
  return isSpace(text.charCodeAt(i - 1)) && !isSpace(next) && !isInvisible(next);
}

/** @param {number} code */
const isSpace = (code) => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
  || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0x2028 || code === 0x2029;

/** Soft hyphens, joiners, direction marks, byte-order mark. @param {number} code */
const isInvisible = (code) => code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x061c
  || code === 0x2060 || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff;
