// Package lexicon looks up what is known of words without the text they stand
// in: the clusters of similar words that a word belongs to, and the gazetteers
// a phrase is in.
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

// A view is one way of telling which words are alike.
const (
	Meaning = iota // embeddings: the company that a word keeps within some words
	News           // Brown clusters of news: the words right before and after it
	Tweets         // Brown clusters of tweets
	Names          // in names of which type it stands, and where in them

	Views
)

// Clusters are the clusters of a word in each view, from fine to coarse; 0
// where it is unknown.
type Clusters [Views][3]uint16

// View sorts words into clusters.
type View struct {
	Cluster []uint16    // finest cluster of each word, 1-based, 0 for none
	Coarser [2][]uint16 // a cluster's cluster of clusters, by finest cluster
}

// Lexicon is immutable and safe for concurrent use.
type Lexicon struct {
	Words   *rank.Set
	Views   [Views]View
	Phrases *rank.Set
	Flags   []uint16 // of each phrase
}

// Clusters returns the clusters of a word given the hash of its lower case.
func (l *Lexicon) Clusters(word uint64) (c Clusters) {
	i := l.Words.Index(word)
	if i < 0 {
		return c
	}
	for k := range c {
		v := &l.Views[k]
		fine := v.Cluster[i]
		c[k] = [3]uint16{fine, v.Coarser[0][fine], v.Coarser[1][fine]}
	}
	return c
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

// Without returns a lexicon that lacks some views, or all gazetteers, to
// measure what they are worth.
func (l *Lexicon) Without(views []int, gazetteers bool) *Lexicon {
	part := *l
	for _, k := range views {
		part.Views[k].Cluster = make([]uint16, len(l.Views[k].Cluster))
	}
	if gazetteers {
		none, err := rank.New(make([]uint64, 1), rank.MinLog)
		if err != nil {
			panic(err) // the size is a constant
		}
		part.Phrases = none
	}
	return &part
}
