package train

import (
	"math"

	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/modelfile"
)

// unit is what an integer weight of 1 is worth. Weights beyond 127 units are
// clipped, which is rare; weights below dead vanish, and with them most rows.
const (
	unit = 1.0 / 32
	dead = 0.05
)

func quantise(w float64) int {
	if math.Abs(w) < dead {
		return 0
	}
	return max(-128, min(127, int(math.Round(w/unit))))
}

// file makes the model's tables of the weights: rows that are all nought are left out.
func (c *crf) file(t *featureTable, lex *wordTable) *modelfile.File {
	f := &modelfile.File{
		Unit: unit, RowLog: rowLog, WordLog: lex.wordsLog, PhraseLog: lex.phrasesLog,
		Calibration: identity(),
		Coarser:     lex.coarser,
		RowBits:     make([]uint64, 1<<(rowLog-6)), WordBits: lex.words, PhraseBits: lex.phrases,
		Clusters: lex.cluster, Lists: lex.flags,
	}
	for p := range n {
		for l := range n {
			f.Transitions = append(f.Transitions, int32(math.Round(c.trans[p][l]/unit)))
		}
		f.Begin = append(f.Begin, int32(math.Round(c.begin[p]/unit)))
	}
	keep := 1 - c.dropout              // dropout left this share of the weights at work
	for row, place := range t.places { // ascending, as the bitmap's ranks are
		var bytes [modelfile.RowSize]byte
		any := false
		for l, w := range c.weights[row*n : row*n+n] {
			q := quantise(float64(w) * keep)
			bytes[l] = byte(128 + q)
			any = any || q != 0
		}
		if !any {
			continue
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
