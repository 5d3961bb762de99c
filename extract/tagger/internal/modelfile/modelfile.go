// Package modelfile is the tagger's file format: one header, one checksum, and
// tables of fixed width that are used where they lie.
//
// All numbers are little-endian. README.md of the tagger has the layout as a
// table; [File.sections] is the same in code, for reading and for writing.
package modelfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"

	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/lexicon"
	"rubricate/extract/tagger/internal/rank"
)

// Version is the format that this code reads and writes. It changes when the
// layout does, and when a template or a hash of the features does.
const Version = 2

// Why a file is refused.
var (
	ErrNotModel = errors.New("not a tagger model")
	ErrVersion  = errors.New("tagger model of another version")
	ErrDamaged  = errors.New("damaged tagger model")
)

const (
	magic      = "\x89RUBTAG\n" // as PNG does: what takes it for text damages it visibly
	headerSize = 72
	checkFrom  = 16 // the checksum covers the rest of the file from here
)

// RowSize is the number of bytes of a feature's row: a weight for each label,
// 128 for nought, then padding, the last byte of it 1, so that a sum of rows
// counts itself.
const RowSize = 24

// Knots is the number of points of the calibration curve.
const Knots = 33

// Limits on what a file may ask for.
const (
	maxRows     = 1 << 20
	maxWords    = 1 << 20
	maxPhrases  = 1 << 20
	maxClusters = 1<<16 - 2
)

// File is a model's tables. After [Read] they lie in the bytes that were read
// wherever the machine allows it, and must not be changed.
type File struct {
	Unit                          float32 // what a weight of 1 is worth, in nats
	RowLog, WordLog, PhraseLog    int     // logarithms of the bitmaps' sizes
	Transitions                   []int32 // [label.N][label.N], from the row's label to the column's
	Begin                         []int32 // of a sentence with each label
	Calibration                   []float32
	RowBits, WordBits, PhraseBits []uint64
	Rows                          []uint64                    // RowSize/8 for each feature
	Views                         [lexicon.Views]lexicon.View // clusters of each word
	Lists                         []uint16                    // of each phrase
}

// sections calls each for every table in the order of the file.
func (f *File) sections(counts *counts, each func(name string, table any, n int)) {
	each("transitions", &f.Transitions, label.N*label.N)
	each("begin", &f.Begin, label.N)
	each("calibration", &f.Calibration, Knots)
	for k := range f.Views {
		each("middle clusters", &f.Views[k].Coarser[0], counts.clusters[k]+1)
		each("coarse clusters", &f.Views[k].Coarser[1], counts.clusters[k]+1)
	}
	each("rows' bitmap", &f.RowBits, 1<<(f.RowLog-6))
	each("words' bitmap", &f.WordBits, 1<<(f.WordLog-6))
	each("phrases' bitmap", &f.PhraseBits, 1<<(f.PhraseLog-6))
	each("rows", &f.Rows, counts.rows*RowSize/8)
	for k := range f.Views {
		each("clusters", &f.Views[k].Cluster, counts.words)
	}
	each("lists", &f.Lists, counts.phrases)
}

// counts are the variable sizes of the tables.
type counts struct {
	rows, words, phrases int
	clusters             [lexicon.Views]int
}

// countsAt is where the header has the counts: rows, words, phrases, then the
// clusters of each view.
const countsAt = 40

// fields calls each for every count in the order of the header.
func (c *counts) fields(each func(name string, limit uint32, n *int)) {
	each("rows", maxRows, &c.rows)
	each("words", maxWords, &c.words)
	each("phrases", maxPhrases, &c.phrases)
	for k := range c.clusters {
		each("clusters", maxClusters, &c.clusters[k])
	}
}

// Read checks a file and returns its tables. The data must not change as long
// as the file is in use.
func Read(data []byte) (*File, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, ErrNotModel
	}
	if len(data) < headerSize {
		return nil, fmt.Errorf("%w: header: %d of %d bytes", ErrDamaged, len(data), headerSize)
	}
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32(data[at:]) }
	if v := u32(8); v != Version {
		return nil, fmt.Errorf("%w: version %d, this program reads %d", ErrVersion, v, Version)
	}
	if size := binary.LittleEndian.Uint64(data[16:]); size != uint64(len(data)) {
		return nil, fmt.Errorf("%w: %d bytes, the header says %d", ErrDamaged, len(data), size)
	}
	if sum := checksum(data[checkFrom:]); sum != u32(12) {
		return nil, fmt.Errorf("%w: checksum %08x, the header says %08x", ErrDamaged, sum, u32(12))
	}
	f := &File{Unit: float(u32(24)), RowLog: int(u32(28)), WordLog: int(u32(32)), PhraseLog: int(u32(36))}
	if !(f.Unit > 0 && f.Unit < 1) {
		return nil, fmt.Errorf("%w: unit %v", ErrDamaged, f.Unit)
	}
	for _, log := range []int{f.RowLog, f.WordLog, f.PhraseLog} {
		if log < rank.MinLog || log > rank.MaxLog {
			return nil, fmt.Errorf("%w: bitmap of 2^%d places", ErrDamaged, log)
		}
	}
	c, at, err := counts{}, countsAt, error(nil)
	c.fields(func(name string, limit uint32, n *int) {
		x := u32(at)
		if at += 4; x > limit {
			err = fmt.Errorf("%w: %d %s, at most %d allowed", ErrDamaged, x, name, limit)
			return
		}
		*n = int(x)
	})
	if err != nil {
		return nil, err
	}
	return f, f.take(data, &c)
}

// take points the tables into data.
func (f *File) take(data []byte, c *counts) (err error) {
	at := headerSize
	f.sections(c, func(name string, table any, n int) {
		size := n * width(table)
		switch {
		case err != nil:
			return
		case size > len(data)-at:
			err = fmt.Errorf("%w: %s: %d bytes left of %d", ErrDamaged, name, len(data)-at, size)
			return
		}
		view(table, data[at:at+size])
		at = align(at + size)
	})
	if err == nil && at != len(data) {
		err = fmt.Errorf("%w: %d bytes after the last table", ErrDamaged, len(data)-at)
	}
	return err
}

func align(at int) int { return (at + 7) &^ 7 }

// checksum returns the CRC-32 of data. It goes by pieces, since a WebAssembly
// engine puts its optimised code of a function in place only at the next call:
// in one call all of a model would go through the first, slow code.
func checksum(data []byte) uint32 {
	const piece = 64 << 10
	sum := uint32(0)
	for ; len(data) > piece; data = data[piece:] {
		sum = crc32.Update(sum, crc32.IEEETable, data[:piece])
	}
	return crc32.Update(sum, crc32.IEEETable, data)
}
