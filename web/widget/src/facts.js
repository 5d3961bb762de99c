// What packs have on an entity, in the reader's language as far as that goes.

/** @import { Fact } from "./types.js" */

/** A date as far as it is known, a number of people. */
const DATE = /^(\d{4})-(\d\d)(?:-(\d\d))?$/;
const NUMBER = /^\d{1,3}(,\d{3})+$/;

/** Between two years, which stay on one line. */
const TO = "\u2060–\u2060";

/**
 * A fact's value with the years in which it held.
 * @param {Fact} fact
 * @param {string} lang BCP 47
 */
export function wordsOf({ value, from, until }, lang) {
  const words = inWords(value, lang);
  return from || until ? `${words} (${yearOf(from)}${TO}${yearOf(until)})` : words;
}

/** @param {string} value @param {string} lang */
function inWords(value, lang) {
  if (NUMBER.test(value)) return Number(value.replaceAll(",", "")).toLocaleString(lang);
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (!year) return value;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
    .toLocaleDateString(lang, { year: "numeric", month: "long", day: day ? "numeric" : undefined, timeZone: "UTC" });
}

/** @param {string} date */
const yearOf = (date) => date.replace(/-.*/, "");
