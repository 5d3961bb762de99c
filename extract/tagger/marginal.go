package tagger

import "rubricate/extract/tagger/internal/label"

// marginals gives the probability of any name in a sentence under the chain, by
// the forward-backward algorithm with each step scaled to a sum of one.
type marginals struct {
	alpha, beta, emit [][label.N]float32
	scale             []float32
}

// fill computes the sums of a sentence.
func (m *marginals) fill(c *chain, scores [][label.N]int32) {
	n := len(scores)
	m.alpha, m.beta, m.emit, m.scale = resize(m.alpha, n), resize(m.beta, n), resize(m.emit, n), resize(m.scale, n)
	for i := range scores {
		c.factors(&scores[i], &m.emit[i])
	}
	for i := range scores {
		a := &m.alpha[i]
		if i == 0 {
			*a = c.beginFactor
		} else {
			c.forward(&m.alpha[i-1], a)
		}
		sum := float32(0)
		for l := range a {
			a[l] *= m.emit[i][l]
			sum += a[l]
		}
		if sum <= 0 {
			sum, a[label.O] = 1, 1 // everything underflowed
		}
		for l := range a {
			a[l] /= sum
		}
		m.scale[i] = sum
	}
	last := &m.beta[n-1]
	*last = [label.N]float32{}
	for _, l := range closed {
		last[l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		c.backward(&m.beta[i+1], &m.emit[i+1], m.scale[i+1], &m.beta[i])
	}
}

// factors turns scores into factors, the largest of them 1.
func (c *chain) factors(scores *[label.N]int32, out *[label.N]float32) {
	top := scores[0]
	for _, x := range scores {
		top = max(top, x)
	}
	for l, x := range scores {
		if d := top - x; d < int32(len(c.exp)) {
			out[l] = c.exp[d]
		} else {
			out[l] = 0
		}
	}
}

// forward takes sums over one step of the chain.
func (c *chain) forward(from, to *[label.N]float32) {
	for _, l := range starting {
		sum := float32(0)
		for _, p := range closed {
			sum += from[p] * c.transFactor[p][l]
		}
		to[l] = sum
	}
	for t := range label.Types {
		begin, inside := label.Of(label.Begin, t), label.Of(label.Inside, t)
		for _, l := range [...]label.Label{inside, label.Of(label.Last, t)} {
			to[l] = from[begin]*c.transFactor[begin][l] + from[inside]*c.transFactor[inside][l]
		}
	}
}

// backward takes sums over one step of the chain, against its direction.
func (c *chain) backward(from, emit *[label.N]float32, scale float32, to *[label.N]float32) {
	var f [label.N]float32
	for l := range f {
		f[l] = from[l] * emit[l] / scale
	}
	for _, p := range closed {
		sum := float32(0)
		for _, l := range starting {
			sum += c.transFactor[p][l] * f[l]
		}
		to[p] = sum
	}
	for t := range label.Types {
		inside, last := label.Of(label.Inside, t), label.Of(label.Last, t)
		for _, p := range [...]label.Label{label.Of(label.Begin, t), inside} {
			to[p] = c.transFactor[p][inside]*f[inside] + c.transFactor[p][last]*f[last]
		}
	}
}

// of returns the probability that exactly the words [from, to) of the sentence
// are a name with these labels.
func (m *marginals) of(c *chain, labels []label.Label, from, to int) float64 {
	p := float64(m.alpha[from][labels[from]])
	for i := from + 1; i < to; i++ {
		p *= float64(c.transFactor[labels[i-1]][labels[i]]) * float64(m.emit[i][labels[i]]) / float64(m.scale[i])
	}
	return p * float64(m.beta[to-1][labels[to-1]])
}
