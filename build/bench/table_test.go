package bench

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var rows = []row{
	{Measured{Compile: 80.2, Ready: 31.6, FirstArticle: 12.4, Names: 251234, Entities: 151234}, "Rubricate", 25.43, 2_012_345, 0.8711},
	{Measured{Ready: 44, FirstArticle: 130, Names: 9876.5}, "compromise", 1, 123_456, 0.565},
}

func TestTable(t *testing.T) {
	got := table(rows, true)
	want := `|  | Rubricate | compromise |
| --- | ---: | ---: |
| exact typed F1 | 87.1 | 56.5 |
| words a second to names and their types, warm | 251,000 | 9,880 |
| times as fast to them, median of the rounds | 25.4 | 1.0 |
| words a second to entities with roles, warm | 151,000 | – |
| first article, cold | 12 ms | 130 ms |
| from bytes in memory to ready | 32 ms | 44 ms |
| compiling the WebAssembly before | 80 ms | – |
| bytes over the wire (brotli) | 2.01 MB | 0.12 MB |
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReplaceTable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "README.md")
	if err := os.WriteFile(path, []byte("Before\n"+tableBegin+"old\n"+tableEnd+"\nAfter\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"one\n", "two\n"} {
		if err := replaceTable(path, text); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if want := "Before\n" + tableBegin + text + tableEnd + "\nAfter\n"; err != nil || string(got) != want {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
	bare := filepath.Join(t.TempDir(), "bare.md")
	if err := os.WriteFile(bare, []byte("nothing"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := replaceTable(bare, "x"); err == nil {
		t.Error("a file without a place for the table was taken")
	}
}
