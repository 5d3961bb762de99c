package resolve

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// goldClusters is a line of testdata/clusters.jsonl: which of a corpus
// document's own spans name the same thing, as offsets in code points. The
// lines were drafted by this package and then corrected by reading the texts;
// testdata/README.md gives the rules.
type goldClusters struct {
	ID       string
	Entities [][][2]int
}

// TestClusters measures how the mentions of 40 documents are grouped, given
// the corpus's own mentions.
func TestClusters(t *testing.T) {
	docs := readCorpus(t, "worldwide-dev.jsonl")
	var score clusterScore
	for _, gold := range readClusters(t) {
		doc, ok := docs[gold.ID]
		if !ok {
			t.Fatalf("%s is not in the corpus", gold.ID)
		}
		score.add(t, doc, gold)
	}
	p, r, f := score.b3()
	ep, er, ef := score.whole()
	t.Logf("%d documents, %d mentions, %d entities", score.docs, score.mentions, score.gold)
	t.Logf("B³             P %.1f R %.1f F1 %.1f", p, r, f)
	t.Logf("exact entities P %.1f R %.1f F1 %.1f", ep, er, ef)
	if score.docs < 40 || f < 97 || ef < 90 {
		t.Errorf("%d documents, B³ F1 %.1f, exact entities F1 %.1f: want at least 40, 97 and 90", score.docs, f, ef)
	}
}

func readClusters(t *testing.T) []goldClusters {
	t.Helper()
	f, err := os.Open("testdata/clusters.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []goldClusters
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var c goldClusters
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

// clusterScore sums up B³ (Bagga and Baldwin 1998) over mentions, and how many
// entities are right as a whole.
type clusterScore struct {
	docs, mentions      int
	precision, recall   float64 // summed over mentions
	gold, system, exact int     // entities
}

func (s *clusterScore) add(t *testing.T, doc corpusDocument, gold goldClusters) {
	offsets := segment.NewOffsets(doc.Text)
	goldOf := make(map[segment.Span]int)
	goldSize := make(map[int]int)
	for i, c := range gold.Entities {
		for _, m := range c {
			goldOf[offsets.FromPoints(segment.Span{Start: m[0], End: m[1]})] = i
		}
		goldSize[i] = len(c)
	}
	// Resolving may trim a mention, part it, or drop it: the entity of a gold
	// mention is that of the last piece of it, else one of its own.
	systemOf := make(map[segment.Span]int)
	systemSize := make(map[int]int)
	own := 1 << 20
	entities := resolveMentions(doc.Text, doc.Mentions)
	for _, m := range doc.Mentions {
		if _, ok := goldOf[m.Span]; !ok {
			t.Fatalf("%s: the mention at byte %d is in no gold entity", doc.ID, m.Start)
		}
		k := lastOverlap(entities, m)
		if k < 0 {
			own++
			k = own
		}
		systemOf[m.Span] = k
		systemSize[k]++
	}
	both := make(map[[2]int]int)
	for m, g := range goldOf {
		both[[2]int{g, systemOf[m]}]++
	}
	for pair, n := range both {
		s.precision += float64(n) * float64(n) / float64(systemSize[pair[1]])
		s.recall += float64(n) * float64(n) / float64(goldSize[pair[0]])
		if n == goldSize[pair[0]] && n == systemSize[pair[1]] {
			s.exact++
		}
	}
	s.docs++
	s.mentions += len(goldOf)
	s.gold += len(goldSize)
	s.system += len(systemSize)
}

func lastOverlap(entities []Entity, m tagger.Mention) int {
	found, at := -1, -1
	for k, e := range entities {
		for _, n := range e.Mentions {
			if n.Overlaps(m.Span) && n.Start > at {
				found, at = k, n.Start
			}
		}
	}
	return found
}

func (s *clusterScore) b3() (p, r, f float64) {
	n := float64(s.mentions)
	return figures(s.precision/n, s.recall/n)
}

func (s *clusterScore) whole() (p, r, f float64) {
	return figures(float64(s.exact)/float64(s.system), float64(s.exact)/float64(s.gold))
}

func figures(p, r float64) (float64, float64, float64) {
	return 100 * p, 100 * r, 100 * 2 * p * r / (p + r)
}
