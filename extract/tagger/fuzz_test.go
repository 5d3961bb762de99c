package tagger_test

import (
	"context"
	"encoding/binary"
	"hash/crc32"
	"testing"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/lexicon"
	"rubricate/extract/tagger/internal/modelfile"
)

// small is the smallest model: it knows no feature and no word.
func small() []byte {
	f := &modelfile.File{
		Unit: 1.0 / 32, RowLog: 6, WordLog: 6, PhraseLog: 6,
		Transitions: make([]int32, label.N*label.N), Begin: make([]int32, label.N),
		Calibration: make([]float32, modelfile.Knots),
		RowBits:     []uint64{1}, WordBits: []uint64{1}, PhraseBits: []uint64{2},
		Rows: make([]uint64, modelfile.RowSize/8), Lists: []uint16{3},
	}
	for k := range f.Views {
		f.Views[k] = lexicon.View{Cluster: []uint16{1}, Coarser: [2][]uint16{{0, 1}, {0, 1}}}
	}
	return f.Bytes()
}

// FuzzLoad changes a small model; the checksum is made right again, so that
// what it guards is reached.
func FuzzLoad(f *testing.F) {
	f.Add(small())
	f.Add(small()[:100])
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) >= 24 {
			binary.LittleEndian.PutUint64(data[16:], uint64(len(data)))
			binary.LittleEndian.PutUint32(data[12:], crc32.ChecksumIEEE(data[16:]))
		}
		m, err := tagger.Load(data)
		if err != nil {
			return
		}
		const text = "Angela Merkel met the WHO in Moscow."
		words := segment.Words(text)
		mentions, err := m.Tag(context.Background(), text, words, segment.Sentences(text, words), nil)
		if err != nil {
			t.Fatal(err)
		}
		check(t, text, mentions)
	})
}

func TestSmallModel(t *testing.T) {
	if _, err := tagger.Load(small()); err != nil {
		t.Fatal(err)
	}
}
