package train

import (
	"context"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/label"
)

// toy is a sentence of three words with a feature each.
func toy() *example {
	e := &example{gold: []label.Label{label.O, label.Of(label.Begin, 0), label.Of(label.Last, 0)}, sentence: [][2]int32{{0, 3}}}
	e.words = make([]segment.Word, 3)
	e.first = rows{start: []int32{0, 1, 2, 3}, row: []int32{0, 1, 2}}
	return e
}

func TestTrainLearnsAndRepeats(t *testing.T) {
	s := settings{epochs: 30, rate: 0.2, initial: 0.1, seed: 1}
	train := func() *crf {
		c := newCRF(3, s)
		c.train(context.Background(), []*example{toy()})
		return c
	}
	c := train()
	if diff := cmp.Diff(spell(toy().gold), spell(c.decode(toy(), false))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(c.weights, train().weights); diff != "" {
		t.Errorf("another run differs: %s", diff)
	}
}

// TestGradient compares the sums of the forward-backward algorithm with those
// over every sequence of labels there is.
func TestGradient(t *testing.T) {
	c := newCRF(3, settings{epochs: 1, seed: 1})
	for i := range c.weights {
		c.weights[i] = float32(math.Sin(float64(i)))
	}
	for p := range n {
		c.begin[p] = math.Cos(float64(p))
		for l := range n {
			c.trans[p][l] = math.Sin(float64(3*p + l))
		}
	}
	c.choose(ref{toy(), 0, 3}, false)
	c.score(3)
	emit := append([][n]float64(nil), c.emit...)
	c.exponentiate()
	c.forwardBackward(3)

	var want [3][n]float64
	total := 0.0
	for x := range n {
		for y := range n {
			for z := range n {
				if !label.Starts(label.Label(x)) || !label.Follows(label.Label(x), label.Label(y)) ||
					!label.Follows(label.Label(y), label.Label(z)) || label.Open(label.Label(z)) {
					continue
				}
				p := math.Exp(c.begin[x] + emit[0][x] + c.trans[x][y] + emit[1][y] + c.trans[y][z] + emit[2][z])
				total += p
				want[0][x] += p
				want[1][y] += p
				want[2][z] += p
			}
		}
	}
	for i := range want {
		sum := 0.0
		for l := range n {
			sum += c.alpha[i][l] * c.beta[i][l]
		}
		for l := range n {
			got := c.alpha[i][l] * c.beta[i][l] / sum
			if math.Abs(got-want[i][l]/total) > 1e-9 {
				t.Errorf("word %d label %d: %v, want %v", i, l, got, want[i][l]/total)
			}
		}
	}
}
