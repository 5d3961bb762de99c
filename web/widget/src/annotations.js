// Reads precomputed annotations: W3C Web Annotation JSON-LD, as
// `rubricate tag --format annotation` writes it. They come from outside, so
// everything is checked and bounded.

/** @import { Entity, EntityType, Fact, Link, Quote } from "./types.js" */

/** Bytes of an annotation file, and annotations in it, that are read at most. */
export const MOST_BYTES = 2 << 20;
const MOST_ANNOTATIONS = 20000;
const MOST_CHARACTERS = 1000; // of a name, a quote, a description
const MOST_FACTS = 12; // of an entity

const TYPES = new Set(["person", "place", "organisation", "other"]);

/**
 * @param {unknown} data the parsed JSON: an AnnotationSet, an AnnotationPage or a list of annotations
 * @returns {Quote[]} in the order of the article
 * @throws {Error} that says what in the file is not as it should be
 */
export function readAnnotations(data) {
  const items = Array.isArray(data) ? data : /** @type {any} */ (data)?.items;
  if (!Array.isArray(items)) throw new Error("annotations: there is no list of items");
  if (items.length > MOST_ANNOTATIONS) throw new Error(`annotations: more than ${MOST_ANNOTATIONS}`);
  /** @type {Map<string, Entity>} */
  const entities = new Map();
  return items.map((item, i) => {
    try {
      return readAnnotation(item, entities);
    } catch (error) {
      throw new Error(`annotation ${i + 1}: ${/** @type {Error} */ (error).message}`);
    }
  });
}

/**
 * @param {any} item
 * @param {Map<string, Entity>} entities those of the annotations before: an entity is described where it is first named
 * @returns {Quote}
 */
function readAnnotation(item, entities) {
  const quote = [item?.target?.selector].flat().find((selector) => selector?.type === "TextQuoteSelector");
  if (!quote) throw new Error("no TextQuoteSelector");
  const exact = text(quote.exact, "exact");
  if (exact.trim() === "") throw new Error("an empty quote");
  const body = [item.body].flat()[0];
  const id = text(body?.id, "id");
  let entity = entities.get(id);
  if (!entity) entities.set(id, (entity = readEntity(id, body)));
  return { entity, exact, prefix: text(quote.prefix ?? "", "prefix"), suffix: text(quote.suffix ?? "", "suffix") };
}

/**
 * @param {string} id
 * @param {any} body
 * @returns {Entity} frozen: it is handed to the page's listeners
 */
function readEntity(id, body) {
  if (!TYPES.has(body.type)) throw new Error(`type is none of ${[...TYPES].join(", ")}`);
  return Object.freeze({
    id,
    name: text(body.name, "name"),
    type: /** @type {EntityType} */ (body.type),
    description: text(body.description ?? "", "description"),
    source: text(body.source ?? "", "source"),
    year: year(body.year),
    aliases: [body.aliases ?? []].flat().map((alias) => text(alias, "alias")),
    link: readLink(body.link),
    facts: [body.facts ?? []].flat().slice(0, MOST_FACTS).map(readFact),
  });
}

/** @param {any} fact @returns {Fact} */
function readFact(fact) {
  return {
    label: text(fact?.label, "label of a fact"),
    value: text(fact.value, "value of a fact"),
    from: text(fact.from ?? "", "from"),
    until: text(fact.until ?? "", "until"),
    source: text(fact.source ?? "", "source"),
    year: year(fact.year),
  };
}

/** @param {unknown} value */
const year = (value) => (Number.isInteger(value) ? Number(value) : 0);

/**
 * Only an address that is safe behind a click is kept.
 * @param {any} link
 * @returns {Link | null}
 */
export function readLink(link) {
  if (typeof link !== "object" || !link) return null;
  const isSafe = typeof link.uri === "string" && /^https?:/i.test(link.uri) && URL.canParse(link.uri);
  return { ...link, uri: isSafe ? link.uri : "" };
}

/**
 * @param {unknown} value
 * @param {string} what
 */
function text(value, what) {
  if (typeof value !== "string") throw new Error(`${what} is not a text`);
  return value.slice(0, MOST_CHARACTERS);
}
