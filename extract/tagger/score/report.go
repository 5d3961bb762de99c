package score

import "sort"

// Figures are precision, recall and their harmonic mean, in [0, 1].
type Figures struct{ P, R, F1 float64 }

func figures(rightFound, found, rightGold, gold int) Figures {
	p, r := ratio(rightFound, found), ratio(rightGold, gold)
	f := Figures{P: p, R: r}
	if p+r > 0 {
		f.F1 = 2 * p * r / (p + r)
	}
	return f
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Row is the score over some types.
type Row struct {
	Name           string
	Exact, Lenient Figures
	Found, Gold    int
}

// Report is the score of all documents.
type Report struct {
	Docs int
	Rows []Row      // ALL, PER+LOC, PER, LOC, ORG
	CI95 [2]float64 // of exact F1 over all types, by bootstrap over documents
}

// Report adds up what was scored.
func (s *Scorer) Report() Report {
	r := Report{Docs: len(s.docs)}
	for _, row := range []struct {
		name  string
		types []Type
	}{
		{"ALL", []Type{Person, Place, Organisation}}, {"PER+LOC", []Type{Person, Place}},
		{"PER", []Type{Person}}, {"LOC", []Type{Place}}, {"ORG", []Type{Organisation}},
	} {
		var c counts
		for i := range s.docs {
			for _, t := range row.types {
				c.add(s.docs[i][t])
			}
		}
		r.Rows = append(r.Rows, Row{row.name, figures(c.right, c.found, c.right, c.gold),
			figures(c.foundNear, c.found, c.goldNear, c.gold), c.found, c.gold})
	}
	r.CI95 = s.bootstrap()
	return r
}

// bootstrap draws documents with the generator of the reference scorer, so that
// the interval is the same.
func (s *Scorer) bootstrap() [2]float64 {
	const rounds = 1000
	seed := uint32(12345)
	f1 := make([]float64, rounds)
	for i := range f1 {
		var c counts
		for range s.docs {
			seed = seed*1664525 + 1013904223
			pick := int(float64(seed) / (1 << 32) * float64(len(s.docs)))
			for t := range s.docs[pick] {
				c.add(s.docs[pick][t])
			}
		}
		f1[i] = figures(c.right, c.found, c.right, c.gold).F1
	}
	sort.Float64s(f1)
	return [2]float64{f1[25], f1[974]}
}
