package know

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// Entry is a record as a writer gives it. Zero values stand for unknown.
type Entry struct {
	Kind        Kind
	Name        string
	Aliases     []string // shown, and looked up
	Keys        []string // further names to look it up by, not shown
	Description string
	Country     string // ISO 3166-1, two capital letters
	Region      string
	Located     bool // whether Lat and Lon are known
	Lat, Lon    float64
	Population  int
	GeoNames    uint32
	Wikidata    uint32
	Local       uint32
	Start, End  Date
	Prior       int // 0 to 255
	Source      int // index into Meta.Sources
	Facts       []Fact
}

// Write writes a pack. The bytes depend on what the entries say, not on their
// order: entries are sorted by kind, country, region and name, which also puts
// alike next to alike for compression.
func Write(w io.Writer, meta Meta, entries []Entry) error {
	data, err := encode(meta, entries)
	if err != nil {
		return fmt.Errorf("write pack %q: %w", meta.Name, err)
	}
	_, err = w.Write(data)
	return err
}

func encode(meta Meta, entries []Entry) ([]byte, error) {
	header, err := json.Marshal(meta)
	if err != nil {
		return nil, err
	}
	if len(header) > maxMeta || len(meta.Sources) > maxSources {
		return nil, fmt.Errorf("%w: %d bytes of metadata, %d sources", ErrLimit, len(header), len(meta.Sources))
	}
	if len(entries) > maxRecords {
		return nil, fmt.Errorf("%w: %d records", ErrLimit, len(entries))
	}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, compareEntries)
	e := encoder{area: newArea()}
	for i := range entries {
		if err := e.add(&entries[i], uint32(i), len(meta.Sources)); err != nil {
			return nil, fmt.Errorf("record %q: %w", entries[i].Name, err)
		}
	}
	return assemble([sectionCount][]byte{
		sectionMeta:    header,
		sectionStrings: e.area.bytes,
		sectionRecords: transpose(e.records, recordWidth),
		sectionFacts:   transpose(e.facts, factWidth),
		sectionNames:   transpose(e.nameRows(), nameWidth),
	})
}

func compareEntries(a, b Entry) int {
	return cmp.Or(
		cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Country, b.Country), cmp.Compare(a.Region, b.Region),
		cmp.Compare(a.Name, b.Name), cmp.Compare(a.Wikidata, b.Wikidata), cmp.Compare(a.GeoNames, b.GeoNames),
		cmp.Compare(a.Local, b.Local), cmp.Compare(a.Description, b.Description),
		cmp.Compare(a.Start, b.Start), cmp.Compare(a.Lat, b.Lat), cmp.Compare(a.Lon, b.Lon),
	)
}

// check refuses what the format cannot hold or a reader would not survive.
func (entry *Entry) check(sources int) error {
	switch {
	case entry.Name == "":
		return fmt.Errorf("%w: no name", ErrLimit)
	case entry.Country != "" && (len(entry.Country) != 2 || entry.Country[0] < 'A' || entry.Country[0] > 'Z' || entry.Country[1] < 'A' || entry.Country[1] > 'Z'):
		return fmt.Errorf("%w: country %q", ErrLimit, entry.Country)
	case entry.Prior < 0 || entry.Prior > 255:
		return fmt.Errorf("%w: prior %d", ErrLimit, entry.Prior)
	case entry.Source < 0 || entry.Source >= sources:
		return fmt.Errorf("%w: source %d of %d", ErrLimit, entry.Source, sources)
	case entry.Population < 0 || entry.Population > math.MaxUint32:
		return fmt.Errorf("%w: population %d", ErrLimit, entry.Population)
	case entry.Located && !(math.Abs(entry.Lat) <= 90 && math.Abs(entry.Lon) <= 180):
		return fmt.Errorf("%w: coordinates %g, %g", ErrLimit, entry.Lat, entry.Lon)
	case len(entry.Aliases) > maxAliases || len(entry.Facts) > maxOwnFacts:
		return fmt.Errorf("%w: %d aliases, %d facts", ErrLimit, len(entry.Aliases), len(entry.Facts))
	}
	for _, s := range append([]string{entry.Name, entry.Description, entry.Region}, entry.Aliases...) {
		if len(s) > maxText || strings.Contains(s, "\n") {
			return fmt.Errorf("%w: a text of %d bytes or several lines", ErrLimit, len(s))
		}
	}
	for _, f := range entry.Facts {
		if len(f.Value) > maxText || f.Source < 0 || f.Source >= sources {
			return fmt.Errorf("%w: fact %q", ErrLimit, f.Value)
		}
	}
	return nil
}
