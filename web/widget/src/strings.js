// Every word the widget says. {n} and {of} are numbers.

import { beside, fetchJSON } from "./fetch.js";

/**
 * @typedef {typeof en} Strings
 */

const en = {
  open: "People & places",
  title: "People and places in this article",
  person: "Person",
  place: "Place",
  organisation: "Organisation",
  people: "People",
  places: "Places",
  organisations: "Organisations",
  close: "Close",
  previous: "Previous mention",
  next: "Next mention",
  count: "{n} of {of}",
  also: "Also named",
  fromArticle: "from this article",
  from: "Source: {source}",
  reader: "Open in reader",
  find: "Find names in this article",
  finding: "Finding names…",
  show: "Mark names in the text",
  failed: "The names could not be loaded.",
  country: "Country",
  population: "Population",
  capital: "Capital",
  born: "Born",
  died: "Died",
  office: "Office",
  occupation: "Occupation",
  founded: "Founded",
  seat: "Seat",
};

/** What facts are about: their labels in annotations and packs, which are strings' names too. */
const FACTS = new Set(["country", "population", "capital", "born", "died", "office", "occupation", "founded", "seat"]);

/** The other languages, each in a file of its own: a reader needs one of them. */
const TRANSLATED = ["de", "fr", "es", "ru", "uk", "ar"];

/** Languages written from right to left among them. */
const RIGHT_TO_LEFT = ["ar"];

/** Bytes of such a file at most. */
const MOST_BYTES = 1 << 16;

/**
 * @typedef {object} Words
 * @property {string} lang BCP 47
 * @property {"ltr" | "rtl"} dir
 * @property {Strings} strings
 */

/** @type {Words} */
export const ENGLISH = { lang: "en", dir: "ltr", strings: en };

/**
 * @param {string} lang BCP 47, "" for unknown
 * @param {AbortSignal} signal
 * @returns {Promise<Words>} English for a language that the widget does not speak
 */
export async function wordsIn(lang, signal) {
  const base = lang.toLowerCase().split("-")[0];
  if (!TRANSLATED.includes(base)) return ENGLISH;
  const strings = /** @type {Strings} */ (await fetchJSON(beside(`strings-${base}.json`), MOST_BYTES, signal));
  return { lang: base, dir: RIGHT_TO_LEFT.includes(base) ? "rtl" : "ltr", strings };
}

/** What a fact is about, in words. @param {string} label @param {Strings} strings */
export const labelOf = (label, strings) => (FACTS.has(label) ? strings[/** @type {"born"} */ (label)] : label);

/**
 * Fills a string's places.
 * @param {string} pattern
 * @param {Record<string, string | number>} values
 */
export function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
}
