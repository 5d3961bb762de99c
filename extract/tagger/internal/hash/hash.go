// Package hash holds the one hash function of the tagger. Features, words and
// phrases are known by 64-bit hashes only; the model file depends on these
// functions bit for bit, so that a change here is a new format version.
package hash

const (
	offset = 14695981039346656037 // FNV-1a, 64 bits
	prime  = 1099511628211
)

// Start is the hash of no bytes yet; [Byte] adds to it, [Mix] ends it.
const Start uint64 = offset

// Byte adds one byte to a running hash (FNV-1a).
func Byte(h uint64, b byte) uint64 { return (h ^ uint64(b)) * prime }

// Bytes returns the hash of a whole string of bytes.
func Bytes[T string | []byte](s T) uint64 {
	h := Start
	for i := 0; i < len(s); i++ {
		h = Byte(h, s[i])
	}
	return Mix(h)
}

// Mix spreads every bit of h over all others, the leading ones above all.
func Mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 29
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>32
}

// Pair joins two hashes into one; the order matters.
func Pair(a, b uint64) uint64 {
	return (a<<23|a>>41)*0x9e3779b97f4a7c15 ^ b
}

// Feature returns the hash of a value under a template: the same value means
// another feature under another template.
func Feature(template uint64, value uint64) uint64 {
	h := value + template*0x9e3779b97f4a7c15
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}
