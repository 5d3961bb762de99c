package bench

import (
	"reflect"
	"slices"
)

// middle returns the medians of what the rounds measured of one system. A
// machine that others use is now faster, now slower; the median of rounds that
// alternate between the systems is what such a machine can still tell.
func middle(rounds []Measured) Measured {
	m := rounds[0]
	into := reflect.ValueOf(&m).Elem()
	for i := range into.NumField() {
		if into.Field(i).Kind() != reflect.Float64 {
			continue
		}
		var all []float64
		for _, r := range rounds {
			all = append(all, reflect.ValueOf(r).Field(i).Float())
		}
		into.Field(i).SetFloat(median(all))
	}
	return m
}

// timesAsFast returns the median over the rounds of how many times as many
// names a second the first system finds as the second.
func timesAsFast(first, second []Measured) float64 {
	var all []float64
	for i := range first {
		all = append(all, first[i].Names/second[i].Names)
	}
	return median(all)
}

func median(all []float64) float64 {
	all = slices.Sorted(slices.Values(all))
	half := len(all) / 2
	if len(all)%2 == 1 {
		return all[half]
	}
	return (all[half-1] + all[half]) / 2
}
