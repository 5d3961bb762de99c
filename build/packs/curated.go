package packs

import (
	"embed"
	"fmt"
	"io/fs"
	"strconv"

	"rubricate/extract/know"
)

// curatedFiles are the tables that people edit. Each row is one that its
// editor was sure of on the day in the column "checked".
//
//go:embed curated/*.tsv
var curatedFiles embed.FS

// curatedTables are the tables of one common form; countries.tsv has its own.
var curatedTables = [...]string{"features.tsv", "bodies.tsv", "national.tsv", "media.tsv", "companies.tsv", "people.tsv"}

// curated reads the tables. Columns that a table lacks are empty in it:
// kind (of people.tsv: person), name, aliases, description, country, lat, lon,
// seat, since, until, office, born, died, party, wikidata, checked.
func curated(src fs.FS) ([]know.Entry, error) {
	var entries []know.Entry
	for _, name := range curatedTables {
		t, err := readTable(src, "curated/"+name)
		if err != nil {
			return nil, err
		}
		for _, row := range t.rows {
			e, err := curatedEntry(t, row)
			if err != nil {
				return nil, fmt.Errorf("%s: %q: %w", t.path, t.cell(row, "name"), err)
			}
			entries = append(entries, e)
		}
	}
	return entries, nil
}

func curatedEntry(t *tsv, row []string) (know.Entry, error) {
	e := know.Entry{
		Kind: know.Human, Name: t.cell(row, "name"), Aliases: t.list(row, "aliases"),
		Description: t.cell(row, "description"), Country: t.cell(row, "country"), Prior: 240, Source: fromOwn,
	}
	if name := t.cell(row, "kind"); name != "" {
		kind, ok := know.ParseKind(name)
		if !ok {
			return e, fmt.Errorf("kind %q is none of the pack format", name)
		}
		e.Kind = kind
	}
	var dates [5]know.Date
	for i, column := range [...]string{"since", "until", "born", "died", "checked"} {
		if s := t.cell(row, column); s != "" {
			d, err := know.ParseDate(s)
			if err != nil {
				return e, fmt.Errorf("%s: %w", column, err)
			}
			dates[i] = d
		}
	}
	since, until, born, died, checked := dates[0], dates[1], dates[2], dates[3], dates[4]
	if s := t.cell(row, "lat"); s != "" {
		lat, err1 := strconv.ParseFloat(s, 64)
		lon, err2 := strconv.ParseFloat(t.cell(row, "lon"), 64)
		if err1 != nil || err2 != nil {
			return e, fmt.Errorf("coordinates %q, %q", s, t.cell(row, "lon"))
		}
		e.Located, e.Lat, e.Lon = true, lat, lon
	}
	if s := t.cell(row, "wikidata"); s != "" {
		q, err := strconv.ParseUint(s[1:], 10, 32)
		if err != nil || s[0] != 'Q' {
			return e, fmt.Errorf("wikidata %q: want Q and a number", s)
		}
		e.Wikidata = uint32(q)
	}
	add := func(property know.Property, column string, start, end know.Date) {
		for _, value := range t.list(row, column) {
			e.Facts = append(e.Facts, know.Fact{Property: property, Value: value, Start: start, End: end, Checked: checked, Source: fromOwn})
			start, end = 0, 0 // dates go with the first
		}
	}
	if e.Kind == know.Human {
		if checked == 0 {
			return e, fmt.Errorf("no date of checking: offices age")
		}
		e.Start, e.End = born, died
		add(know.Office, "office", since, until)
		add(know.Membership, "party", 0, 0)
		if e.Description == "" && len(e.Facts) > 0 {
			e.Description = e.Facts[0].Value
		}
		return e, nil
	}
	e.Start, e.End = since, until
	add(know.Seat, "seat", 0, 0)
	return e, nil
}
