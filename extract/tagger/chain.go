package tagger

import (
	"math"

	"rubricate/extract/tagger/internal/label"
)

// chain holds the weights between neighbouring labels.
type chain struct {
	trans [label.N][label.N]int32
	begin [label.N]int32
	// The same as factors, for probabilities.
	transFactor [label.N][label.N]float32
	beginFactor [label.N]float32
	// exp holds e to the minus i units.
	exp [1024]float32
}

func (c *chain) fill(trans, begin []int32, unit float64) {
	for p := range label.N {
		copy(c.trans[p][:], trans[p*label.N:])
		for l := range label.N {
			if label.Follows(label.Label(p), label.Label(l)) {
				c.transFactor[p][l] = float32(math.Exp(float64(c.trans[p][l]) * unit))
			}
		}
		c.begin[p] = begin[p]
		if label.Starts(label.Label(p)) {
			c.beginFactor[p] = float32(math.Exp(float64(begin[p]) * unit))
		}
	}
	for i := range c.exp {
		c.exp[i] = float32(math.Exp(-float64(i) * unit))
	}
}

// closed and starting are the labels after which, and before which, no name is open.
var closed, starting = func() (c, s [1 + 2*label.Types]label.Label) {
	i, j := 0, 0
	for l := label.Label(0); l < label.N; l++ {
		if !label.Open(l) {
			c[i] = l
			i++
		}
		if label.Starts(l) {
			s[j] = l
			j++
		}
	}
	return c, s
}()

const impossible = math.MinInt32 / 2

// viterbi returns the likeliest labels of one sentence in out. Back is scratch
// of the same length.
func (c *chain) viterbi(scores [][label.N]int32, back [][label.N]label.Label, out []label.Label) {
	var now, next [label.N]int32
	for l := range now {
		now[l] = impossible
	}
	for _, l := range starting {
		now[l] = c.begin[l] + scores[0][l]
	}
	for i := 1; i < len(scores); i++ {
		e, b := &scores[i], &back[i]
		for _, l := range starting {
			best, from := int32(math.MinInt32), label.O
			for _, p := range closed {
				if x := now[p] + c.trans[p][l]; x > best {
					best, from = x, p
				}
			}
			next[l], b[l] = best+e[l], from
		}
		for t := range label.Types {
			begin, inside := label.Of(label.Begin, t), label.Of(label.Inside, t)
			for _, l := range [...]label.Label{inside, label.Of(label.Last, t)} {
				x, y := now[begin]+c.trans[begin][l], now[inside]+c.trans[inside][l]
				if x >= y {
					next[l], b[l] = x+e[l], begin
				} else {
					next[l], b[l] = y+e[l], inside
				}
			}
		}
		now = next
	}
	last := closed[0]
	for _, l := range closed {
		if now[l] > now[last] {
			last = l
		}
	}
	for i := len(scores) - 1; i >= 0; i-- {
		out[i] = last
		last = back[i][last]
	}
}
