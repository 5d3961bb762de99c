package train

import (
	"math"
	"slices"
	"sort"

	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/feature"
	"rubricate/extract/tagger/internal/lexicon"
	"rubricate/extract/tagger/internal/rank"
)

// wordTable is a lexicon's tables as they are written.
type wordTable struct {
	words, phrases       []uint64
	wordsLog, phrasesLog int
	views                [lexicon.Views]lexicon.View
	flags                []uint16
}

// sources is what a lexicon is made of.
type sources struct {
	embeddings   *vectors
	news, tweets *hierarchy
	names        *vectors
	gazetteers   gazetteers
}

// clustering says how finely words are clustered.
type clustering struct {
	words  int    // that have an embedding
	counts [3]int // clusters of embeddings, from fine to coarse
	names  [3]int // kinds of names, from fine to coarse
	rounds int
}

// coarserRounds is how often the centres of coarser clusters are moved.
const coarserRounds = 30

// buildLexicon makes the lexicon. Phrases are cut into words by the segmenter
// that also cuts the texts.
func buildLexicon(src sources, c clustering) *wordTable {
	t := &wordTable{wordsLog: 22, phrasesLog: 22}
	meaning, meanings := nested(src.embeddings, c.counts, c.rounds)
	kind, kinds := nested(src.names, c.names, c.rounds)
	t.addWords(src, meaning, kind)
	for k, coarser := range [lexicon.Views][2][]uint16{
		lexicon.Meaning: meanings, lexicon.News: src.news.coarser, lexicon.Tweets: src.tweets.coarser, lexicon.Names: kinds,
	} {
		t.views[k].Coarser = coarser
	}
	phrases := map[uint64]uint16{}
	for _, phrase := range sortedKeys(src.gazetteers) {
		h := uint64(0)
		cutWords := segment.Words(phrase)
		if len(cutWords) > lexicon.MaxPhrase {
			continue
		}
		for _, w := range cutWords {
			h = lexicon.Extend(h, feature.Key(w.In(phrase)))
		}
		phrases[rank.Place(h, t.phrasesLog)] |= uint16(src.gazetteers[phrase])
	}
	t.phrases, t.flags = table(phrases, t.phrasesLog)
	return t
}

// nested clusters words, and the clusters twice more. It returns the cluster of
// each word, 1-based, and the coarser clusters of each.
func nested(v *vectors, counts [3]int, rounds int) (cluster map[string]uint16, coarser [2][]uint16) {
	fine, centres := kmeans(v, counts[0], rounds)
	middle, centres2 := kmeans(centres, counts[1], coarserRounds)
	coarse, _ := kmeans(centres2, counts[2], coarserRounds)
	for k := range coarser {
		coarser[k] = make([]uint16, counts[0]+1)
	}
	for i := range middle {
		coarser[0][i+1] = middle[i] + 1
		coarser[1][i+1] = coarse[middle[i]] + 1
	}
	cluster = make(map[string]uint16, len(v.words))
	for i, word := range v.words {
		if word != "" {
			cluster[word] = fine[i] + 1
		}
	}
	return cluster, coarser
}

// addWords gives every word that has an embedding or stands in names its
// clusters. Of words with the same hash the first stays, the most frequent.
func (t *wordTable) addWords(src sources, meaning, kind map[string]uint16) {
	clusters := map[uint64][lexicon.Views]uint16{}
	for _, word := range slices.Concat(src.embeddings.words, src.names.words) {
		place := rank.Place(feature.Key(word), t.wordsLog)
		if _, taken := clusters[place]; taken || word == "" {
			continue
		}
		clusters[place] = [lexicon.Views]uint16{
			lexicon.Meaning: meaning[word], lexicon.News: src.news.cluster[word], lexicon.Tweets: src.tweets.cluster[word], lexicon.Names: kind[word],
		}
	}
	var inOrder [][lexicon.Views]uint16
	t.words, inOrder = table(clusters, t.wordsLog)
	for k := range t.views {
		for _, c := range inOrder {
			t.views[k].Cluster = append(t.views[k].Cluster, c[k])
		}
	}
}

// table lays a map of places out as a bitmap and the values in the bitmap's order.
func table[V any](values map[uint64]V, log int) (bitmap []uint64, inOrder []V) {
	bitmap = make([]uint64, 1<<(log-6))
	places := make([]uint64, 0, len(values))
	for place := range values {
		bitmap[place>>6] |= 1 << (place & 63)
		places = append(places, place)
	}
	sort.Slice(places, func(i, j int) bool { return places[i] < places[j] })
	for _, place := range places {
		inOrder = append(inOrder, values[place])
	}
	return bitmap, inOrder
}

func (t *wordTable) lexicon() (*lexicon.Lexicon, error) {
	words, err := rank.New(t.words, t.wordsLog)
	if err != nil {
		return nil, err
	}
	phrases, err := rank.New(t.phrases, t.phrasesLog)
	if err != nil {
		return nil, err
	}
	return &lexicon.Lexicon{Words: words, Views: t.views, Phrases: phrases, Flags: t.flags}, nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// normalise scales a vector to length 1; false if it has none.
func normalise(v []float32) bool {
	s := math.Sqrt(float64(dot(v, v)))
	if s < 1e-9 {
		return false
	}
	for i := range v {
		v[i] = float32(float64(v[i]) / s)
	}
	return true
}
