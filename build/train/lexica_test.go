package train

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/build/train/javaserial"
)

func TestListsOfNLP4J(t *testing.T) {
	for _, c := range []struct {
		name, file string
		pairs      func(any) ([][2]string, error)
		want       [][2]string
	}{
		{"paths of clusters", "paths.ser", clusterPaths, [][2]string{{"münchen", "0110"}, {"paris", "011"}}},
		{"types of names", "names.ser", nameTypes, [][2]string{{"New York", "11,14"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := os.Open(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			object, err := javaserial.Read(f)
			if err != nil {
				t.Fatal(err)
			}
			got, err := c.pairs(object)
			if err != nil {
				t.Fatal(err)
			}
			slices.SortFunc(got, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if _, err := c.pairs("a string"); err == nil {
				t.Error("took something else for the list")
			}
		})
	}
}
