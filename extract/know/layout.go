package know

import "encoding/binary"

// The bytes of a pack; FORMAT.md says the same for other programs.

const (
	magic   = "\x89RPK\r\n\x1a\n" // as PNG's: shows text-mode and 7-bit transport
	version = 1

	headerSize    = 20 // magic, version, length, checksum
	checksumAt    = 16
	directorySize = sectionCount * 8

	maxSize     = 1 << 30
	maxRecords  = 1 << 24
	maxFacts    = 1 << 24
	maxNames    = 1 << 24 // so that interpolation fits 64 bits
	maxMeta     = 1 << 16
	maxText     = 1000 // bytes of a name, description or value
	maxSources  = 64
	maxAliases  = 64 // shown; further names can be looked up without being shown
	maxOwnFacts = 64
)

// The sections, in the order of the file.
const (
	sectionMeta = iota
	sectionStrings
	sectionRecords
	sectionFacts
	sectionNames
	sectionCount
)

// Fields of a record: their offsets in a row of recordWidth bytes.
const (
	recKind        = 0
	recSource      = 1
	recCountry     = 2 // two capital letters, or zeros
	recPrior       = 4
	recReserved    = 5
	recName        = 6
	recDescription = 10
	recRegion      = 14
	recAliases     = 18
	recLat         = 22 // 1/10,000 degree
	recLon         = 26
	recPopulation  = 30
	recGeoNames    = 34
	recWikidata    = 38
	recLocal       = 42
	recStart       = 46
	recEnd         = 50
	recFacts       = 54 // number of the first fact; the next record's is the end
	recordWidth    = 58
)

// Fields of a fact.
const (
	factProperty = 0
	factSource   = 1
	factValue    = 2
	factStart    = 6
	factEnd      = 10
	factChecked  = 14
	factWidth    = 18
)

// Fields of a name: the hash of its key and the record it leads to.
const (
	nameHash   = 0 // 40 bits
	nameRecord = 5
	nameWidth  = 9
)

// nowhere in recLat says that a record has no coordinates.
const nowhere = -1 << 31

// table is n rows of fixed width, transposed: first byte 0 of all rows, then
// byte 1 of all rows, and so on. Neighbouring rows differ in their low bytes
// only, so this order is a fifth smaller once it is compressed, and a field is
// read in place all the same.
type table struct {
	data []byte
	n    int
}

func newTable(data []byte, width int) (table, bool) {
	return table{data, len(data) / width}, len(data)%width == 0
}

func (t table) u8(row, field int) byte { return t.data[field*t.n+row] }

func (t table) u32(row, field int) uint32 {
	i := field*t.n + row
	return uint32(t.data[i]) | uint32(t.data[i+t.n])<<8 | uint32(t.data[i+2*t.n])<<16 | uint32(t.data[i+3*t.n])<<24
}

func (t table) u40(row, field int) uint64 {
	return uint64(t.u32(row, field)) | uint64(t.u8(row, field+4))<<32
}

// transpose turns rows one after the other into the order of a table.
func transpose(rows []byte, width int) []byte {
	n := len(rows) / width
	out := make([]byte, len(rows))
	for i := range n {
		for b := range width {
			out[b*n+i] = rows[i*width+b]
		}
	}
	return out
}

// hash returns 40 bits of FNV-1a, mixed so that all of them depend on all of the key.
func hash(key []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range key {
		h = (h ^ uint64(c)) * 1099511628211
	}
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	return h >> 24
}

var order = binary.LittleEndian
