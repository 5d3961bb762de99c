package know

import (
	"strconv"
	"strings"
)

// Record is one thing that a pack knows: a view into the pack, cheap to copy.
// Two records are the same if they compare equal.
type Record struct {
	pack *Pack
	row  int
}

// Pack returns the pack that the record is in.
func (r Record) Pack() *Pack { return r.pack }

// Row returns the record's number in its pack.
func (r Record) Row() int { return r.row }

// Kind returns what sort of thing it is.
func (r Record) Kind() Kind { return Kind(r.pack.records.u8(r.row, recKind)) }

// Name returns the name by which the record goes.
func (r Record) Name() string { return r.str(recName) }

// Description returns one line on the record, "" where its kind and country say it all.
func (r Record) Description() string { return r.str(recDescription) }

// Country returns the ISO 3166-1 code of the country it is in or of, "" if none.
func (r Record) Country() string {
	a, b := r.pack.records.u8(r.row, recCountry), r.pack.records.u8(r.row, recCountry+1)
	if a == 0 || b == 0 {
		return ""
	}
	return string([]byte{a, b})
}

// Region returns the name of the first-order division it is in, "" if unknown.
func (r Record) Region() string { return r.str(recRegion) }

// Aliases returns other names, for showing.
func (r Record) Aliases() []string {
	s := r.str(recAliases)
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}

// Coordinates returns degrees north and east; ok is false where there are none.
func (r Record) Coordinates() (lat, lon float64, ok bool) {
	la, lo := int32(r.u32(recLat)), int32(r.u32(recLon))
	if la == nowhere {
		return 0, 0, false
	}
	return float64(la) / coordinateScale, float64(lo) / coordinateScale, true
}

// Population returns the number of people, 0 if unknown.
func (r Record) Population() int { return int(r.u32(recPopulation)) }

// GeoNames returns the record's number at geonames.org, 0 if unknown.
func (r Record) GeoNames() uint32 { return r.u32(recGeoNames) }

// Wikidata returns the number after the Q, 0 if unknown.
func (r Record) Wikidata() uint32 { return r.u32(recWikidata) }

// Local returns the record's number in its own source, 0 if it has none.
func (r Record) Local() uint32 { return r.u32(recLocal) }

// Start returns when it began: a birth, a foundation, a first mention.
func (r Record) Start() Date { return Date(int32(r.u32(recStart))) }

// End returns when it ended; 0 where it has not or is not known to have.
func (r Record) End() Date { return Date(int32(r.u32(recEnd))) }

// Prior returns how well known the record is among those of its type: 0 to 255, logarithmic.
func (r Record) Prior() int { return int(r.pack.records.u8(r.row, recPrior)) }

// Source returns where the record, its name and its description are from.
func (r Record) Source() Source { return r.pack.source(int(r.pack.records.u8(r.row, recSource))) }

// Facts returns what is known besides, in the order of the file.
func (r Record) Facts() []Fact {
	first, end := int(r.u32(recFacts)), r.pack.facts.n
	if r.row+1 < r.pack.records.n {
		end = min(end, int(r.pack.records.u32(r.row+1, recFacts)))
	}
	if first >= end || end-first > maxOwnFacts {
		return nil
	}
	facts := make([]Fact, 0, end-first)
	for i := first; i < end; i++ {
		t := r.pack.facts
		facts = append(facts, Fact{
			Property: Property(t.u8(i, factProperty)),
			Value:    r.pack.text(t.u32(i, factValue)),
			Start:    Date(int32(t.u32(i, factStart))),
			End:      Date(int32(t.u32(i, factEnd))),
			Checked:  Date(int32(t.u32(i, factChecked))),
			Source:   int(t.u8(i, factSource)),
		})
	}
	return facts
}

// URI returns the most widely used address that names the record: Wikidata's,
// then GeoNames', then that of its source; "" if none of them has one.
func (r Record) URI() string {
	if q := r.Wikidata(); q > 0 {
		return "http://www.wikidata.org/entity/Q" + strconv.FormatUint(uint64(q), 10)
	}
	if g := r.GeoNames(); g > 0 {
		return "https://sws.geonames.org/" + strconv.FormatUint(uint64(g), 10) + "/"
	}
	if page := r.Source().Record; page != "" && r.Local() > 0 {
		return strings.Replace(page, "{id}", strconv.FormatUint(uint64(r.Local()), 10), 1)
	}
	return ""
}

// coordinateScale is the unit of coordinates in the file: 11 metres.
const coordinateScale = 10000

func (r Record) u32(field int) uint32 { return r.pack.records.u32(r.row, field) }
func (r Record) str(field int) string { return r.pack.text(r.u32(field)) }

// source returns a source by its number; a number outside the list gives the zero Source.
func (p *Pack) source(i int) Source {
	if i < 0 || i >= len(p.meta.Sources) {
		return Source{}
	}
	return p.meta.Sources[i]
}
