package label

import "testing"

func TestFollows(t *testing.T) {
	const person, place = 0, 1
	for _, c := range []struct {
		name       string
		prev, next Label
		want       bool
	}{
		{"outside again", O, O, true},
		{"a name begins", O, Of(Begin, person), true},
		{"a name of one word", O, Of(Unit, place), true},
		{"nothing to go on with", O, Of(Inside, person), false},
		{"nothing to end", O, Of(Last, person), false},
		{"goes on", Of(Begin, person), Of(Inside, person), true},
		{"ends", Of(Inside, person), Of(Last, person), true},
		{"breaks off", Of(Begin, person), O, false},
		{"changes type", Of(Begin, person), Of(Last, place), false},
		{"next name at once", Of(Last, person), Of(Begin, place), true},
		{"goes on after its end", Of(Unit, person), Of(Inside, person), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Follows(c.prev, c.next); got != c.want {
				t.Errorf("Follows(%d, %d) = %v", c.prev, c.next, got)
			}
		})
	}
}

func TestLabelsRoundTrip(t *testing.T) {
	seen := map[Label]bool{O: true}
	for kind := range Types {
		for position := Begin; position <= Unit; position++ {
			l := Of(position, kind)
			if seen[l] || l >= N || Position(l) != position || Type(l) != kind {
				t.Errorf("label %d of position %d and type %d", l, position, kind)
			}
			seen[l] = true
		}
	}
}
