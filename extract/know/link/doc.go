// Package link says which record of the knowledge packs each entity of a
// document is about.
//
// In go the entities that package resolve made, their text, and packs; out
// come [Linked] values, one for each entity that something is known about, in
// the order of the entities:
//
//	linker := link.New(core, places) // once: it learns the countries and their adjectives
//	for _, linked := range linker.Link(entities, text) {
//		fmt.Println(linked.Entity, linked.Link.Name, linked.Link.URI)
//	}
//
// [Resolve] is the same in one call. Packs earlier in the list win where two
// know the same thing. A Linker is immutable and safe for concurrent use.
//
// # Choosing
//
// Nothing is found here: only what the tagger proposed is looked up, among the
// records of its type.
//
// Places: a country before a capital before the larger town or region, a name
// before an alias, and what lies in a country that the same text names (by its
// name, its adjective or its capital) before all that; but a small namesake of a
// large place only where the text is mainly about its country, or names its
// region ("Moscow, Idaho"). A part is told by the whole ("Northern Uganda"), a
// people by its country. Where two remain, [Linked.Possible] says so and
// [Linked.Others] names the rest.
//
// People: only full names match, and only with evidence: the record's country
// or calling must show in the text. What the text says of the person (role,
// country) vetoes a record that contradicts it: no link is better than a wrong
// person.
//
// Organisations: by name, or by an acronym that the text does not spell out
// as something else; bodies of one country need that country in the text.
package link
