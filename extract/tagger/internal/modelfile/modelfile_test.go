package modelfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/lexicon"
)

// tiny is a model with one row, two words and three phrases.
func tiny() *File {
	f := &File{
		Unit: 0.25, RowLog: 6, WordLog: 7, PhraseLog: 8,
		Transitions: make([]int32, label.N*label.N), Begin: make([]int32, label.N),
		Calibration: make([]float32, Knots),
		RowBits:     []uint64{4}, WordBits: []uint64{1, 1}, PhraseBits: []uint64{7, 0, 0, 0},
		Rows: []uint64{1, 2, 3}, Lists: []uint16{1, 2, 3},
	}
	for k := range f.Views {
		f.Views[k] = lexicon.View{Cluster: []uint16{1, 2}, Coarser: [2][]uint16{{0, 2, 1}, {0, 1, 1}}}
		for range k { // as many clusters as no other view has
			f.Views[k].Coarser[0] = append(f.Views[k].Coarser[0], 1)
			f.Views[k].Coarser[1] = append(f.Views[k].Coarser[1], 1)
		}
	}
	for i := range f.Transitions {
		f.Transitions[i] = int32(i) - 100
	}
	for i := range f.Calibration {
		f.Calibration[i] = float32(i) / (Knots - 1)
	}
	return f
}

func TestRoundTrip(t *testing.T) {
	data := tiny().Bytes()
	for shift := range 8 {
		t.Run("", func(t *testing.T) {
			moved := append(make([]byte, shift), data...)[shift:]
			got, err := Read(moved)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tiny(), got); diff != "" {
				t.Error(diff)
			}
			if !bytes.Equal(got.Bytes(), data) {
				t.Error("written again, the file differs")
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	put := func(at int, x uint32) func([]byte) []byte {
		return func(data []byte) []byte {
			binary.LittleEndian.PutUint32(data[at:], x)
			return data
		}
	}
	for _, c := range []struct {
		name   string
		change func([]byte) []byte
		want   error
	}{
		{"more rows than there are", put(40, 1<<19), ErrDamaged},
		{"more rows than allowed", put(40, 1<<31), ErrDamaged},
		{"more clusters than allowed", put(64, 1<<16), ErrDamaged},
		{"fewer words", put(44, 0), ErrDamaged},
		{"bitmap too large", put(28, 40), ErrDamaged},
		{"bitmap too small", put(28, 0), ErrDamaged},
		{"no unit", put(24, 0), ErrDamaged},
		{"unit not a number", put(24, 0x7fc00000), ErrDamaged},
		{"older version", put(8, 0), ErrVersion},
		{"longer", func(data []byte) []byte { return append(data, make([]byte, 8)...) }, ErrDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := c.change(tiny().Bytes())
			binary.LittleEndian.PutUint64(data[16:], uint64(len(data)))
			binary.LittleEndian.PutUint32(data[12:], crc32.ChecksumIEEE(data[checkFrom:]))
			if _, err := Read(data); !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}
