package train

import (
	"sort"

	"rubricate/extract/tagger/internal/modelfile"
)

// outcome is a mention the model found in text it had not seen: what it took
// its probability for, and whether span and type were right.
type outcome struct {
	probability float32
	right       bool
}

// calibrate fits a curve from the chain's probabilities to how often they come
// true: isotonic regression by pooling adjacent violators (Ayer et al. 1955),
// read off at evenly spaced points.
func calibrate(outcomes []outcome) []float32 {
	curve := identity()
	if len(outcomes) == 0 {
		return curve
	}
	sort.SliceStable(outcomes, func(i, j int) bool { return outcomes[i].probability < outcomes[j].probability })
	type block struct {
		x, right float64 // sums
		n        float64
	}
	const least = 50 // outcomes a block starts with, so that single ones do not make steps
	var blocks []block
	for i := 0; i < len(outcomes); i += least {
		var b block
		for _, o := range outcomes[i:min(i+least, len(outcomes))] {
			b.n++
			b.x += float64(o.probability)
			if o.right {
				b.right++
			}
		}
		blocks = append(blocks, b)
		for k := len(blocks) - 1; k > 0 && blocks[k-1].right/blocks[k-1].n >= blocks[k].right/blocks[k].n; k-- {
			blocks[k-1].x += blocks[k].x
			blocks[k-1].right += blocks[k].right
			blocks[k-1].n += blocks[k].n
			blocks = blocks[:k]
		}
	}
	for i := range curve {
		x := float64(i) / (modelfile.Knots - 1)
		k := sort.Search(len(blocks), func(k int) bool { return blocks[k].x/blocks[k].n >= x })
		switch k {
		case 0:
			curve[i] = float32(blocks[0].right / blocks[0].n)
		case len(blocks):
			curve[i] = float32(blocks[k-1].right / blocks[k-1].n)
		default:
			a, b := blocks[k-1], blocks[k]
			share := (x - a.x/a.n) / (b.x/b.n - a.x/a.n)
			curve[i] = float32(a.right/a.n + share*(b.right/b.n-a.right/a.n))
		}
	}
	return curve
}
