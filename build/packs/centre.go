package packs

import (
	"math"

	"rubricate/extract/know"
)

// centre gathers the towns of a region: sums of unit vectors weighted by
// population, so that neither the date line nor the poles need care.
type centre struct {
	x, y, z    float64
	population int
}

func (c *centre) add(town know.Entry) {
	weight := float64(town.Population + 1)
	lat, lon := town.Lat*math.Pi/180, town.Lon*math.Pi/180
	c.x += weight * math.Cos(lat) * math.Cos(lon)
	c.y += weight * math.Cos(lat) * math.Sin(lon)
	c.z += weight * math.Sin(lat)
	c.population += town.Population
}

// entry makes the record of a division whose towns were gathered.
func (c *centre) entry(kind know.Kind, code, name string) know.Entry {
	round := func(x float64) float64 { return math.Round(x*18000/math.Pi) / 100 }
	e := know.Entry{
		Kind: kind, Name: name, Country: country(code), Located: true,
		Lat: round(math.Atan2(c.z, math.Hypot(c.x, c.y))), Lon: round(math.Atan2(c.y, c.x)),
		Prior: prior(float64(c.population), 20), Source: fromGeoNames,
	}
	if short := know.TrimRegion(name); short != name {
		e.Keys = append(e.Keys, short)
	}
	return e
}
