// Package know answers who, what and where about the names of a document, from
// knowledge packs on the reader's own device.
//
// A pack is one file of records (countries, towns, people, bodies) with the
// names that lead to them; FORMAT.md describes its bytes. [Open] checks a pack
// and uses it where it lies: nothing is decoded, so opening costs one checksum
// and a look-up under a microsecond or two. [Write] makes one; the command
// `rubricate packs` does so from public sources.
//
// Packs never find names: the tagger proposes, and package link, below this
// one, looks up what it proposed and chooses among the candidates.
//
// Pack and Record are immutable and safe for concurrent use.
package know
