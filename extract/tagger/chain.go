package tagger

import (
	"math"

	"rubricate/extract/tagger/internal/label"
)

// chain holds the weights between neighbouring labels.
type chain struct {
	weight links[int32]
	// gain is the most that a start can gain by coming after an end rather than
	// after a word outside, by that end.
	gain   [edges]int32
	factor links[float32] // the weights as factors, for probabilities
	// factorTo has factor.starts by the start, then by the end before it.
	factorTo [edges][edges]float32
	exp      [1024]float32 // e to the minus i units
}

// links has a number for every pair of labels that may follow each other: any
// end of a name by any start of one, and within a name of each type.
type links[T int32 | float32] struct {
	begin  [edges]T        // a start, as the first of a sentence
	starts [edges][edges]T // by an end, then by the start after it
	within [label.Types]within[T]
}

// within has a number for each pair of labels in a name.
type within[T int32 | float32] struct{ beginInside, beginLast, insideInside, insideLast T }

// edges is the number of labels that end a name, after which none is open: O,
// last and unit of each type. As many start one, before which none is open: O,
// begin and unit of each type.
const edges = 1 + 2*label.Types

// ends and starts are the labels by their numbers as edges, ascending.
var ends, starts = func() (e, s [edges]label.Label) {
	for t := range label.Types {
		e[1+2*t], e[2+2*t] = label.Of(label.Last, t), label.Of(label.Unit, t)
		s[1+2*t], s[2+2*t] = label.Of(label.Begin, t), label.Of(label.Unit, t)
	}
	return e, s
}()

func (c *chain) fill(trans, begin []int32, unit float64) {
	for k, s := range starts {
		c.weight.begin[k] = begin[s]
	}
	for p, e := range ends {
		from := trans[int(e)*label.N:]
		for k, s := range starts {
			c.weight.starts[p][k] = from[s]
		}
		c.gain[p] = c.weight.starts[p][0] - c.weight.starts[0][0]
		for k := range starts {
			c.gain[p] = max(c.gain[p], c.weight.starts[p][k]-c.weight.starts[0][k])
		}
	}
	for t := range label.Types {
		begin, inside, last := label.Of(label.Begin, t), label.Of(label.Inside, t), label.Of(label.Last, t)
		fromBegin, fromInside := trans[int(begin)*label.N:], trans[int(inside)*label.N:]
		c.weight.within[t] = within[int32]{fromBegin[inside], fromBegin[last], fromInside[inside], fromInside[last]}
	}
	c.fillFactors(unit)
}

func (c *chain) fillFactors(unit float64) {
	factor := func(w int32) float32 { return float32(math.Exp(float64(w) * unit)) }
	for p := range edges {
		c.factor.begin[p] = factor(c.weight.begin[p])
		for k := range edges {
			c.factor.starts[p][k] = factor(c.weight.starts[p][k])
			c.factorTo[k][p] = c.factor.starts[p][k]
		}
	}
	for t, w := range c.weight.within {
		c.factor.within[t] = within[float32]{factor(w.beginInside), factor(w.beginLast), factor(w.insideInside), factor(w.insideLast)}
	}
	for i := range c.exp {
		c.exp[i] = factor(-int32(i))
	}
}

const impossible = math.MinInt32 / 2

// back tells where the likeliest way to each label of a word comes from.
type back struct {
	starts [edges]uint8       // number of the end before each start
	inside [label.Types]uint8 // position of the label before inside, in the name of each type
	last   [label.Types]uint8 // and before last
}

// viterbi returns the likeliest labels of one sentence in out. Backs is scratch
// of the same length.
func (c *chain) viterbi(scores [][label.N]int32, backs []back, out []label.Label) {
	var end [edges]int32
	var begin, inside [label.Types]int32
	e := &scores[0]
	end[0] = c.weight.begin[0] + e[label.O]
	for t := range label.Types {
		begin[t], inside[t] = c.weight.begin[1+2*t]+e[1+4*t], impossible
		end[1+2*t], end[2+2*t] = impossible, c.weight.begin[2+2*t]+e[4+4*t]
	}
	for i := 1; i < len(scores); i++ {
		e, b := &scores[i], &backs[i]
		var start [edges]int32
		c.start(&end, &start, &b.starts)
		end[0] = start[0] + e[label.O]
		for t := range label.Types {
			w := &c.weight.within[t]
			in, from := best(begin[t]+w.beginInside, inside[t]+w.insideInside)
			last, fromLast := best(begin[t]+w.beginLast, inside[t]+w.insideLast)
			b.inside[t], b.last[t] = from, fromLast
			begin[t], inside[t] = start[1+2*t]+e[1+4*t], in+e[2+4*t]
			end[1+2*t], end[2+2*t] = last+e[3+4*t], start[2+2*t]+e[4+4*t]
		}
	}
	follow(&end, backs, out)
}

// start finds the likeliest way over any end to each start. Nearly every word
// is outside so clearly that only few ends are worth a look.
func (c *chain) start(end, start *[edges]int32, from *[edges]uint8) {
	outside := end[0]
	for k, w := range c.weight.starts[0] {
		start[k] = outside + w
	}
	*from = [edges]uint8{}
	for p := 1; p < edges; p++ {
		x := end[p]
		if x+c.gain[p] <= outside {
			continue
		}
		for k, w := range c.weight.starts[p] {
			if x+w > start[k] {
				start[k], from[k] = x+w, uint8(p)
			}
		}
	}
}

// best returns the better of two ways, over begin or over inside.
func best(begin, inside int32) (score int32, from uint8) {
	if begin >= inside {
		return begin, label.Begin
	}
	return inside, label.Inside
}

// follow writes the labels of the likeliest way that ends the sentence.
func follow(end *[edges]int32, backs []back, out []label.Label) {
	last := 0
	for p, x := range end {
		if x > end[last] {
			last = p
		}
	}
	l := ends[last]
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = l
		b := &backs[i]
		switch {
		case l == label.O:
			l = ends[b.starts[0]]
		case label.Position(l) == label.Begin:
			l = ends[b.starts[1+2*label.Type(l)]]
		case label.Position(l) == label.Unit:
			l = ends[b.starts[2+2*label.Type(l)]]
		case label.Position(l) == label.Inside:
			l = label.Of(int(b.inside[label.Type(l)]), label.Type(l))
		default:
			l = label.Of(int(b.last[label.Type(l)]), label.Type(l))
		}
	}
}

// between returns the number of two labels that follow each other in a name.
func (k *links[T]) between(l, next label.Label) T {
	w := &k.within[label.Type(l)]
	switch inside := label.Position(next) == label.Inside; {
	case label.Position(l) == label.Begin && inside:
		return w.beginInside
	case label.Position(l) == label.Begin:
		return w.beginLast
	case inside:
		return w.insideInside
	}
	return w.insideLast
}
