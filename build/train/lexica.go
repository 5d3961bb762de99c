package train

import (
	"archive/zip"
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ulikunitz/xz"

	"rubricate/build/train/javaserial"
)

// The lists of NLP4J, which come as serialized Java objects in a Maven artifact.
const (
	nlp4j       = "edu.emory.mathcs.nlp:nlp4j-english:1.1.2"
	nlp4jJar    = "nlp4j-english-1.1.2.jar"
	nlp4jSHA256 = "5897fe621a2f726562bf8a6e06907272ff04e7978e324393f8fda000f71a7aba"
	nlp4jFolder = "edu/emory/mathcs/nlp/lexica/"
)

// lexica are the lists that are made of NLP4J's: lines of a word or phrase and
// its value, separated by a tab, in the order of their bytes.
var lexica = []struct {
	file, member string
	pairs        func(any) ([][2]string, error)
}{
	{"brown.tsv", "en-brown-clusters-simplified-lowercase.xz", clusterPaths},
	{"tweets.tsv", "en-brown-clusters-twit-lowercase.xz", clusterPaths},
	{"names.tsv", "en-named-entity-gazetteers-simplified.xz", nameTypes},
}

// installLexica puts the lists into a folder of the cache, unless they are
// there, and returns the folder.
func installLexica(ctx context.Context, cache string) (string, error) {
	dir := filepath.Join(cache, "nlp4j-1.1.2")
	done := filepath.Join(dir, lexica[len(lexica)-1].file)
	if _, err := os.Stat(done); err == nil {
		return dir, nil
	}
	jar := filepath.Join(dir, nlp4jJar)
	if err := fetchJar(ctx, dir, jar); err != nil {
		return "", err
	}
	archive, err := zip.OpenReader(jar)
	if err != nil {
		return "", fmt.Errorf("%s: %w", jar, err)
	}
	defer archive.Close()
	for _, l := range lexica {
		if err := convert(archive, l.member, filepath.Join(dir, l.file), l.pairs); err != nil {
			return "", fmt.Errorf("%s: %s: %w", jar, l.member, err)
		}
	}
	return dir, os.Remove(jar)
}

// fetchJar brings the artifact with Maven and compares its hash.
func fetchJar(ctx context.Context, dir, jar string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	maven := exec.CommandContext(ctx, "mvn", "--quiet", "--batch-mode", "dependency:copy", "-Dartifact="+nlp4j, "-DoutputDirectory="+dir)
	if out, err := maven.CombinedOutput(); err != nil {
		return fmt.Errorf("bring %s with Maven (mvn): %w\n%s", nlp4j, err, out)
	}
	f, err := os.Open(jar)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return err
	}
	if got := hex.EncodeToString(sum.Sum(nil)); got != nlp4jSHA256 {
		return fmt.Errorf("%s: its SHA-256 is %s, not %s", jar, got, nlp4jSHA256)
	}
	return nil
}

// convert writes one list of the artifact as a file, which is there whole or not at all.
func convert(archive *zip.ReadCloser, member, path string, pairs func(any) ([][2]string, error)) error {
	packed, err := archive.Open(nlp4jFolder + member)
	if err != nil {
		return err
	}
	defer packed.Close()
	stream, err := xz.NewReader(bufio.NewReader(packed))
	if err != nil {
		return err
	}
	object, err := javaserial.Read(stream)
	if err != nil {
		return err
	}
	list, err := pairs(object)
	if err != nil {
		return err
	}
	slices.SortFunc(list, func(a, b [2]string) int { return cmp.Compare(a[0], b[0]) })
	var out strings.Builder
	for _, p := range list {
		fmt.Fprintf(&out, "%s\t%s\n", p[0], p[1])
	}
	part := path + ".part"
	if err := os.WriteFile(part, []byte(out.String()), 0o666); err != nil {
		return err
	}
	return os.Rename(part, path)
}

var errShape = errors.New("the objects are not those of NLP4J's lists")

// clusterPaths reads a map of words to the paths of their Brown cluster, of
// which the longest is the cluster's own and the others begin it.
func clusterPaths(object any) (list [][2]string, err error) {
	err = eachPair(object, func(word string, value any) error {
		set, ok := value.(*javaserial.Object)
		if !ok {
			return errShape
		}
		longest := ""
		for _, x := range set.Wrote {
			if path, ok := x.(string); ok && len(path) > len(longest) {
				longest = path
			}
		}
		list = append(list, [2]string{word, longest})
		return nil
	})
	return list, err
}

// nameTypes reads a tree of names by their words, whose nodes say of which
// types a name is.
func nameTypes(object any) (list [][2]string, err error) {
	tree, ok := object.(*javaserial.Object)
	if !ok {
		return nil, errShape
	}
	var walk func(node any, name string) error
	walk = func(node any, name string) error {
		n, ok := node.(*javaserial.Object)
		if !ok {
			return errShape
		}
		if set, ok := n.Fields["value"].(*javaserial.Object); ok {
			var types []string
			for _, x := range set.Wrote {
				if t, ok := x.(string); ok {
					types = append(types, t)
				}
			}
			slices.Sort(types)
			list = append(list, [2]string{name, strings.Join(types, ",")})
		}
		return eachPair(node, func(word string, value any) error {
			return walk(value, strings.TrimPrefix(name+" "+word, " "))
		})
	}
	return list, walk(tree.Fields["n_root"], "")
}

// eachPair calls use for every pair of a HashMap from strings.
func eachPair(object any, use func(key string, value any) error) error {
	m, ok := object.(*javaserial.Object)
	if !ok || len(m.Wrote)%2 != 0 {
		return errShape
	}
	for i := 0; i < len(m.Wrote); i += 2 {
		key, ok := m.Wrote[i].(string)
		if !ok {
			return errShape
		}
		if err := use(key, m.Wrote[i+1]); err != nil {
			return err
		}
	}
	return nil
}
