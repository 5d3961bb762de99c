package locator

import (
	"math"
	"testing"
)

func TestMiddle(t *testing.T) {
	for _, tt := range []struct {
		name string
		lons []float64
		want float64
	}{
		{"none", nil, 0},
		{"one", []float64{24}, 24},
		{"close together", []float64{10, 2, 30}, 16},
		{"over the date line", []float64{170, -170, 178}, 180},
		{"half around, at most", []float64{-90, 90, 80}, 0},
		{"all around", []float64{-98, -74, 2, 116, 140, 171}, atlas},
		{"beyond a turn", []float64{350, 370}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var points []Point
			for _, lon := range tt.lons {
				points = append(points, Point{Lon: lon})
			}
			if got := middle(points); math.Abs(turn(got-tt.want)) > 1e-9 {
				t.Errorf("the middle is %v, want %v", got, tt.want)
			}
		})
	}
}

// No point may lie outside the paper, wherever on the globe the points are.
func TestViewHasEveryPoint(t *testing.T) {
	for name, lons := range map[string][]float64{
		"around the Atlantic": {-98, -74, 2, 116, 171},
		"around the Pacific":  {-160, 18, 100},
		"around the world":    {-180, -120, -60, 0, 60, 120, 179},
	} {
		t.Run(name, func(t *testing.T) {
			var points []Point
			for i, lon := range lons {
				points = append(points, Point{Lon: lon, Lat: float64(10 * i)})
			}
			v := newView(points, 280, 168, 0)
			for _, p := range points {
				if at := v.place(v.lon+turn(p.Lon-v.lon), p.Lat); at.x < 0 || at.x > v.width || at.y < 0 || at.y > v.height {
					t.Errorf("%v is at %v, outside %v by %v", p, at, v.width, v.height)
				}
			}
		})
	}
}
