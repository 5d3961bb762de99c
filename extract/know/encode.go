package know

import (
	"cmp"
	"fmt"
	"hash/crc32"
	"math"
	"slices"
	"strings"

	"rubricate/extract/namekey"
)

// assemble puts the header before the sections.
func assemble(sections [sectionCount][]byte) ([]byte, error) {
	size := headerSize + directorySize
	for _, s := range sections {
		size += len(s)
	}
	if size > maxSize {
		return nil, fmt.Errorf("%w: %d bytes", ErrLimit, size)
	}
	out := make([]byte, headerSize, size)
	copy(out, magic)
	order.PutUint32(out[8:], version)
	order.PutUint32(out[12:], uint32(size))
	at := headerSize + directorySize
	for _, s := range sections {
		out = order.AppendUint32(out, uint32(at))
		out = order.AppendUint32(out, uint32(len(s)))
		at += len(s)
	}
	for _, s := range sections {
		out = append(out, s...)
	}
	order.PutUint32(out[checksumAt:], crc32.Checksum(out[headerSize:], castagnoli))
	return out, nil
}

// encoder gathers the rows of the tables.
type encoder struct {
	area    *area
	records []byte
	facts   []byte
	names   []nameEntry
}

type nameEntry struct {
	hash   uint64
	record uint32
}

func (e *encoder) add(entry *Entry, row uint32, sources int) error {
	if err := entry.check(sources); err != nil {
		return err
	}
	var b [recordWidth]byte
	b[recKind], b[recSource], b[recPrior] = byte(entry.Kind), byte(entry.Source), byte(entry.Prior)
	copy(b[recCountry:recCountry+2], entry.Country)
	put := func(field int, value uint32) { order.PutUint32(b[field:], value) }
	put(recName, e.area.add(entry.Name))
	put(recDescription, e.area.add(entry.Description))
	put(recRegion, e.area.add(entry.Region))
	put(recAliases, e.area.add(strings.Join(entry.Aliases, "\n")))
	where := [2]int32{nowhere, 0}
	if entry.Located {
		where = [2]int32{int32(math.Round(entry.Lat * coordinateScale)), int32(math.Round(entry.Lon * coordinateScale))}
	}
	put(recLat, uint32(where[0]))
	put(recLon, uint32(where[1]))
	put(recPopulation, uint32(entry.Population))
	put(recGeoNames, entry.GeoNames)
	put(recWikidata, entry.Wikidata)
	put(recLocal, entry.Local)
	put(recStart, uint32(entry.Start))
	put(recEnd, uint32(entry.End))
	put(recFacts, uint32(len(e.facts)/factWidth))
	e.records = append(e.records, b[:]...)
	for _, f := range entry.Facts {
		e.addFact(f)
	}
	e.addNames(entry, row)
	return nil
}

func (e *encoder) addFact(f Fact) {
	var b [factWidth]byte
	b[factProperty], b[factSource] = byte(f.Property), byte(f.Source)
	order.PutUint32(b[factValue:], e.area.add(f.Value))
	order.PutUint32(b[factStart:], uint32(f.Start))
	order.PutUint32(b[factEnd:], uint32(f.End))
	order.PutUint32(b[factChecked:], uint32(f.Checked))
	e.facts = append(e.facts, b[:]...)
}

func (e *encoder) addNames(entry *Entry, row uint32) {
	first := len(e.names)
	for _, names := range [...][]string{{entry.Name}, entry.Aliases, entry.Keys} {
		for _, name := range names {
			key := namekey.Of(name)
			if key == "" {
				continue
			}
			n := nameEntry{hash([]byte(key)), row}
			if !slices.Contains(e.names[first:], n) {
				e.names = append(e.names, n)
			}
		}
	}
}

func (e *encoder) nameRows() []byte {
	slices.SortFunc(e.names, func(a, b nameEntry) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.record, b.record))
	})
	rows := make([]byte, 0, len(e.names)*nameWidth)
	for _, n := range e.names {
		rows = order.AppendUint32(rows, uint32(n.hash))
		rows = append(rows, byte(n.hash>>32))
		rows = order.AppendUint32(rows, n.record)
	}
	return rows
}

// area is the string area under construction: each string once.
type area struct {
	bytes []byte
	refs  map[string]uint32
}

func newArea() *area { return &area{bytes: []byte{0}, refs: map[string]uint32{"": 0}} }

func (a *area) add(s string) uint32 {
	if ref, ok := a.refs[s]; ok {
		return ref
	}
	ref := uint32(len(a.bytes))
	a.refs[s] = ref
	for n := len(s); ; n >>= 7 {
		if n < 0x80 {
			a.bytes = append(a.bytes, byte(n))
			break
		}
		a.bytes = append(a.bytes, byte(n)|0x80)
	}
	a.bytes = append(a.bytes, s...)
	return ref
}
