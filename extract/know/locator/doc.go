// Package locator draws where places are: a map of the countries around one
// point or several, as SVG without tiles, scripts or style attributes.
//
//	world, err := locator.Open(data) // once: the outlines of all countries
//	svg := world.SVG([]locator.Point{{Lat: 55.75, Lon: 37.62, Label: "Moscow"}}, locator.Options{Width: 320, Height: 200})
//
// Everything is told apart by classes: locator, locator-sea, locator-land,
// locator-home (the countries of the points), locator-point, locator-dot,
// locator-label. Colours are the style sheet's.
//
// The projection is equirectangular, true to scale along the middle parallel of
// the view, so that shapes near the points look as they do on a globe; the view
// turns with the points, so that the Pacific is not torn apart.
//
// # The file
//
// The outlines come from Natural Earth through TopoJSON: arcs that neighbours
// share are kept once. The file is the magic bytes, a version (1 byte), four
// float64 (scale and offset of longitude, then of latitude: degrees = integer ×
// scale + offset), the arcs (their number; for each the number of points and
// per point two zigzag varints, differences to the point before), the countries
// (their number; for each the ISO 3166-1 code in two letters or two zeros, the
// number of rings, and per ring the number of arcs and their numbers as zigzag
// varints, ^i for arc i backwards), and the CRC-32C of all before it. Numbers are
// varints, all else is little-endian.
package locator
