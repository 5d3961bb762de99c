package train

// snapshots is how many times an epoch the weights are added to their mean.
const snapshots = 6

// mean sums weights up over the later part of the training: where stochastic
// gradient descent wanders about the best weights, their mean is nearer to them
// than any of them (Polyak and Juditsky 1992).
type mean struct {
	n       int
	weights []float32
	trans   [n][n]float64
	begin   [n]float64
}

// add adds the weights of a training.
func (m *mean) add(c *crf) {
	if m.weights == nil {
		m.weights = make([]float32, len(c.weights))
	}
	m.n++
	for i, w := range c.weights {
		m.weights[i] += w
	}
	for p := range n {
		m.begin[p] += c.begin[p]
		for l := range n {
			m.trans[p][l] += c.trans[p][l]
		}
	}
}

// takeSnapshot adds the weights as they are to the mean.
func (c *crf) takeSnapshot() {
	for row := range c.seen {
		c.penalise(int32(row))
	}
	c.mean.add(c)
}

// useMean puts the mean in the place of the weights.
func (c *crf) useMean() {
	k := float64(c.mean.n)
	for i, w := range c.mean.weights {
		c.weights[i] = w / float32(k)
	}
	for p := range n {
		c.begin[p] = c.mean.begin[p] / k
		for l := range n {
			c.trans[p][l] = c.mean.trans[p][l] / k
		}
	}
	c.mean = mean{}
}

// blend puts the mean of several trainings of the same features into c.
func (c *crf) blend(others []*crf) {
	c.mean.add(c)
	for _, o := range others {
		c.mean.add(o)
	}
	c.useMean()
}

// linkShare is what the weights between labels keep once the training is over.
// They were never dropped out, while the features were: with all features at
// their mean, words tell more than they did in training, and neighbours should
// count for less.
const linkShare = 0.8

func (c *crf) relaxLinks() {
	for p := range n {
		c.begin[p] *= linkShare
		for l := range n {
			c.trans[p][l] *= linkShare
		}
	}
}
