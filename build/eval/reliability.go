package eval

import (
	"slices"

	"rubricate/extract/tagger/score"
)

// reliability compares the tagger's confidence with how often it is right:
// calibrated means that of names with confidence 0.8, four in five are right.
type reliability struct {
	bins [5]struct {
		n, right   int
		confidence float64 // sum
	}
}

// add counts the names of one document, of the types that are scored, against
// the labels as they are.
func (r *reliability) add(gold []score.Span, names []found) {
	for _, f := range names {
		if f.Type >= score.Other {
			continue
		}
		bin := &r.bins[min(int(f.confidence*float32(len(r.bins))), len(r.bins)-1)]
		bin.n++
		bin.confidence += float64(f.confidence)
		if slices.Contains(gold, f.Span) {
			bin.right++
		}
	}
}

func (r *reliability) print(p *printer) {
	p.f("confidence  ")
	for _, bin := range r.bins {
		if bin.n > 0 {
			p.f("%.2f: %.2f right of %d   ", bin.confidence/float64(bin.n), float64(bin.right)/float64(bin.n), bin.n)
		}
	}
	p.f("\n")
}
