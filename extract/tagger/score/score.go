// Package score compares tagged text with labelled text: exact and lenient
// precision, recall and F1 over people, places and organisations, the way that
// shared/eval/score.mjs does it, to the last digit.
package score

// Type numbers the types as tagger.Type does.
type Type int

// The types. Other is never scored.
const (
	Person Type = iota
	Place
	Organisation
	Other

	scored = Other
)

// Names of the scored types in a corpus.
var Names = [...]string{"PER", "LOC", "ORG"}

// Span is a labelled range of code points, end exclusive.
type Span struct {
	Start, End int
	Type       Type
}

func (s Span) overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// counts of one type in one document.
type counts struct{ right, found, gold, foundNear, goldNear int }

func (c *counts) add(d counts) {
	c.right += d.right
	c.found += d.found
	c.gold += d.gold
	c.foundNear += d.foundNear
	c.goldNear += d.goldNear
}

// Scorer adds documents up.
type Scorer struct {
	docs   [][scored]counts
	Errors []Error
}

// Kind is a class of error.
type Kind string

// The classes of error.
const (
	Boundary Kind = "boundary" // right type, wrong extent
	Retyped  Kind = "type"     // overlaps a name of another type
	Spurious Kind = "spurious" // no name there
	Missed   Kind = "missed"   // a name that nothing overlaps
)

// Error is one name that was found wrongly or not at all.
type Error struct {
	ID   string
	Kind Kind
	Type Type
	Gold Type // of a Retyped name
	Text string
}

// Add scores one document.
func (s *Scorer) Add(id, text string, gold, found []Span) {
	chars := []rune(text)
	g, f := unique(chars, gold), unique(chars, found)
	var doc [scored]counts
	inGold, inFound := set(g), set(f)
	for _, p := range f {
		c := &doc[p.Type]
		c.found++
		if inGold[p] {
			c.right++
		} else {
			s.Errors = append(s.Errors, classify(id, chars, p, g))
		}
		for _, e := range g {
			if e.Type == p.Type && e.overlaps(p) {
				c.foundNear++
				break
			}
		}
	}
	for _, e := range g {
		c := &doc[e.Type]
		c.gold++
		near, any := false, false
		for _, p := range f {
			if e.overlaps(p) {
				any = true
				near = near || e.Type == p.Type
			}
		}
		if near {
			c.goldNear++
		}
		if !inFound[e] && !any {
			s.Errors = append(s.Errors, Error{id, Missed, e.Type, e.Type, string(chars[e.Start:e.End])})
		}
	}
	s.docs = append(s.docs, doc)
}

func classify(id string, chars []rune, p Span, gold []Span) Error {
	e := Error{id, Spurious, p.Type, p.Type, string(chars[p.Start:p.End])}
	for _, g := range gold {
		if g.overlaps(p) {
			e.Kind, e.Gold = Retyped, g.Type
			if g.Type == p.Type {
				e.Kind = Boundary
			}
			break
		}
	}
	return e
}

func unique(chars []rune, spans []Span) []Span {
	seen := map[Span]bool{}
	var out []Span
	for _, s := range spans {
		if s, ok := normalise(chars, s); ok && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func set(spans []Span) map[Span]bool {
	m := make(map[Span]bool, len(spans))
	for _, s := range spans {
		m[s] = true
	}
	return m
}

// Kinds are the classes of error in the order of a report.
var Kinds = [...]Kind{Boundary, Retyped, Spurious, Missed}

// Classes counts the errors by type and class, and by type the types that the
// retyped names really have.
func (s *Scorer) Classes() (counts [scored][len(Kinds)]int, confused [scored][scored]int) {
	for _, e := range s.Errors {
		for k, kind := range Kinds {
			if e.Kind == kind {
				counts[e.Type][k]++
			}
		}
		if e.Kind == Retyped {
			confused[e.Type][e.Gold]++
		}
	}
	return counts, confused
}
