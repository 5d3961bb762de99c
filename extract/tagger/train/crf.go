package train

import (
	"context"
	"math"
	"math/rand/v2"

	"rubricate/extract/tagger/internal/label"
)

const n = label.N

// settings of one training run.
type settings struct {
	epochs  int
	rate    float64 // AdaGrad's step
	initial float64 // AdaGrad's accumulator at the start
	l1      float64 // taken off every weight over the whole training
	dropout float64
	seed    uint64
	second  bool    // with features of the second pass
	alone   float64 // share of sentences shown without them
	settle  float64 // share of the training after which the weights are averaged
}

// crf is a linear-chain conditional random field being trained by stochastic
// gradient descent with AdaGrad (Duchi et al. 2011), an L1 penalty applied
// lazily (Tsuruoka et al. 2009) and dropout of features.
type crf struct {
	settings
	weights []float32 // n a row
	squares []float32
	seen    []int32 // step at which a row's penalty was last applied
	trans   [n][n]float64
	transSq [n][n]float64
	begin   [n]float64
	beginSq [n]float64
	step    int32
	steps   int32
	mean    mean
	rng     *rand.Rand

	// Scratch for one sentence.
	active       [][]int32
	emit         [][n]float64
	alpha, beta  [][n]float64
	expTrans     [n][n]float64
	expBegin     [n]float64
	pool         []int32
	penaltyShare float64
	snapshot     int32 // steps between two of them
}

func newCRF(rows int, s settings) *crf {
	return &crf{settings: s, weights: make([]float32, rows*n), squares: make([]float32, rows*n), seen: make([]int32, rows),
		rng: rand.New(rand.NewPCG(s.seed, 7))}
}

// ref is a sentence of an example.
type ref struct {
	e    *example
	from int32
	to   int32
}

// train runs all epochs, or until ctx ends.
func (c *crf) train(ctx context.Context, examples []*example) {
	var refs []ref
	for _, e := range examples {
		for _, s := range e.sentence {
			refs = append(refs, ref{e, s[0], s[1]})
		}
	}
	c.steps = int32(len(refs) * c.epochs)
	c.snapshot = int32(max(len(refs)/snapshots, 1))
	c.penaltyShare = c.l1 / float64(c.steps)
	for range c.epochs {
		c.rng.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
		for _, r := range refs {
			c.step++
			c.sentence(r)
			if c.step%c.snapshot == 0 && float64(c.step) > c.settle*float64(c.steps) {
				c.takeSnapshot()
			}
		}
		if ctx.Err() != nil {
			return
		}
	}
	c.takeSnapshot()
	c.useMean()
	c.relaxLinks()
}

// sentence makes one step of gradient descent.
func (c *crf) sentence(r ref) {
	second := c.second && c.rng.Float64() >= c.alone
	c.choose(r, second)
	m := int(r.to - r.from)
	c.score(m)
	c.exponentiate()
	c.forwardBackward(m)
	gold := r.e.gold[r.from:r.to]
	var g [n]float64
	for i := range m {
		sum := 0.0
		for l := range n {
			g[l] = c.alpha[i][l] * c.beta[i][l]
			sum += g[l]
		}
		largest := 0.0
		for l := range n {
			g[l] = -g[l] / sum
			if l == int(gold[i]) {
				g[l]++
			}
			largest = max(largest, math.Abs(g[l]))
		}
		if largest < 0.002 {
			continue
		}
		for _, row := range c.active[i] {
			c.update(row, &g)
		}
	}
	c.updateTransitions(m, gold)
}

// choose collects the features of each word that dropout leaves.
func (c *crf) choose(r ref, second bool) {
	c.active, c.pool = c.active[:0], c.pool[:0]
	limit := uint32(c.dropout * (1 << 16))
	keep := func(rows []int32) {
		for len(rows) > 0 {
			bits := c.rng.Uint64()
			for k := 0; k < 4 && k < len(rows); k++ {
				if uint32(bits)&0xffff >= limit {
					c.pool = append(c.pool, rows[k])
				}
				bits >>= 16
			}
			rows = rows[min(4, len(rows)):]
		}
	}
	for i := r.from; i < r.to; i++ {
		start := len(c.pool)
		keep(r.e.first.of(int(i)))
		if second {
			keep(r.e.second.of(int(i)))
		}
		c.active = append(c.active, c.pool[start:len(c.pool):len(c.pool)])
	}
}

// penalise takes the L1 penalty of the steps since the row was last seen off its weights.
func (c *crf) penalise(row int32) {
	since := c.step - c.seen[row]
	if since == 0 {
		return
	}
	c.seen[row] = c.step
	p := float32(c.penaltyShare * float64(since))
	w := c.weights[int(row)*n : int(row)*n+n]
	for l, x := range w {
		if x > p {
			w[l] = x - p
		} else if x < -p {
			w[l] = x + p
		} else {
			w[l] = 0
		}
	}
}

// score sums the weights of the active features.
func (c *crf) score(m int) {
	c.emit = grow(c.emit, m)
	for i := range m {
		var sum [n]float32
		for _, row := range c.active[i] {
			c.penalise(row)
			w := (*[n]float32)(c.weights[int(row)*n:])
			for l := range n {
				sum[l] += w[l]
			}
		}
		for l := range n {
			c.emit[i][l] = float64(sum[l])
		}
	}
}

func grow[T any](s []T, m int) []T {
	if m <= cap(s) {
		return s[:m]
	}
	return make([]T, m, 2*m)
}
