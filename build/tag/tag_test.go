package tag

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract"
)

var update = flag.Bool("update", false, "write the golden files anew")

// run runs the command as main does.
func run(t *testing.T, stdin string, args ...string) (string, error) {
	t.Helper()
	c := Command()
	c.SilenceUsage, c.SilenceErrors = true, true
	var out bytes.Buffer
	c.SetIn(strings.NewReader(stdin))
	c.SetOut(&out)
	c.SetArgs(append([]string{}, args...)) // nil would be the test's own
	err := c.ExecuteContext(context.Background())
	return out.String(), err
}

// The entities in the golden files are the shipped model's: after training,
// run the test with -update and read the difference. Nothing is looked up, so
// that they don't change with every pack.
func TestGolden(t *testing.T) {
	tests := []struct {
		name string
		args []string
	}{
		{"curie.text", []string{"testdata/curie.txt"}},
		{"curie.json", []string{"--format", "json", "testdata/curie.txt"}},
		{"geneva.text", []string{"testdata/geneva.html"}},
		{"geneva.annotation", []string{"--format", "annotation", "testdata/geneva.html"}},
		{"lines.jsonl", []string{"--format", "jsonl", "testdata/lines.jsonl"}},
		{"both.text", []string{"testdata/curie.txt", "testdata/geneva.html"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := run(t, "", append(tt.args, "--no-packs")...)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", tt.name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	article, err := os.ReadFile("testdata/curie.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := run(t, "", "testdata/curie.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{nil, {"-"}} {
		if got, err := run(t, string(article), args...); err != nil || got != want {
			t.Errorf("%v: %v (-file +stdin):\n%s", args, err, cmp.Diff(want, got))
		}
	}
}

// The object that a script reads: positions are code points, the text of a
// line comes back unchanged.
func TestContract(t *testing.T) {
	const text = "😀 Angela Merkel met Emmanuel Macron in Berlin.\r\n Merkel\u00a0left. "
	in, err := json.Marshal(map[string]string{"id": "x", "text": text})
	if err != nil {
		t.Fatal(err)
	}
	out, err := run(t, string(in), "--format", "jsonl", "-")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		ID, Title, Text string
		Entities        []struct {
			ID, Name, Type, Description, Source string
			Aliases                             []string
			Link                                any
			Mentions                            []struct {
				Start, End int
				Text       string
			}
		}
	}
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	if doc.ID != "x" || doc.Text != text {
		t.Errorf("id %q, text %q", doc.ID, doc.Text)
	}
	if len(doc.Entities) == 0 {
		t.Fatal("no entities")
	}
	points := []rune(text)
	for _, e := range doc.Entities {
		if e.Aliases == nil {
			t.Errorf("%s: aliases is no array", e.ID)
		}
		for _, m := range e.Mentions {
			if got := string(points[m.Start:m.End]); got != m.Text {
				t.Errorf("%s: %d–%d is %q, not %q", e.ID, m.Start, m.End, got, m.Text)
			}
		}
	}
}

func TestFailuresDoNotStopTheOthers(t *testing.T) {
	dir := t.TempDir()
	binary := filepath.Join(dir, "binary.xyz")
	if err := os.WriteFile(binary, []byte{0, 1, 2, 3}, 0o644); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(dir, "missing.txt")
	want, err := run(t, "", "testdata/curie.txt")
	if err != nil {
		t.Fatal(err)
	}
	got, err := run(t, "", missing, "testdata/curie.txt", dir, binary)
	if got != want {
		t.Errorf("the good file (-want +got):\n%s", cmp.Diff(want, got))
	}
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
	lines := strings.Split("rubricate: "+err.Error(), "\n")
	for i, prefix := range []string{"rubricate: " + missing + ": no such file", "rubricate: " + dir + ": is a directory", "rubricate: " + binary + ": "} {
		if i >= len(lines) || !strings.HasPrefix(lines[i], prefix) {
			t.Errorf("line %d of %q does not begin with %q", i, lines, prefix)
		}
	}
}

func TestBadLines(t *testing.T) {
	in := "{\"id\":\"a\",\"text\":\"Paris.\"}\nnonsense\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"" + strings.Repeat("x", maxLine) + "\"}\n{\"id\":\"d\",\"text\":\"Rome.\"}"
	out, err := run(t, in, "--format", "jsonl")
	var ids []string
	for dec := json.NewDecoder(strings.NewReader(out)); dec.More(); {
		var doc extract.Document
		if err := dec.Decode(&doc); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, doc.ID)
	}
	if got := strings.Join(ids, ","); got != "a,d" {
		t.Errorf("documents %s, want a,d", got)
	}
	for _, want := range []string{"-: line 2: not {", "-: line 3: not {", "-: line 4: longer than 64 MB"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v does not say %q", err, want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := run(t, "", "--format", "xml"); err == nil || !strings.Contains(err.Error(), "--format xml") {
		t.Errorf("error %v", err)
	}
}

// The two articles that the command is judged by, which are not ours to keep.
func TestSharedArticles(t *testing.T) {
	const dir = "../../../shared/articles"
	files, _ := filepath.Glob(dir + "/*.txt")
	if len(files) == 0 {
		t.Skip("needs the articles in " + dir)
	}
	for _, file := range files {
		out, err := run(t, "", "--format", "json", file)
		if err != nil {
			t.Fatal(err)
		}
		var doc extract.Document
		if err := json.Unmarshal([]byte(out), &doc); err != nil {
			t.Fatal(err)
		}
		full := make(map[string]bool)
		for _, e := range doc.Entities {
			switch e.Name {
			case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "January", "May", "July":
				t.Errorf("%s: %s is an entity", file, e.Name)
			case "The Moscow Times", "Moscow Times", "Alex Brandon":
				t.Errorf("%s: %s is not of the article", file, e.Name)
			}
			if e.Type == extract.Person {
				last := e.Name[strings.LastIndex(e.Name, " ")+1:]
				if full[last] || !strings.Contains(e.Name, " ") {
					t.Errorf("%s: %s is a person twice, or without a full name", file, e.Name)
				}
				full[last] = true
			}
		}
		for _, name := range []string{"Putin", "Trump", "Witkoff", "Peskov"} {
			if !full[name] {
				t.Errorf("%s: no person is called %s", file, name)
			}
		}
	}
}
