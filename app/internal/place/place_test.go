package place

import "testing"

var screen = Rect{0, 0, 1000, 800}

func TestRoom(t *testing.T) {
	screen := Rect{W: 1000, H: 800}
	for name, tt := range map[string]struct{ y, want float64 }{
		"near the top":    {100, 800 - margin - 120 - gap},
		"near the bottom": {700, 700 - gap - margin},
	} {
		if got := Room(Rect{Y: tt.y, H: 20}, screen); got != tt.want {
			t.Errorf("%s: %g, want %g", name, got, tt.want)
		}
	}
}

func TestBeside(t *testing.T) {
	for name, c := range map[string]struct {
		name Rect
		w, h float64
		rtl  bool
		want Point
	}{
		"under the name, from its start":      {Rect{100, 100, 80, 20}, 320, 200, false, Point{100, 128}},
		"above when there is no room below":   {Rect{100, 700, 80, 20}, 320, 200, false, Point{100, 492}},
		"shifted from the right edge":         {Rect{900, 100, 80, 20}, 320, 200, false, Point{668, 128}},
		"shifted from the left edge":          {Rect{2, 100, 80, 20}, 320, 200, false, Point{12, 128}},
		"from the right where text is rtl":    {Rect{500, 100, 80, 20}, 320, 200, true, Point{260, 128}},
		"rtl, shifted from the left edge":     {Rect{100, 100, 80, 20}, 320, 200, true, Point{12, 128}},
		"no room on either side: the larger":  {Rect{100, 300, 80, 20}, 320, 700, false, Point{100, 328}},
		"no room on either side: above":       {Rect{100, 600, 80, 20}, 320, 700, false, Point{100, -108}},
		"wider than the screen: at its start": {Rect{100, 100, 80, 20}, 1200, 200, false, Point{12, 128}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Beside(c.name, c.w, c.h, screen, c.rtl); got != c.want {
				t.Errorf("Beside = %v, want %v", got, c.want)
			}
		})
	}
}

func TestNearest(t *testing.T) {
	lineEnd, lineStart := Rect{700, 100, 60, 20}, Rect{50, 130, 90, 20}
	wrapped := []Rect{lineEnd, lineStart}
	for name, c := range map[string]struct {
		boxes   []Rect
		pointer Point
		want    Rect
	}{
		"on the first line":  {wrapped, Point{710, 110}, lineEnd},
		"on the second line": {wrapped, Point{60, 140}, lineStart},
		"between the lines":  {wrapped, Point{100, 124}, lineStart},
		"one box":            {wrapped[:1], Point{0, 0}, lineEnd},
		"no box":             {nil, Point{5, 5}, Rect{}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Nearest(c.boxes, c.pointer); got != c.want {
				t.Errorf("Nearest = %v, want %v", got, c.want)
			}
		})
	}
}
