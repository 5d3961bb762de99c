package train

import (
	"fmt"
	"slices"
	"strings"
)

// hierarchy is a set of words in clusters that are the leaves of a binary tree
// (Brown et al. 1992). A leaf's path from the root, a string of 0 and 1, names
// it, and the beginnings of the path name the coarser clusters it is in.
type hierarchy struct {
	cluster map[string]uint16 // of each word, 1-based
	coarser [2][]uint16       // by cluster
}

// coarserPaths are the lengths of the paths of the coarser clusters.
var coarserPaths = [2]int{9, 6}

// readHierarchy reads lines of a word and the path of its cluster.
func readHierarchy(file string) (*hierarchy, error) {
	paths := map[string]string{}
	var leaves []string
	err := eachLine(file, func(line string) error {
		word, path, ok := strings.Cut(line, "\t")
		if !ok || strings.Trim(path, "01") != "" {
			return fmt.Errorf("no path of 0 and 1: %q", path)
		}
		paths[word] = path
		leaves = append(leaves, path)
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(leaves)
	leaves = slices.Compact(leaves)
	h := &hierarchy{cluster: make(map[string]uint16, len(paths))}
	for k, length := range coarserPaths {
		h.coarser[k] = shorten(leaves, length)
	}
	number := make(map[string]uint16, len(leaves))
	for i, leaf := range leaves {
		number[leaf] = uint16(i + 1)
	}
	for word, path := range paths {
		h.cluster[word] = number[path]
	}
	return h, nil
}

// shorten numbers the different beginnings of sorted paths, of some length at
// most, and returns the number of each path's, after a nought for no path.
func shorten(paths []string, length int) []uint16 {
	numbers := make([]uint16, 1, len(paths)+1)
	last, n := "", uint16(0)
	for _, path := range paths {
		if start := path[:min(len(path), length)]; n == 0 || start != last {
			last = start
			n++
		}
		numbers = append(numbers, n)
	}
	return numbers
}
