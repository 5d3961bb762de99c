package train

import (
	"cmp"
	"math"
	"slices"

	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/modelfile"
)

// unit is what an integer weight of 1 is worth. Weights beyond 127 units are
// clipped, which is rare.
const unit = 1.0 / 16

// maxRows is how many features a model keeps, which decides the size of the
// file: those that move scores most, by their largest weight and by how often
// they occur.
const maxRows = 140_000

func quantise(w float64) int {
	return max(-128, min(127, int(math.Round(w/unit))))
}

// worthKeeping returns the rows that the model keeps, in order.
func (c *crf) worthKeeping(t *featureTable) []int {
	type weighed struct {
		row   int
		worth float64
	}
	var all []weighed
	for row := range t.places {
		largest := 0.0
		for _, w := range c.weights[row*n : row*n+n] {
			largest = max(largest, math.Abs(float64(w)))
		}
		if quantise(largest*(1-c.dropout)) != 0 {
			all = append(all, weighed{row, largest * float64(t.counts[row])})
		}
	}
	slices.SortFunc(all, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.row, b.row))
	})
	rows := make([]int, 0, maxRows)
	for _, w := range all[:min(len(all), maxRows)] {
		rows = append(rows, w.row)
	}
	slices.Sort(rows)
	return rows
}

// file makes the model's tables of the weights.
func (c *crf) file(t *featureTable, lex *wordTable) *modelfile.File {
	f := &modelfile.File{
		Unit: unit, RowLog: rowLog, WordLog: lex.wordsLog, PhraseLog: lex.phrasesLog,
		Calibration: identity(),
		RowBits:     make([]uint64, 1<<(rowLog-6)), WordBits: lex.words, PhraseBits: lex.phrases,
		Views: lex.views, Lists: lex.flags,
	}
	for p := range n {
		for l := range n {
			f.Transitions = append(f.Transitions, int32(math.Round(c.trans[p][l]/unit)))
		}
		f.Begin = append(f.Begin, int32(math.Round(c.begin[p]/unit)))
	}
	keep := 1 - c.dropout                   // dropout left this share of the weights at work
	for _, row := range c.worthKeeping(t) { // ascending places, as the bitmap's ranks are
		place := t.places[row]
		var bytes [modelfile.RowSize]byte
		for l, w := range c.weights[row*n : row*n+n] {
			bytes[l] = byte(128 + quantise(float64(w)*keep))
		}
		for l := label.N; l < len(bytes)-1; l++ {
			bytes[l] = 128
		}
		bytes[len(bytes)-1] = 1
		f.RowBits[place>>6] |= 1 << (place & 63)
		for k := 0; k < len(bytes); k += 8 {
			word := uint64(0)
			for b := range 8 {
				word |= uint64(bytes[k+b]) << (8 * b)
			}
			f.Rows = append(f.Rows, word)
		}
	}
	return f
}

// identity is the calibration curve that changes nothing.
func identity() []float32 {
	curve := make([]float32, modelfile.Knots)
	for i := range curve {
		curve[i] = float32(i) / float32(len(curve)-1)
	}
	return curve
}
