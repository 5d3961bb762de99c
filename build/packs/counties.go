package packs

import (
	"maps"
	"slices"
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
)

// countyPeople is the least number of people in the known towns of a
// second-order division that is in the core pack.
const countyPeople = 20_000

// countyTowns are the towns of second-order divisions, by code.
type countyTowns map[string]*county

type county struct {
	centre
	towns map[string]bool // keys of the names of its towns in the core pack
}

func (c countyTowns) add(code string, town know.Entry) {
	if c[code] == nil {
		c[code] = &county{towns: map[string]bool{}}
	}
	c[code].centre.add(town)
	if inCore(town) {
		c[code].towns[namekey.Of(town.Name)] = true
		for _, name := range town.Keys {
			c[code].towns[namekey.Of(name)] = true
		}
	}
}

// counties returns the divisions that have a name and people enough. One that
// is only called as its town is left out: the town is the better answer.
func (c countyTowns) counties(names, regions map[string]string) []know.Entry {
	var entries []know.Entry
	for _, code := range slices.Sorted(maps.Keys(names)) {
		here, name := c[code], strings.TrimPrefix(names[code], "District ")
		if here == nil || here.population < countyPeople || here.towns[namekey.Of(name)] {
			continue
		}
		e := here.entry(know.County, code[:2], name)
		e.Region = regions[code[:strings.LastIndexByte(code, '.')]]
		if len(e.Keys) > 0 && here.towns[namekey.Of(e.Keys[0])] {
			e.Keys = nil
		}
		entries = append(entries, e)
	}
	return entries
}
