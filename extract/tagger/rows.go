package tagger

import (
	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/modelfile"
	"rubricate/extract/tagger/internal/rank"
)

// rowTable holds a row of weights for each feature the model knows.
type rowTable struct {
	index *rank.Set
	rows  []uint64
}

// sums adds rows up, many labels to a machine word: a row's three words hold a
// byte for each label, and a sum has the even and the odd bytes of each in
// lanes of 16 bits. A weight w is the byte 128+w, so that lanes never borrow;
// the last byte of a row is 1, so that the last lane counts the rows and what
// they added too much can be taken off.
type sums [2 * rowWords]uint64

const (
	rowWords = modelfile.RowSize / 8
	// lanes of 16 bits hold the sum of 257 rows; a word has fewer than 200 features.
	lanes = 0x00ff00ff00ff00ff
)

// add adds the rows of features.
func (s *sums) add(t *rowTable, features []uint64) {
	s0, s1, s2, s3, s4, s5 := s[0], s[1], s[2], s[3], s[4], s[5]
	for _, h := range features {
		i := t.index.Index(h)
		if i < 0 {
			continue
		}
		r := t.rows[i*rowWords : i*rowWords+rowWords : i*rowWords+rowWords]
		a, b, c := r[0], r[1], r[2]
		s0 += a & lanes
		s1 += a >> 8 & lanes
		s2 += b & lanes
		s3 += b >> 8 & lanes
		s4 += c & lanes
		s5 += c >> 8 & lanes
	}
	s[0], s[1], s[2], s[3], s[4], s[5] = s0, s1, s2, s3, s4, s5
}

// plus adds another sum.
func (s *sums) plus(t *sums) {
	for i := range s {
		s[i] += t[i]
	}
}

// scores returns the sum for each label.
func (s *sums) scores(out *[label.N]int32) {
	bias := int32(s[2*rowWords-1]>>48) * 128
	for l := range out {
		out[l] = int32(s[l>>3<<1|l&1]>>(l>>1&3<<4)&0xffff) - bias
	}
}
