/**
 * The shapes that the widget's modules hand to each other. Types only.
 *
 * @typedef {"person" | "place" | "organisation" | "other"} EntityType
 *
 * @typedef {object} Link
 * @property {string} uri http or https, "" where the thing has no address
 * @property {string} [name]
 * @property {string} [kind]
 * @property {string} [country]
 * @property {number} [lat] degrees north
 * @property {number} [lon] degrees east
 *
 * @typedef {object} Entity
 * @property {string} id unique within an article
 * @property {string} name
 * @property {EntityType} type
 * @property {string} description one line, "" if nothing is known
 * @property {string} source where the description is from: "article" or a source of a pack
 * @property {number} year of that source, 0 where it has none
 * @property {string[]} aliases
 * @property {Link | null} link where packs know it
 * @property {Fact[]} facts what packs have on it, as much as a card shows
 *
 * @typedef {object} Fact
 * @property {string} label "population", "born", …: see FACTS in strings.js
 * @property {string} value
 * @property {string} from when it began to hold, ISO 8601 as far as it is known, "" if not at all
 * @property {string} until
 * @property {string} source
 * @property {number} year of the source
 *
 * @typedef {object} Quote a mention as an annotation gives it
 * @property {Entity} entity
 * @property {string} exact
 * @property {string} prefix
 * @property {string} suffix
 *
 * @typedef {object} Anchor a mention found in the text of a page
 * @property {Entity} entity
 * @property {number} start UTF-16 code units into PageText.text
 * @property {number} end exclusive
 *
 * @typedef {object} Mention a mention as it stands on the page
 * @property {Entity} entity
 * @property {Range} range
 *
 * @typedef {object} TextPiece one text node's place in a PageText
 * @property {Text} node
 * @property {number} start UTF-16 code units
 *
 * @typedef {object} PageText
 * @property {string} text every white-space character as one space; "\n\n" between blocks
 * @property {TextPiece[]} pieces ascending
 */

export {};
