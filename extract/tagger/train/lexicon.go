package train

import (
	"math"
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
	cluster, flags       []uint16
	coarser              [2][]uint16
}

// clustering says how finely the embeddings are clustered.
type clustering struct {
	words  int
	counts [3]int // clusters, from fine to coarse
	rounds int
}

// buildLexicon makes the lexicon of embeddings and gazetteers. Phrases are cut
// into words by the segmenter that also cuts the texts.
func buildLexicon(v *vectors, g gazetteers, c clustering) *wordTable {
	t := &wordTable{wordsLog: 23, phrasesLog: 23}
	fine, centres := kmeans(v, c.counts[0], c.rounds)
	middle, centres2 := kmeans(centres, c.counts[1], 30)
	coarse, _ := kmeans(centres2, c.counts[2], 30)
	t.coarser[0] = make([]uint16, c.counts[0]+1)
	t.coarser[1] = make([]uint16, c.counts[0]+1)
	for i := range middle {
		t.coarser[0][i+1] = middle[i] + 1
		t.coarser[1][i+1] = coarse[middle[i]] + 1
	}
	words := map[uint64]uint16{}
	for i, word := range v.words {
		if word == "" {
			continue
		}
		place := rank.Place(feature.Key(word), t.wordsLog)
		if _, taken := words[place]; !taken { // the more frequent word stays
			words[place] = fine[i] + 1
		}
	}
	t.words, t.cluster = table(words, t.wordsLog)

	phrases := map[uint64]uint16{}
	for _, phrase := range sortedKeys(g) {
		h := uint64(0)
		cutWords := segment.Words(phrase)
		if len(cutWords) > lexicon.MaxPhrase {
			continue
		}
		for _, w := range cutWords {
			h = lexicon.Extend(h, feature.Key(w.In(phrase)))
		}
		phrases[rank.Place(h, t.phrasesLog)] |= uint16(g[phrase])
	}
	t.phrases, t.flags = table(phrases, t.phrasesLog)
	return t
}

// table lays a map of places out as a bitmap and the values in the bitmap's order.
func table(values map[uint64]uint16, log int) (bitmap []uint64, inOrder []uint16) {
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
	return &lexicon.Lexicon{Words: words, Cluster: t.cluster, Coarser: t.coarser, Phrases: phrases, Flags: t.flags}, nil
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
