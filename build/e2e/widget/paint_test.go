//go:build browser

package widget_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"testing"
	"time"
)

// TestPaint looks for the colours themselves in pictures of the page: engines
// take less of ::highlight() than they say.
func TestPaint(t *testing.T) {
	onEach(t, nil, func(t *testing.T, h *host) {
		h.open("plain.html")
		h.must(h.Eval(h.ctx, `(() => {
			const story = document.querySelector("#story");
			story.style.setProperty("--rubricate-person", "#00ff00");
			story.style.setProperty("--rubricate-place", "#ff00ff");
			story.style.setProperty("--rubricate-place-wash", "#ffff00");
			story.style.setProperty("--rubricate-current", "#00ffff");
			document.querySelector("rubricate-article").setAttribute("intensity", "full");
		})()`, nil))
		h.wait(`CSS.highlights.has("rubricate-person-full-light")`)
		h.paints("Ronald Reagan", "its line", color.RGBA{0, 255, 0, 255})
		h.paints("Höfði", "its line", color.RGBA{255, 0, 255, 255})
		h.paints("Höfði", "its wash", color.RGBA{255, 255, 0, 255})
		x, y := h.mention("Iceland", 0)
		h.must(h.Click(h.ctx, x, y))
		h.cardIs("Iceland")
		h.paints("Iceland", "that its card is open", color.RGBA{0, 255, 255, 255})
	})
}

// paints waits until somewhere about a name there is a colour.
func (h *host) paints(name, what string, colour color.RGBA) {
	h.t.Helper()
	ctx, cancel := context.WithTimeout(h.ctx, time.Minute)
	defer cancel()
	for {
		x, y := h.mention(name, 0)
		data, err := h.Screenshot(ctx)
		if err != nil {
			h.t.Fatalf("%s of %s is not painted: %v", what, name, err)
		}
		picture, err := png.Decode(bytes.NewReader(data))
		h.must(err)
		if hasColour(picture, int(x), int(y), colour) {
			return
		}
		if ctx.Err() != nil {
			h.t.Fatalf("%s of %s is not painted", what, name)
		}
	}
}

// hasColour looks within the height of a line around a point.
func hasColour(picture image.Image, x, y int, want color.RGBA) bool {
	near := func(got uint32, want uint8) bool { return max(int(got>>8), int(want))-min(int(got>>8), int(want)) < 24 }
	for dx := -20; dx <= 20; dx++ {
		for dy := -16; dy <= 16; dy++ {
			r, g, b, _ := picture.At(x+dx, y+dy).RGBA()
			if near(r, want.R) && near(g, want.G) && near(b, want.B) {
				return true
			}
		}
	}
	return false
}
