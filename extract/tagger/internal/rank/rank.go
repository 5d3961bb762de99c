// Package rank holds sets of hashed keys that give each member a dense number:
// a bitmap with one bit for each possible hash, and the count of bits before
// each word of it (rank, Jacobson 1989). The bitmap is used where it lies in
// the model file; only the counts are made on loading.
//
// A key's hash is all that is stored of it, so that a stranger is taken for a
// member with the probability that its bit is set.
package rank

import (
	"fmt"
	"math/bits"
	"slices"
)

// Set is an immutable set of hashes. It is safe for concurrent use.
type Set struct {
	bits   []uint64
	before []uint32 // members in the words of bits before this one
	shift  uint     // a hash's leading bits are its place in the bitmap
	n      int
}

// Limits of a set's size as the logarithm of its number of places.
const (
	MinLog = 6
	MaxLog = 26
)

// New makes a set of a bitmap of 1<<log bits, which it keeps.
func New(bitmap []uint64, log int) (*Set, error) {
	if log < MinLog || log > MaxLog {
		return nil, fmt.Errorf("bitmap of 2^%d places: not within 2^%d and 2^%d", log, MinLog, MaxLog)
	}
	if len(bitmap) != 1<<(log-6) {
		return nil, fmt.Errorf("bitmap of %d words for 2^%d places", len(bitmap), log)
	}
	s := &Set{bits: bitmap, before: make([]uint32, len(bitmap)), shift: uint(64 - log)}
	for i, w := range bitmap {
		s.before[i] = uint32(s.n)
		s.n += bits.OnesCount64(w)
	}
	return s, nil
}

// Len returns the number of members.
func (s *Set) Len() int { return s.n }

// Index returns the number of the member with this hash, in [0, Len), or -1.
func (s *Set) Index(hash uint64) int {
	place := hash >> s.shift
	word := s.bits[place>>6]
	bit := uint64(1) << (place & 63)
	if word&bit == 0 {
		return -1
	}
	return int(s.before[place>>6]) + bits.OnesCount64(word&(bit-1))
}

// AppendIndexes appends the numbers of those of the hashes that are members.
// First it looks for all, without a branch for the processor to guess wrong,
// so that it waits for memory once and not once for each.
func (s *Set) AppendIndexes(dst []uint32, hashes []uint64) []uint32 {
	n := len(dst)
	dst = slices.Grow(dst, len(hashes))[:n+len(hashes)]
	found := dst[n:]
	k := 0
	for _, h := range hashes {
		place := h >> s.shift
		found[k] = uint32(place)
		k += int(s.bits[place>>6] >> (place & 63) & 1)
	}
	found = found[:k]
	for i, place := range found {
		word := s.bits[place>>6]
		found[i] = s.before[place>>6] + uint32(bits.OnesCount64(word&(1<<(place&63)-1)))
	}
	return dst[:n+k]
}

// Place returns where a hash lies in a bitmap of 1<<log places.
func Place(hash uint64, log int) uint64 { return hash >> (64 - uint(log)) }
