// Package wikidata turns exports of Wikidata into the entries of a knowledge
// pack: lines of the JSON dump, answers of the API (wbgetentities,
// Special:EntityData), and results of the query service as SPARQL JSON.
//
// The export is read as a stream and twice: first for the people, places and
// organisations themselves, then for the names of what they refer to (offices,
// parties, countries), which are entities of the same export. Truthy N-Triples
// would not do: they lack the qualifiers that say when an office was held.
//
// Wikidata's content is in the public domain (CC0 1.0).
package wikidata
