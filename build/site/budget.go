package site

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Budget is how much something may weigh on a first visit, and what it weighs:
// bytes of its brotli form.
type Budget struct {
	What        string
	Size, Limit int
}

// Exceeded reports whether there is more than there may be, or nothing at all,
// which is no site to measure.
func (b Budget) Exceeded() bool { return b.Size > b.Limit || b.Size == 0 }

// Budgets measures the site. A reader waits for an article's page, its style
// sheet and the two scripts before it; of articles and their annotations the
// largest count.
func (s *Site) Budgets() []Budget {
	readable := s.largest("", ".html")
	for _, name := range []string{styleFile, "web/payload.js", "web/boot.js"} {
		readable += s.transfer(name)
	}
	widget := s.transfer(widgetDir+"rubricate.js") + s.largest(widgetDir+"annotations/", ".json") + s.largest(widgetDir+"strings-", ".json")
	return []Budget{
		{"HTML, CSS and scripts until an article can be read", readable, 60_000},
		{"app.wasm", s.transfer("web/app.wasm"), 1_900_000},
		{"model", s.transfer(modelFile), 2_000_000},
		{"core pack and map, after the names", s.transfer(packFile) + s.transfer(mapFile), 2_500_000},
		{"widget with the largest article's annotations", widget, 25_000},
		{"widget's engine", s.transfer(widgetDir + "engine.wasm"), 900_000},
	}
}

// largest is what the heaviest of the files weighs whose names begin and end so.
func (s *Site) largest(beginning, ending string) int {
	most := 0
	for name, f := range s.Files {
		if strings.HasPrefix(name, beginning) && strings.HasSuffix(name, ending) {
			most = max(most, f.transfer())
		}
	}
	return most
}

func (s *Site) transfer(name string) int {
	if f, ok := s.Files[name]; ok {
		return f.transfer()
	}
	return 0
}

// transfer is how many bytes of a file travel from a host that compresses.
func (f *File) transfer() int {
	if f.Brotli != nil {
		return len(f.Brotli)
	}
	return len(f.Data)
}

// checkBudgets prints a table and fails if something weighs too much.
func checkBudgets(w io.Writer, budgets []Budget) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "kB, brotli\tat most\t\t")
	var exceeded []string
	for _, b := range budgets {
		fmt.Fprintf(table, "%.1f\t%.1f\t  %s\t\n", float64(b.Size)/1000, float64(b.Limit)/1000, b.What)
		if b.Exceeded() {
			exceeded = append(exceeded, b.What)
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if len(exceeded) > 0 {
		return fmt.Errorf("over budget: %s", strings.Join(exceeded, ", "))
	}
	return nil
}
