package bench

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMiddle(t *testing.T) {
	ours := []Measured{{Ready: 60, Names: 200, Found: [][]Span{{}}}, {Ready: 90, Names: 300}, {Ready: 50, Names: 90}}
	peers := []Measured{{Names: 20}, {Names: 20}, {Names: 10}}
	if diff := cmp.Diff(Measured{Ready: 60, Names: 200, Found: [][]Span{{}}}, middle(ours)); diff != "" {
		t.Error(diff)
	}
	if got := timesAsFast(ours, peers); got != 10 { // of 10, 15 and 9
		t.Errorf("%v times as fast", got)
	}
	if got := middle(ours[:2]).Ready; got != 75 {
		t.Errorf("of two rounds %v", got)
	}
}
