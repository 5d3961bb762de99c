package train

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// What a million and a half names tell of a word: how often it stands in names
// of people, places, organisations and others, and where in them. The words
// that stand in names alike make a cluster, so that "Jonathan" and "Piotr" are
// one kind and "Council" and "Committee" another, for less space than any list
// of names would take.

// nameGroups are the types of names in the list, by the number of the group
// that they are counted in. Other types, such as currencies and occupations,
// are not counted.
var nameGroups = map[string]int{
	"14": 0,         // people
	"11": 1,         // places
	"13": 2, "0": 2, // organisations, companies
	"8": 3, "9": 3, "10": 3, "12": 3, "15": 3, // books, events, films, things made, music
}

// Counted is a word's place in a name; a name of one word is the fourth place.
const (
	firstInName = iota
	insideName
	lastInName
	wholeName

	placesInName
)

const groupsOfNames = 4

// leastNames is how many names a word stands in, at least, to be of a kind.
const leastNames = 5

// nameCounts is how often a word stands at each place of names of each group.
type nameCounts [groupsOfNames * placesInName]float64

func (c *nameCounts) sum() (sum float64) {
	for _, x := range c {
		sum += x
	}
	return sum
}

// countNames reads lines of a name, its words parted by spaces, and its types,
// parted by commas, and counts its words in lower case.
func countNames(file string) (map[string]*nameCounts, error) {
	counts := map[string]*nameCounts{}
	err := eachLine(file, func(line string) error {
		name, types, _ := strings.Cut(line, "\t")
		words := strings.Split(strings.ToLower(name), " ")
		for kind := range strings.SplitSeq(types, ",") {
			group, ok := nameGroups[kind]
			if !ok {
				continue
			}
			for i, word := range words {
				c := counts[word]
				if c == nil {
					c = &nameCounts{}
					counts[word] = c
				}
				c[group*placesInName+placeInName(i, len(words))]++
			}
		}
		return nil
	})
	return counts, err
}

func placeInName(i, n int) int {
	switch {
	case n == 1:
		return wholeName
	case i == 0:
		return firstInName
	case i == n-1:
		return lastInName
	}
	return insideName
}

// nameKinds gives each word that enough names hold a vector of where it stands
// in them: the square roots of the shares, whose products are the Bhattacharyya
// coefficient of two words, and how many names there are in all. Words in most
// names come first.
func nameKinds(file string) (*vectors, error) {
	counts, err := countNames(file)
	if err != nil {
		return nil, err
	}
	v := &vectors{dim: groupsOfNames*placesInName + 4} // a multiple of four
	for word, c := range counts {
		if c.sum() >= leastNames {
			v.words = append(v.words, word)
		}
	}
	slices.SortFunc(v.words, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b].sum(), counts[a].sum()), cmp.Compare(a, b))
	})
	v.data = make([]float32, v.dim*len(v.words))
	for i, word := range v.words {
		row, c := v.row(i), counts[word]
		for k, x := range c {
			row[k] = float32(math.Sqrt(x / c.sum()))
		}
		// The logarithm of the number as an angle, so that words alike in it have a large product.
		angle := min(math.Log(c.sum())/math.Log(manyNames), 1) * math.Pi / 2
		row[len(c)], row[len(c)+1] = float32(numberShare*math.Cos(angle)), float32(numberShare*math.Sin(angle))
		normalise(row)
	}
	return v, nil
}

// manyNames is from how many names on their number makes no difference,
// numberShare what the number counts beside the shares, which have length 1.
const manyNames, numberShare = 300, 0.8
