package app

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// The orders of the sidebar, as settings keep them.
const (
	sortCount = "" // the most named first: they are whom the article is about
	sortFirst = "first"
	sortName  = "name"
)

// roster returns the entities of a type whose name, alias or description has
// every word of filter in it, in that order. It leaves the argument alone.
func roster(entities []Entity, kind, filter, order string) []Entity {
	words := strings.Fields(fold(filter))
	var found []Entity
	for _, e := range entities {
		if e.Type == kind && fits(e, words) {
			found = append(found, e)
		}
	}
	slices.SortStableFunc(found, func(a, b Entity) int {
		switch order {
		case sortCount:
			if c := cmp.Compare(len(b.At), len(a.At)); c != 0 {
				return c
			}
		case sortName:
			if c := cmp.Compare(fold(a.Name), fold(b.Name)); c != 0 {
				return c
			}
		}
		return cmp.Compare(a.first(), b.first())
	})
	return found
}

// first is where the text names the entity for the first time.
func (e Entity) first() float32 {
	if len(e.At) == 0 {
		return 1
	}
	return e.At[0]
}

func fits(e Entity, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := fold(e.searched())
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// fold makes letters alike that a reader does not tell apart when searching:
// case, and the accents of Latin letters.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune(accented, r); i >= 0 {
			return rune(plain[len([]rune(accented[:i]))])
		}
		return r
	}, strings.ToLower(s))
}

const (
	accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķłľļñńňņòóôõöøōőŕřśšşșßťţțùúûüūůűųýÿźžż’"
	plain    = "aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrssssstttuuuuuuuuyyzzz'"
)

const (
	stripWidth  = 1000 // of the strip, in its own units
	stripHeight = 10
)

// stripPath is the path of an SVG that has a stroke for each mention, from the
// beginning of the text on the one side to its end on the other. Strokes that
// would fall on each other are drawn once.
func stripPath(at []float32, rtl bool) string {
	var path strings.Builder
	last := -1
	for _, a := range at {
		x := 2 + int(math.Round(float64(min(max(a, 0), 1))*(stripWidth-4)))
		if rtl {
			x = stripWidth - x
		}
		if x == last {
			continue
		}
		last = x
		path.WriteString("M" + strconv.Itoa(x) + " 0v" + strconv.Itoa(stripHeight))
	}
	return path.String()
}

// nearestMention returns the number, from 1, of the mention that is nearest to
// a place in the text. It returns 0 when there is no mention.
func nearestMention(at []float32, where float64) int {
	best, least := 0, math.Inf(1)
	for i, a := range at {
		if d := math.Abs(float64(a) - where); d < least {
			best, least = i+1, d
		}
	}
	return best
}
