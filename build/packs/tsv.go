package packs

import (
	"fmt"
	"io/fs"
	"strings"
)

// tsv is a file of tab-separated values: comment lines begin with '#', the
// last of them before the first row names the columns.
type tsv struct {
	path    string
	columns map[string]int
	rows    [][]string
}

func readTable(src fs.FS, path string) (*tsv, error) {
	data, err := fs.ReadFile(src, path)
	if err != nil {
		return nil, err
	}
	t := &tsv{path: path, columns: map[string]int{}}
	for n, line := range strings.Split(string(data), "\n") {
		switch {
		case line == "":
		case line[0] == '#' && len(t.rows) == 0:
			t.columns = map[string]int{}
			for i, name := range strings.Split(strings.TrimSpace(line[1:]), "\t") {
				t.columns[name] = i
			}
		case line[0] == '#':
		default:
			cells := strings.Split(line, "\t")
			if len(cells) > len(t.columns) {
				return nil, fmt.Errorf("%s:%d: %d cells under %d columns", path, n+1, len(cells), len(t.columns))
			}
			t.rows = append(t.rows, cells)
		}
	}
	return t, nil
}

// cell returns a cell without surrounding blanks, "" where the row or the table has none.
func (t *tsv) cell(row []string, column string) string {
	if i, ok := t.columns[column]; ok && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
}

// list returns the parts of a cell between bars.
func (t *tsv) list(row []string, column string) []string {
	var parts []string
	for part := range strings.SplitSeq(t.cell(row, column), "|") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}
