package train

import (
	"math"

	"rubricate/extract/tagger/internal/label"
)

// decode returns the likeliest labels of an example by the weights as they are,
// before they are made integers.
func (c *crf) decode(e *example, second bool) []label.Label {
	keep := 1 - c.dropout
	out := make([]label.Label, len(e.words))
	for _, s := range e.sentence {
		m := int(s[1] - s[0])
		c.emit = grow(c.emit, m)
		for i := range m {
			var sum [n]float64
			at := int(s[0]) + i
			for _, row := range e.first.of(at) {
				for l, w := range c.weights[int(row)*n : int(row)*n+n] {
					sum[l] += float64(w)
				}
			}
			if second {
				for _, row := range e.second.of(at) {
					for l, w := range c.weights[int(row)*n : int(row)*n+n] {
						sum[l] += float64(w)
					}
				}
			}
			for l := range sum {
				c.emit[i][l] = sum[l] * keep
			}
		}
		c.viterbi(c.emit[:m], out[s[0]:s[1]])
	}
	return out
}

func (c *crf) viterbi(emit [][n]float64, out []label.Label) {
	back := make([][n]uint8, len(emit))
	var score [n]float64
	for l := range n {
		score[l] = math.Inf(-1)
		if label.Starts(label.Label(l)) {
			score[l] = c.begin[l] + emit[0][l]
		}
	}
	for i := 1; i < len(emit); i++ {
		var next [n]float64
		for l := range n {
			next[l] = math.Inf(-1)
		}
		for p := range n {
			for _, l := range follows[p] {
				if x := score[p] + c.trans[p][l]; x > next[l] {
					next[l], back[i][l] = x, uint8(p)
				}
			}
		}
		for l := range n {
			score[l] = next[l] + emit[i][l]
		}
	}
	best := -1
	for l := range n {
		if !label.Open(label.Label(l)) && (best < 0 || score[l] > score[best]) {
			best = l
		}
	}
	for i := len(emit) - 1; i >= 0; i-- {
		out[i] = label.Label(best)
		best = int(back[i][best])
	}
}

// spans returns the names that labels spell, as ranges of words and types.
func spans(labels []label.Label) (out [][3]int) {
	for i := 0; i < len(labels); i++ {
		if labels[i] == label.O {
			continue
		}
		to := i + 1
		for to < len(labels) && label.Open(labels[to-1]) {
			to++
		}
		out = append(out, [3]int{i, to, label.Type(labels[i])})
		i = to - 1
	}
	return out
}
