package bench

import (
	"bytes"
	"fmt"
	"os"
	"strings"
)

// row is one system in the table.
type row struct {
	Measured
	name  string
	times float64 // as fast as the peer, to names and their types
	bytes int     // over the wire, brotli
	f1    float64
}

// table sets the systems side by side, as Markdown.
func table(rows []row, scored bool) string {
	var b strings.Builder
	line := func(label string, value func(row) string) {
		fmt.Fprintf(&b, "| %s |", label)
		for _, r := range rows {
			fmt.Fprintf(&b, " %s |", value(r))
		}
		b.WriteByte('\n')
	}
	line("", func(r row) string { return r.name })
	line("---", func(row) string { return "---:" })
	if scored {
		line("exact typed F1", func(r row) string { return fmt.Sprintf("%.1f", 100*r.f1) })
	}
	line("words a second to names and their types, warm", func(r row) string { return thousands(r.Names) })
	line("times as fast to them, median of the rounds", func(r row) string { return fmt.Sprintf("%.1f", r.times) })
	line("words a second to entities with roles, warm", func(r row) string { return thousands(r.Entities) })
	line("first article, cold", func(r row) string { return milliseconds(r.FirstArticle) })
	line("from bytes in memory to ready", func(r row) string { return milliseconds(r.Ready) })
	line("compiling the WebAssembly before", func(r row) string { return milliseconds(r.Compile) })
	line("bytes over the wire (brotli)", func(r row) string { return fmt.Sprintf("%.2f MB", float64(r.bytes)/1e6) })
	return b.String()
}

func milliseconds(ms float64) string {
	if ms == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f ms", ms)
}

// thousands rounds to three figures: more the machines do not repeat.
func thousands(n float64) string {
	if n == 0 {
		return "–"
	}
	unit := 1.0
	for n/unit >= 1000 {
		unit *= 10
	}
	digits := fmt.Sprint(int(n/unit+0.5) * int(unit))
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// The table stands between these lines of a Markdown file.
const (
	tableBegin = "<!-- rubricate bench: begin -->\n"
	tableEnd   = "<!-- rubricate bench: end -->"
)

// replaceTable puts the table into the file at path, in place of the last one.
func replaceTable(path, table string) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, rest, ok := bytes.Cut(old, []byte(tableBegin))
	_, after, ok2 := bytes.Cut(rest, []byte(tableEnd))
	if !ok || !ok2 {
		return fmt.Errorf("%s: no place for the table: the lines %q and %q are missing", path, strings.TrimSpace(tableBegin), tableEnd)
	}
	made := string(before) + tableBegin + table + tableEnd + string(after)
	return os.WriteFile(path, []byte(made), 0o644)
}
