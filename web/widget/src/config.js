// What a publisher asked for: attributes of the element, over a JSON tag inside
// it, over the defaults.

/** @import { Strings } from "./strings.js" */

import { PAINTED_TYPES } from "./highlights.js";

/**
 * @typedef {object} Config
 * @property {string} for CSS selector of the article; "" for the element's own content
 * @property {unknown} annotations parsed JSON, or the address of a file as a string; null for none
 * @property {string[]} types which types are marked and listed
 * @property {"off" | "subtle" | "full"} intensity
 * @property {string} lang BCP 47; "" for the article's
 * @property {"auto" | "idle" | "click" | "off"} engine when names are found in the browser, where no annotations are given
 * @property {string} model address of the model; "" for the one beside the script
 * @property {string[]} packs knowledge packs that names are looked up in, where they are found in the browser: names of
 *   packs beside the script, or addresses
 * @property {boolean} framed is the page in a frame as tall as its text? Then nothing is put at the window's lower edge
 * @property {string} reader address of the article in the reader; "" for no link
 * @property {Partial<Strings>} strings words to use instead of the widget's
 */

/** The element's attributes, each also a member of the JSON tag. */
export const ATTRIBUTES = ["for", "annotations", "types", "intensity", "lang", "engine", "model", "packs", "reader", "framed"];

/** @type {string[]} */
const TYPES = PAINTED_TYPES;

/** @type {Record<string, string[]>} */
const CHOICES = { intensity: ["off", "subtle", "full"], engine: ["auto", "idle", "click", "off"] };

/**
 * @param {HTMLElement} element
 * @returns {Config}
 * @throws {Error} that names the attribute or member that is wrong
 */
export function readConfig(element) {
  const given = { ...readTag(element) };
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) given[name] = value;
  }
  const config = {
    for: text(given, "for", ""),
    annotations: annotations(given.annotations ?? null),
    types: words(given, "types", TYPES.join(" ")),
    intensity: text(given, "intensity", "subtle"),
    lang: text(given, "lang", ""),
    engine: text(given, "engine", "auto"),
    model: text(given, "model", ""),
    packs: words(given, "packs", ""),
    framed: (given.framed ?? false) !== false,
    reader: text(given, "reader", ""),
    strings: strings(given.strings ?? {}),
  };
  const unknown = config.types.find((type) => !TYPES.includes(type));
  if (unknown !== undefined) throw new Error(`types="${unknown}": it is one of ${TYPES.join(", ")}`);
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value = config[/** @type {"intensity"} */ (name)];
    if (!allowed.includes(value)) throw new Error(`${name}="${value}": it is one of ${allowed.join(", ")}`);
  }
  return /** @type {Config} */ (config);
}

/** @param {HTMLElement} element @returns {Record<string, any>} */
function readTag(element) {
  const tag = element.querySelector(':scope > script[type="application/json"]');
  return tag ? parse(tag.textContent ?? "", "the JSON tag") : {};
}

/** @param {unknown} value */
function annotations(value) {
  return typeof value === "string" && /^\s*[[{]/.test(value) ? parse(value, "annotations") : value;
}

/** @param {string} json @param {string} what */
function parse(json, what) {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${what}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {Record<string, unknown>} given @param {string} name @param {string} fallback */
function text(given, name, fallback) {
  const value = given[name] ?? fallback;
  if (typeof value !== "string") throw new Error(`${name} is not a text`);
  return value;
}

/** @param {unknown} value */
function strings(value) {
  if (typeof value !== "object" || Object.values(value ?? {}).some((words) => typeof words !== "string")) {
    throw new Error("strings is not a table of texts");
  }
  return value;
}

/** A list, or words with commas or spaces between. @param {Record<string, unknown>} given @param {string} name @param {string} fallback */
function words(given, name, fallback) {
  const value = given[name] ?? fallback;
  const list = Array.isArray(value) ? value : String(value).split(/[\s,]+/);
  return list.map(String).filter(Boolean);
}
