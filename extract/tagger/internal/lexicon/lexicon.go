// Package lexicon looks up what is known of words without the text they stand
// in: the embedding cluster of a word and the gazetteers a phrase is in.
//
// Both tables know their keys by hash only ([rank.Set]), in lower case. They
// are features to be weighed, never decisions, so that the rare stranger that
// is taken for a member does no harm.
package lexicon

import (
	"rubricate/extract/tagger/internal/hash"
	"rubricate/extract/tagger/internal/rank"
)

// List is a bit for each gazetteer.
type List uint16

// The gazetteers.
const (
	FirstName List = 1 << iota
	Surname
	FullName     // of a well-known person
	Country      // or territory
	Demonym      // nationality or people
	City         // populated place of some size
	Town         // populated place, small
	Region       // state, province, continent, sea, mountain, famous building
	Organisation // company, agency, party, team
	Role         // occupation, office, rank: "minister", "striker"
	Calendar     // weekday or month
	Known        // other proper nouns: works, events, languages
)

// Lists is the number of gazetteers.
const Lists = 12

// MaxPhrase is the number of words of the longest phrase in a gazetteer.
const MaxPhrase = 5

// Lexicon is immutable and safe for concurrent use.
type Lexicon struct {
	Words   *rank.Set
	Cluster []uint16    // finest cluster of each word, 1-based
	Coarser [2][]uint16 // a cluster's cluster of clusters, by finest cluster
	Phrases *rank.Set
	Flags   []uint16 // of each phrase
}

// Clusters are a word's clusters from fine to coarse, 0 for an unknown word.
type Clusters [3]uint16

// Clusters returns the clusters of a word given the hash of its lower case.
func (l *Lexicon) Clusters(word uint64) Clusters {
	i := l.Words.Index(word)
	if i < 0 {
		return Clusters{}
	}
	c := l.Cluster[i]
	return Clusters{c, l.Coarser[0][c], l.Coarser[1][c]}
}

// Extend returns the hash of a phrase made one word longer; a phrase of no
// words has the hash 0.
func Extend(phrase, word uint64) uint64 { return hash.Mix(hash.Pair(phrase, word)) }

// Lookup returns the gazetteers that hold the phrase with this hash.
func (l *Lexicon) Lookup(phrase uint64) List {
	i := l.Phrases.Index(phrase)
	if i < 0 {
		return 0
	}
	return List(l.Flags[i])
}

// Without returns a lexicon that knows no clusters, or no gazetteers, to measure
// what they are worth.
func (l *Lexicon) Without(clusters, gazetteers bool) *Lexicon {
	none, err := rank.New(make([]uint64, 1), rank.MinLog)
	if err != nil {
		panic(err) // the size is a constant
	}
	part := *l
	if clusters {
		part.Words = none
	}
	if gazetteers {
		part.Phrases = none
	}
	return &part
}
