// Package label holds the label set of the tagger: BILOU positions (begin,
// inside, last, outside, unit) for each type of name.
package label

// Label is O, or a position and a type.
type Label = uint8

// Types is the number of types of name: person, place, organisation, other.
const Types = 4

// N is the number of labels.
const N = 1 + 4*Types

// O is the label of a word that is in no name.
const O Label = 0

// The positions of a word in a name.
const (
	Begin = iota
	Inside
	Last
	Unit
)

// Of returns the label of a position in a name of type t.
func Of(position, t int) Label { return Label(1 + 4*t + position) }

// Position returns where in its name a word with label l stands; l is not O.
func Position(l Label) int { return int(l-1) & 3 }

// Type returns the type of the name that a word with label l is in; l is not O.
func Type(l Label) int { return int(l-1) >> 2 }

// Open reports whether the name goes on after a word with label l.
func Open(l Label) bool { return l != O && Position(l) <= Inside }

// Starts reports whether l may follow the end of a name, or begin a sentence.
func Starts(l Label) bool { return l == O || Position(l) == Begin || Position(l) == Unit }

// Follows reports whether next may come after prev.
func Follows(prev, next Label) bool {
	if Open(prev) {
		return !Starts(next) && Type(prev) == Type(next)
	}
	return Starts(next)
}
