package javaserial_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/build/train/javaserial"
)

// The streams were written by Java 17: a HashMap of HashSets that share a
// string, and an object with fields whose class extends HashMap.

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func parse(t *testing.T, name string) *javaserial.Object {
	t.Helper()
	object, err := javaserial.Read(bytes.NewReader(read(t, name)))
	if err != nil {
		t.Fatal(err)
	}
	return object.(*javaserial.Object)
}

func TestMapOfSets(t *testing.T) {
	m := parse(t, "clusters.ser")
	if m.Class != "java.util.HashMap" || m.Fields["loadFactor"] != float32(0.75) {
		t.Errorf("class %s, fields %v", m.Class, m.Fields)
	}
	got := map[string][]any{}
	for i := 0; i < len(m.Wrote); i += 2 {
		key, set := m.Wrote[i].(string), []any(nil)
		if o, ok := m.Wrote[i+1].(*javaserial.Object); ok {
			set = o.Wrote
			slices.SortFunc(set, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
		}
		got[key] = set
	}
	want := map[string][]any{"münchen": {"01", "0110"}, "paris": {"01", "011"}, "none": nil}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFieldsOfASubclass(t *testing.T) {
	tree := parse(t, "names.ser")
	if tree.Fields["size"] != int32(-3) || tree.Fields["weight"] != 0.5 {
		t.Errorf("fields %v", tree.Fields)
	}
	node := tree.Fields["n_root"].(*javaserial.Object).Wrote[1].(*javaserial.Object).Wrote[1].(*javaserial.Object)
	set := node.Fields["value"].(*javaserial.Object)
	if diff := cmp.Diff([]any{nil, "11", "14"}, set.Wrote); diff != "" { // nil: no comparator
		t.Error(diff)
	}
}

func TestRefuses(t *testing.T) {
	whole := read(t, "clusters.ser")
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "not a stream"},
		{"text", []byte("word\t0110\n"), "not a stream"},
		{"cut short", whole[:len(whole)/2], "EOF"},
		{"an array", read(t, "array.ser"), "tag 0x75"},
		{"a reference to nothing", append(bytes.Clone(whole[:4]), 0x71, 0, 0x7e, 0, 9), "not there"},
		{"objects without end", append(bytes.Clone(whole[:4]), bytes.Repeat([]byte{0x73}, 1000)...), "nested too deeply"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := javaserial.Read(bytes.NewReader(c.data))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"clusters.ser", "names.ser", "array.ser"} {
		f.Add(read(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = javaserial.Read(bytes.NewReader(data))
	})
}
