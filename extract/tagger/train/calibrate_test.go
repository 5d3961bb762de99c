package train

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestCalibrate: a chain that is too sure of itself is brought down to how
// often it is right.
func TestCalibrate(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2))
	var outcomes []outcome
	for range 50_000 {
		p := rng.Float64()
		outcomes = append(outcomes, outcome{float32(p), rng.Float64() < p*p})
	}
	curve := calibrate(outcomes)
	for i, got := range curve {
		x := float64(i) / float64(len(curve)-1)
		if math.Abs(float64(got)-x*x) > 0.04 {
			t.Errorf("at %.2f: %.3f, want %.3f", x, got, x*x)
		}
		if i > 0 && got < curve[i-1] {
			t.Errorf("at %.2f: falls from %v to %v", x, curve[i-1], got)
		}
	}
}

func TestCalibrateNothing(t *testing.T) {
	for i, x := range calibrate(nil) {
		if want := float32(i) / 32; x != want {
			t.Errorf("point %d: %v, want %v", i, x, want)
		}
	}
}
