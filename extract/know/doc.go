// Package know answers who, what and where about the names of a document, from
// knowledge packs on the reader's own device.
//
// A pack is one file of records (countries, towns, people, bodies) with the
// names that lead to them; FORMAT.md describes its bytes. [Open] checks a pack
// and uses it where it lies: nothing is decoded, so opening costs one checksum
// and a look-up under a microsecond or two. [Write] makes one; the command
// `rubricate packs` does so from public sources.
//
// Packs never find names. The tagger proposes, [Linker.Link] looks up what it
// proposed and chooses among the candidates:
//
//	core, err := know.Open(data)
//	linker := know.NewLinker(core) // once: it learns the countries and their adjectives
//	for _, linked := range linker.Link(entities, text) {
//		fmt.Println(linked.Entity, linked.Link.Name, linked.Link.URI)
//	}
//
// [Resolve] is the same in one call. Packs earlier in the list win over later
// ones where both know the same thing. Pack, Record and Linker are immutable
// and safe for concurrent use.
//
// # Choosing
//
// Places: a country before a capital before a region before the larger town,
// a name before an alias, and whatever lies in a country, region or demonym
// that the same article names before all that. Where two remain, Linked.Possible
// says so and Linked.Others names the rest. People: only by full name, and only
// when nothing that the text says of them (role, country, being alive) speaks
// against the record: nothing is better than a wrong person. Organisations: by
// name or by the long form of an acronym.
package know
