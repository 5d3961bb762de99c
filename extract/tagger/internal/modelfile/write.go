package modelfile

import (
	"encoding/binary"
	"hash/crc32"
	"math"
)

// Bytes returns the file of the tables. The same tables give the same bytes.
func (f *File) Bytes() []byte {
	c := &counts{rows: len(f.Rows) * 8 / RowSize, words: len(f.Views[0].Cluster), phrases: len(f.Lists)}
	for k := range f.Views {
		c.clusters[k] = len(f.Views[k].Coarser[0]) - 1
	}
	out := make([]byte, headerSize)
	f.sections(c, func(_ string, table any, _ int) {
		switch t := table.(type) {
		case *[]uint16:
			for _, x := range *t {
				out = binary.LittleEndian.AppendUint16(out, x)
			}
		case *[]int32:
			for _, x := range *t {
				out = binary.LittleEndian.AppendUint32(out, uint32(x))
			}
		case *[]float32:
			for _, x := range *t {
				out = binary.LittleEndian.AppendUint32(out, math.Float32bits(x))
			}
		case *[]uint64:
			for _, x := range *t {
				out = binary.LittleEndian.AppendUint64(out, x)
			}
		}
		for len(out)%8 != 0 {
			out = append(out, 0)
		}
	})
	copy(out, magic)
	u32 := func(at int, x uint32) { binary.LittleEndian.PutUint32(out[at:], x) }
	u32(8, Version)
	binary.LittleEndian.PutUint64(out[16:], uint64(len(out)))
	u32(24, math.Float32bits(f.Unit))
	for i, x := range []int{f.RowLog, f.WordLog, f.PhraseLog} {
		u32(28+4*i, uint32(x))
	}
	at := countsAt
	c.fields(func(_ string, _ uint32, n *int) {
		u32(at, uint32(*n))
		at += 4
	})
	u32(12, crc32.ChecksumIEEE(out[checkFrom:]))
	return out
}
