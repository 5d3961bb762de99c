package eval

import (
	"encoding/json"
	"fmt"
	"io"

	"rubricate/extract/tagger/score"
)

// typeNames are the corpora's names of the types, which the output lines have too.
var typeNames = [...]string{"PER", "LOC", "ORG", "MISC"}

type systemLine struct {
	ID   string       `json:"id"`
	Ents []systemSpan `json:"ents"`
}

type systemSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
}

func line(id string, names []found) systemLine {
	l := systemLine{ID: id, Ents: []systemSpan{}}
	for _, s := range names {
		l.Ents = append(l.Ents, systemSpan{s.Start, s.End, typeNames[s.Type]})
	}
	return l
}

// printText prints a report as the reference scorer does, and the classes of error.
func printText(out io.Writer, name string, s *score.Scorer, trust *reliability, list int) error {
	r := s.Report()
	p := &printer{out: out}
	p.f("%s: %d documents\n", name, r.Docs)
	p.f("            exact P     R    F1 | lenient P   R    F1 |  pred  gold\n")
	for _, row := range r.Rows {
		e, l := row.Exact, row.Lenient
		p.f("%-12s%5.1f %5.1f %5.1f |   %5.1f %5.1f %5.1f | %5d %5d\n", row.Name,
			100*e.P, 100*e.R, 100*e.F1, 100*l.P, 100*l.R, 100*l.F1, row.Found, row.Gold)
	}
	p.f("exact ALL F1, 95%% bootstrap over documents: [%5.1f,%5.1f]\n", 100*r.CI95[0], 100*r.CI95[1])
	p.f("errors      ")
	for _, kind := range score.Kinds {
		p.f("%10s", kind)
	}
	p.f("   taken for another type\n")
	counts, confused := s.Classes()
	for t, typeName := range score.Names {
		p.f("%-12s", typeName)
		for k := range score.Kinds {
			p.f("%10d", counts[t][k])
		}
		for other, n := range confused[t] {
			if n > 0 {
				p.f("   is %s: %d", score.Names[other], n)
			}
		}
		p.f("\n")
	}
	trust.print(p)
	for _, e := range sample(s.Errors, list) {
		p.f("%s\t%s\t%s\t%s\n", e.ID, e.Kind, score.Names[e.Type], e.Text)
	}
	p.f("\n")
	return p.err
}

// printer keeps the first error of many prints.
type printer struct {
	out io.Writer
	err error
}

func (p *printer) f(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.out, format, args...)
	}
}

// sample returns about n errors, evenly spread.
func sample(errors []score.Error, n int) (out []score.Error) {
	if n <= 0 {
		return nil
	}
	step := max(1, len(errors)/n)
	for i := 0; i < len(errors) && len(out) < n; i += step {
		out = append(out, errors[i])
	}
	return out
}

func printJSON(out io.Writer, name string, r score.Report) error {
	type figures struct {
		P  float64 `json:"p"`
		R  float64 `json:"r"`
		F1 float64 `json:"f1"`
	}
	report := map[string]any{"corpus": name, "docs": r.Docs, "ci95": r.CI95}
	for _, row := range r.Rows {
		report[row.Name] = map[string]any{"exact": figures(row.Exact), "lenient": figures(row.Lenient), "pred": row.Found, "gold": row.Gold}
	}
	return json.NewEncoder(out).Encode(report)
}
