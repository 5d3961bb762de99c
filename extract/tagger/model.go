package tagger

import (
	"fmt"
	"math"
	"sync"

	"rubricate/extract/tagger/internal/lexicon"
	"rubricate/extract/tagger/internal/modelfile"
	"rubricate/extract/tagger/internal/rank"
)

// Why [Load] refuses a file; test with errors.Is.
var (
	// ErrNotModel means that the bytes are something else altogether.
	ErrNotModel = modelfile.ErrNotModel
	// ErrVersion means that the file was written for another version of the program.
	ErrVersion = modelfile.ErrVersion
	// ErrDamaged means that the file is cut short or changed.
	ErrDamaged = modelfile.ErrDamaged
)

// Model is a trained tagger. It is immutable and safe for concurrent use.
type Model struct {
	lex     *lexicon.Lexicon
	rows    rowTable
	chain   chain
	unit    float64
	curve   []float32 // calibration
	scratch sync.Pool // of *scratch
}

// Load makes a model of the bytes of a model file. It decodes and copies
// nothing: the model keeps data and uses the tables in it, so that data must
// not be changed afterwards. (Where data is not aligned to eight bytes, or the
// machine is big-endian, the tables are copied.)
func Load(data []byte) (*Model, error) {
	m, err := load(data)
	if err != nil {
		return nil, fmt.Errorf("loading the tagger's model: %w", err)
	}
	return m, nil
}

func load(data []byte) (*Model, error) {
	f, err := modelfile.Read(data)
	if err != nil {
		return nil, err
	}
	words, err := set("words", f.WordBits, f.WordLog, len(f.Views[0].Cluster))
	if err != nil {
		return nil, err
	}
	phrases, err := set("phrases", f.PhraseBits, f.PhraseLog, len(f.Lists))
	if err != nil {
		return nil, err
	}
	rows, err := set("rows", f.RowBits, f.RowLog, len(f.Rows)*8/modelfile.RowSize)
	if err != nil {
		return nil, err
	}
	for k := range f.Views {
		if err := check(&f.Views[k]); err != nil {
			return nil, err
		}
	}
	for _, x := range append(f.Transitions[:len(f.Transitions):len(f.Transitions)], f.Begin...) {
		if x < -maxTransition || x > maxTransition {
			return nil, fmt.Errorf("%w: transition weight %d", ErrDamaged, x)
		}
	}
	for i, p := range f.Calibration {
		if !(p >= 0 && p <= 1) || i > 0 && p < f.Calibration[i-1] {
			return nil, fmt.Errorf("%w: calibration: %v at point %d", ErrDamaged, p, i)
		}
	}
	m := &Model{
		lex:   &lexicon.Lexicon{Words: words, Views: f.Views, Phrases: phrases, Flags: f.Lists},
		rows:  rowTable{index: rows, rows: f.Rows},
		unit:  float64(f.Unit),
		curve: f.Calibration,
	}
	m.chain.fill(f.Transitions, f.Begin, m.unit)
	m.scratch.New = func() any { return newScratch(m) }
	return m, nil
}

// check refuses a view with clusters that are not there.
func check(v *lexicon.View) error {
	most := uint16(0)
	for _, c := range v.Cluster {
		most = max(most, c)
	}
	if int(most) >= len(v.Coarser[0]) {
		return fmt.Errorf("%w: cluster %d of %d", ErrDamaged, most, len(v.Coarser[0]))
	}
	if v.Coarser[0][0] != 0 || v.Coarser[1][0] != 0 {
		return fmt.Errorf("%w: unknown words have a cluster", ErrDamaged)
	}
	return nil
}

// maxTransition bounds a transition's weight, so that sums over the longest
// sentence stay within an int32.
const maxTransition = 1 << 12

func set(name string, bitmap []uint64, log, values int) (*rank.Set, error) {
	s, err := rank.New(bitmap, log)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ErrDamaged, name, err)
	}
	if s.Len() != values {
		return nil, fmt.Errorf("%w: %s: %d values for %d keys", ErrDamaged, name, values, s.Len())
	}
	return s, nil
}

// confidence returns the calibrated probability for that of the chain.
func (m *Model) confidence(p float64) float32 {
	at := math.Min(math.Max(p, 0), 1) * float64(len(m.curve)-1)
	i := min(int(at), len(m.curve)-2)
	low, high := float64(m.curve[i]), float64(m.curve[i+1])
	return float32(low + (high-low)*(at-float64(i)))
}
