package main

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"slices"
)

// shrink writes a PNG anew with a palette of the 256 colours that cover most
// of it. Text on paper has few colours; what is left over is the fringe of
// letters, where the nearest colour will do.
func shrink(data []byte) ([]byte, error) {
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	bounds := picture.Bounds()
	reduced := image.NewPaletted(bounds, palette(picture))
	draw.Draw(reduced, bounds, picture, bounds.Min, draw.Src)
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, reduced); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// palette takes the commonest colour of each cell of colours that hardly differ.
func palette(picture image.Image) color.Palette {
	type cell struct {
		colours map[color.RGBA]int
		total   int
	}
	cells := map[[3]uint8]*cell{}
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			c := color.RGBAModel.Convert(picture.At(x, y)).(color.RGBA)
			key := [3]uint8{c.R >> 3, c.G >> 3, c.B >> 3}
			if cells[key] == nil {
				cells[key] = &cell{colours: map[color.RGBA]int{}}
			}
			cells[key].colours[c]++
			cells[key].total++
		}
	}
	type counted struct {
		color.RGBA
		total int
	}
	var all []counted
	for _, c := range cells {
		var best counted
		for colour, n := range c.colours {
			if n > best.total || n == best.total && less(colour, best.RGBA) {
				best = counted{colour, n}
			}
		}
		best.total = c.total
		all = append(all, best)
	}
	// The order decides ties, so that the same picture gives the same bytes.
	slices.SortFunc(all, func(a, b counted) int {
		if c := cmp.Compare(b.total, a.total); c != 0 {
			return c
		}
		if less(a.RGBA, b.RGBA) {
			return -1
		}
		return 1
	})
	var p color.Palette
	for _, c := range all[:min(len(all), 256)] {
		p = append(p, c.RGBA)
	}
	return p
}

func less(a, b color.RGBA) bool {
	return cmp.Or(cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B)) < 0
}
