package train

import (
	"math"

	"rubricate/extract/tagger/internal/label"
)

// exponentiate makes factors of the weights between labels.
func (c *crf) exponentiate() {
	for p := range n {
		for l := range n {
			if label.Follows(label.Label(p), label.Label(l)) {
				c.expTrans[p][l] = math.Exp(c.trans[p][l])
			}
		}
		if label.Starts(label.Label(p)) {
			c.expBegin[p] = math.Exp(c.begin[p])
		}
	}
}

// forwardBackward fills alpha and beta with scaled sums; their product at a
// word is proportional to the probability of each label.
func (c *crf) forwardBackward(m int) {
	c.alpha, c.beta = grow(c.alpha, m), grow(c.beta, m)
	for i := range m {
		e := &c.emit[i]
		top := math.Inf(-1)
		for _, x := range e {
			top = max(top, x)
		}
		for l := range n {
			e[l] = math.Exp(e[l] - top)
		}
		a := &c.alpha[i]
		*a = [n]float64{}
		if i == 0 {
			for l := range n {
				a[l] = c.expBegin[l] * e[l]
			}
		} else {
			for p, x := range c.alpha[i-1] {
				if x < 1e-30 {
					continue
				}
				for _, l := range follows[p] {
					a[l] += x * c.expTrans[p][l]
				}
			}
			for l := range n {
				a[l] *= e[l]
			}
		}
		scale(a)
	}
	b := &c.beta[m-1]
	for l := range n {
		b[l] = 0
		if !label.Open(label.Label(l)) {
			b[l] = 1
		}
	}
	for i := m - 2; i >= 0; i-- {
		var next [n]float64
		for l := range n {
			next[l] = c.beta[i+1][l] * c.emit[i+1][l]
		}
		b := &c.beta[i]
		for p := range n {
			sum := 0.0
			for _, l := range follows[p] {
				sum += c.expTrans[p][l] * next[l]
			}
			b[p] = sum
		}
		scale(b)
	}
}

// follows lists the labels that may come after each.
var follows = func() (f [n][]int) {
	for p := range n {
		for l := range n {
			if label.Follows(label.Label(p), label.Label(l)) {
				f[p] = append(f[p], l)
			}
		}
	}
	return f
}()

// scale makes the sum of v one.
func scale(v *[n]float64) {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	if sum > 0 {
		for i := range v {
			v[i] /= sum
		}
	}
}
