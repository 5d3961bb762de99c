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

// add adds rows, given their numbers.
func (s *sums) add(rows []uint64, numbers []uint32) {
	s0, s1, s2, s3, s4, s5 := s[0], s[1], s[2], s[3], s[4], s[5]
	for _, i := range numbers {
		r := rows[int(i)*rowWords:]
		r = r[:rowWords]
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
	s[0] += t[0]
	s[1] += t[1]
	s[2] += t[2]
	s[3] += t[3]
	s[4] += t[4]
	s[5] += t[5]
}

// scores returns the sum for each label.
func (s *sums) scores(out *[label.N]int32) {
	bias := int32(s[5]>>48) * 128
	for k := range 2 {
		even, odd, o := s[2*k], s[2*k+1], (*[8]int32)(out[8*k:])
		o[0], o[2], o[4], o[6] = lane0(even)-bias, lane1(even)-bias, lane2(even)-bias, lane3(even)-bias
		o[1], o[3], o[5], o[7] = lane0(odd)-bias, lane1(odd)-bias, lane2(odd)-bias, lane3(odd)-bias
	}
	out[16] = lane0(s[4]) - bias
}

func lane0(x uint64) int32 { return int32(x & 0xffff) }
func lane1(x uint64) int32 { return int32(x >> 16 & 0xffff) }
func lane2(x uint64) int32 { return int32(x >> 32 & 0xffff) }
func lane3(x uint64) int32 { return int32(x >> 48) }
