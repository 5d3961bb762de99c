package tagger

import "rubricate/extract/tagger/internal/label"

// marginals gives the probability of any name in a sentence under the chain, by
// the forward-backward algorithm with each step scaled to a sum of one.
type marginals struct {
	alpha, beta, emit [][label.N]float32
	scale             []float32
}

// fill computes the sums of a sentence; those from the end backwards only as
// far as word first, behind which all names end.
func (m *marginals) fill(c *chain, scores [][label.N]int32, first int) {
	n := len(scores)
	m.alpha, m.beta, m.emit, m.scale = resize(m.alpha, n), resize(m.beta, n), resize(m.emit, n), resize(m.scale, n)
	for i := range scores {
		c.factors(&scores[i], &m.emit[i])
	}
	for i := range scores {
		a, e := &m.alpha[i], &m.emit[i]
		if i == 0 {
			*a = [label.N]float32{}
			for k, s := range starts {
				a[s] = c.factor.begin[k]
			}
		} else {
			c.forward(&m.alpha[i-1], a)
		}
		sum := float32(0)
		for l := range a {
			a[l] *= e[l]
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
	for _, l := range ends {
		last[l] = 1
	}
	for i := n - 2; i >= first; i-- {
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

// forward takes sums over one step of the chain. Its inner loop is written out,
// as is that of backward: with the factors in locals it takes half the time.
func (c *chain) forward(from, to *[label.N]float32) {
	x0, x1, x2, x3, x4, x5, x6, x7, x8 := from[0], from[3], from[4], from[7], from[8], from[11], from[12], from[15], from[16] // the ends
	var start [edges]float32
	for k := range start {
		f := &c.factorTo[k]
		start[k] = x0*f[0] + x1*f[1] + x2*f[2] + x3*f[3] + x4*f[4] + x5*f[5] + x6*f[6] + x7*f[7] + x8*f[8]
	}
	to[label.O] = start[0]
	for t := range label.Types {
		w := &c.factor.within[t]
		begin, inside := from[1+4*t], from[2+4*t]
		to[1+4*t], to[4+4*t] = start[1+2*t], start[2+2*t]
		to[2+4*t] = begin*w.beginInside + inside*w.insideInside
		to[3+4*t] = begin*w.beginLast + inside*w.insideLast
	}
}

// backward takes sums over one step of the chain, against its direction.
func (c *chain) backward(from, emit *[label.N]float32, scale float32, to *[label.N]float32) {
	var f [label.N]float32
	for l := range f {
		f[l] = from[l] * emit[l] / scale
	}
	x0, x1, x2, x3, x4, x5, x6, x7, x8 := f[0], f[1], f[4], f[5], f[8], f[9], f[12], f[13], f[16] // the starts
	var end [edges]float32
	for p := range end {
		f := &c.factor.starts[p]
		end[p] = x0*f[0] + x1*f[1] + x2*f[2] + x3*f[3] + x4*f[4] + x5*f[5] + x6*f[6] + x7*f[7] + x8*f[8]
	}
	to[label.O] = end[0]
	for t := range label.Types {
		w := &c.factor.within[t]
		inside, last := f[2+4*t], f[3+4*t]
		to[3+4*t], to[4+4*t] = end[1+2*t], end[2+2*t]
		to[1+4*t] = w.beginInside*inside + w.beginLast*last
		to[2+4*t] = w.insideInside*inside + w.insideLast*last
	}
}

// of returns the probability that exactly the words [from, to) of the sentence
// are a name with these labels.
func (m *marginals) of(c *chain, labels []label.Label, from, to int) float64 {
	p := float64(m.alpha[from][labels[from]])
	for i := from + 1; i < to; i++ {
		p *= float64(c.factor.between(labels[i-1], labels[i])) * float64(m.emit[i][labels[i]]) / float64(m.scale[i])
	}
	return p * float64(m.beta[to-1][labels[to-1]])
}
