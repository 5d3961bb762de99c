package train

import (
	"math"

	"rubricate/extract/tagger/internal/label"
)

// update moves a row's weights along the gradient g of its word's labels.
func (c *crf) update(row int32, g *[n]float64) {
	at := int(row) * n
	w, sq := (*[n]float32)(c.weights[at:]), (*[n]float32)(c.squares[at:])
	rate, initial := float32(c.rate), float32(c.initial)
	for l := range n {
		x := float32(g[l])
		if x < 1e-3 && x > -1e-3 {
			continue
		}
		sq[l] += x * x
		w[l] += rate * x / float32(math.Sqrt(float64(sq[l]+initial)))
	}
}

// updateTransitions moves the weights between labels.
func (c *crf) updateTransitions(m int, gold []label.Label) {
	step := func(w, sq *float64, g float64) {
		if math.Abs(g) < 1e-4 {
			return
		}
		*sq += g * g
		*w += c.rate * g / math.Sqrt(*sq+1)
	}
	var first [n]float64
	sum := 0.0
	for l := range n {
		first[l] = c.alpha[0][l] * c.beta[0][l]
		sum += first[l]
	}
	for l := range n {
		g := -first[l] / sum
		if l == int(gold[0]) {
			g++
		}
		step(&c.begin[l], &c.beginSq[l], g)
	}
	var total [n][n]float64
	for i := 1; i < m; i++ {
		var next [n]float64
		for l := range n {
			next[l] = c.beta[i][l] * c.emit[i][l]
		}
		var pairs [n][n]float64
		sum := 0.0
		for p, x := range c.alpha[i-1] {
			if x < 1e-12 {
				continue
			}
			for _, l := range follows[p] {
				pairs[p][l] = x * c.expTrans[p][l] * next[l]
				sum += pairs[p][l]
			}
		}
		for p, x := range c.alpha[i-1] {
			if x < 1e-12 {
				continue
			}
			for _, l := range follows[p] {
				total[p][l] -= pairs[p][l] / sum
			}
		}
		total[gold[i-1]][gold[i]]++
	}
	for p := range n {
		for _, l := range follows[p] {
			step(&c.trans[p][l], &c.transSq[p][l], total[p][l])
		}
	}
}
