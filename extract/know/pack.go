package know

import (
	"fmt"
	"hash/crc32"
	"iter"
	"unsafe"

	"rubricate/extract/namekey"
)

// Pack is an open knowledge pack. It is immutable.
type Pack struct {
	meta    Meta
	strings string
	records table
	facts   table
	names   table
}

// Open checks a pack and returns it. The pack goes on reading data, which must
// not change afterwards. The error wraps ErrForeign, ErrNewer, ErrTruncated or
// ErrDamaged.
func Open(data []byte) (*Pack, error) {
	sections, err := split(data)
	if err != nil {
		return nil, err
	}
	p := &Pack{strings: viewString(sections[sectionStrings])}
	if len(sections[sectionMeta]) > maxMeta {
		return nil, fmt.Errorf("%w: %d bytes of metadata", ErrDamaged, len(sections[sectionMeta]))
	}
	if p.meta, err = readMeta(sections[sectionMeta]); err != nil {
		return nil, fmt.Errorf("%w: metadata: %v", ErrDamaged, err)
	}
	for _, t := range []struct {
		to      *table
		section int
		width   int
		limit   int
		name    string
	}{
		{&p.records, sectionRecords, recordWidth, maxRecords, "records"},
		{&p.facts, sectionFacts, factWidth, maxFacts, "facts"},
		{&p.names, sectionNames, nameWidth, maxNames, "names"},
	} {
		var whole bool
		if *t.to, whole = newTable(sections[t.section], t.width); !whole || t.to.n > t.limit {
			return nil, fmt.Errorf("%w: table of %s of %d bytes", ErrDamaged, t.name, len(sections[t.section]))
		}
	}
	if len(p.meta.Sources) > maxSources {
		return nil, fmt.Errorf("%w: %d sources", ErrDamaged, len(p.meta.Sources))
	}
	return p, nil
}

// split checks the header and returns the sections.
func split(data []byte) (sections [sectionCount][]byte, err error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return sections, fmt.Errorf("%w: it begins with %q", ErrForeign, data[:min(len(data), len(magic))])
	}
	if len(data) < headerSize+directorySize {
		return sections, fmt.Errorf("%w: %d bytes", ErrTruncated, len(data))
	}
	if v := order.Uint32(data[8:]); v != version {
		if v > version {
			return sections, fmt.Errorf("%w: version %d, this program reads %d", ErrNewer, v, version)
		}
		return sections, fmt.Errorf("%w: version %d", ErrDamaged, v)
	}
	length := uint64(order.Uint32(data[12:]))
	if uint64(len(data)) < length {
		return sections, fmt.Errorf("%w: %d of %d bytes", ErrTruncated, len(data), length)
	}
	if length < headerSize+directorySize || length > maxSize || uint64(len(data)) > length {
		return sections, fmt.Errorf("%w: %d bytes where the header says %d", ErrDamaged, len(data), length)
	}
	if crc32.Checksum(data[headerSize:], castagnoli) != order.Uint32(data[checksumAt:]) {
		return sections, fmt.Errorf("%w: its checksum is wrong", ErrDamaged)
	}
	for i := range sections {
		at := headerSize + i*8
		from, size := uint64(order.Uint32(data[at:])), uint64(order.Uint32(data[at+4:]))
		if from < headerSize+directorySize || from+size > length {
			return sections, fmt.Errorf("%w: section %d is outside the file", ErrDamaged, i)
		}
		sections[i] = data[from : from+size : from+size]
	}
	return sections, nil
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// viewString looks at bytes as a string without copying megabytes: Open's
// caller has promised that they stay as they are.
func viewString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Meta returns the description of the pack. Its sources must not be changed.
func (p *Pack) Meta() Meta { return p.meta }

// Len returns the number of records.
func (p *Pack) Len() int { return p.records.n }

// Record returns record i, 0 ≤ i < Len.
func (p *Pack) Record(i int) Record {
	if i < 0 || i >= p.records.n {
		panic(fmt.Sprintf("know: record %d of %d", i, p.records.n))
	}
	return Record{p, i}
}

// Named iterates over the records that bear a name or alias with the same Key,
// in the order of the file. Keys are compared by 40 bits of their hash: a
// stranger is among the records of 100,000 names once in ten million look-ups.
func (p *Pack) Named(name string) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		var buf [namekey.MaxLen + 8]byte
		key := namekey.Append(buf[:0], name)
		if len(key) == 0 {
			return
		}
		h := hash(key)
		for i := p.lowerBound(h); i < p.names.n && p.names.u40(i, nameHash) == h; i++ {
			record := int(p.names.u32(i, nameRecord))
			if record < p.records.n && !yield(Record{p, record}) {
				return
			}
		}
	}
}

// lowerBound returns the first name whose hash is not below h. Hashes are
// spread evenly, so the first probes interpolate; halving bounds what an
// uneven table could cost.
func (p *Pack) lowerBound(h uint64) int {
	const space = 1 << 40
	lo, hi := 0, p.names.n // the answer is in [lo, hi]
	low, high := uint64(0), uint64(space)
	for probe := 0; lo < hi; probe++ {
		mid := int(uint(lo+hi) / 2)
		if probe < 6 && high > low && h >= low && h < high {
			mid = min(lo+int((h-low)*uint64(hi-lo)/(high-low)), hi-1)
		}
		if at := p.names.u40(mid, nameHash); at < h {
			lo, low = mid+1, at
		} else {
			hi, high = mid, at
		}
	}
	return lo
}

// text returns the string at a reference: its length as a varint, then its
// bytes. References outside the area give "", as reference 0 does.
func (p *Pack) text(ref uint32) string {
	at, size := uint64(ref), uint64(0)
	for shift := 0; ; shift += 7 {
		if at >= uint64(len(p.strings)) || shift > 21 {
			return ""
		}
		c := p.strings[at]
		at++
		size |= uint64(c&0x7F) << shift
		if c < 0x80 {
			break
		}
	}
	if at+size > uint64(len(p.strings)) {
		return ""
	}
	return p.strings[at : at+size]
}
