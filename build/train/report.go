package train

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"rubricate/build/eval"
	"rubricate/extract/tagger"
	"rubricate/extract/tagger/train"
)

// measured are the corpora that the report is about; none is trained on.
var measured = []string{"worldwide-dev", "ewt-test", "wikigold-dev", "gumnews-dev"}

// report measures a model, trains the ablations, and writes the tables into the readme.
func report(ctx context.Context, o options, in train.Input, data []byte, packed int, log func(string, ...any)) error {
	var corpora [][]train.Document
	for _, name := range measured {
		docs, err := train.ReadCorpus(filepath.Join(o.corpora, name+".jsonl"))
		if err != nil {
			return err
		}
		corpora = append(corpora, docs)
	}
	figures, err := figuresTable(ctx, data, packed, corpora)
	if err != nil {
		return err
	}
	log("training the ablations")
	ablations, err := train.Ablate(ctx, in, corpora, log)
	if err != nil {
		return err
	}
	page, err := os.ReadFile(o.readme)
	if err != nil {
		return err
	}
	if page, err = replace(page, "figures", figures); err == nil {
		page, err = replace(page, "ablation", ablationTable(ablations))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", o.readme, err)
	}
	return os.WriteFile(o.readme, page, 0o666)
}

func figuresTable(ctx context.Context, data []byte, packed int, corpora [][]train.Document) ([]byte, error) {
	model, err := tagger.Load(data)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("| corpus | exact F1 | 95 % interval | PER | LOC | ORG | lenient F1 |\n|---|---|---|---|---|---|---|\n")
	for i, name := range measured {
		s, err := eval.Score(ctx, model, corpora[i])
		if err != nil {
			return nil, err
		}
		r := s.Report()
		f1 := map[string]float64{}
		for _, row := range r.Rows {
			f1[row.Name] = 100 * row.Exact.F1
		}
		fmt.Fprintf(&b, "| `%s` | **%.1f** | %.1f–%.1f | %.1f | %.1f | %.1f | %.1f |\n", name, f1["ALL"],
			100*r.CI95[0], 100*r.CI95[1], f1["PER"], f1["LOC"], f1["ORG"], 100*r.Rows[0].Lenient.F1)
	}
	fmt.Fprintf(&b, "\nThe file has %.1f MB, %.2f MB with brotli.\n", float64(len(data))/1e6, float64(packed)/1e6)
	return b.Bytes(), nil
}

func ablationTable(ablations []train.Ablation) []byte {
	var b bytes.Buffer
	b.WriteString("| | features |")
	for _, name := range measured {
		fmt.Fprintf(&b, " `%s` |", name)
	}
	b.WriteString("\n|---|---|---|---|---|---|\n")
	for _, a := range ablations {
		fmt.Fprintf(&b, "| %s | %d k |", a.Name, (a.Features+500)/1000)
		for _, f1 := range a.F1 {
			fmt.Fprintf(&b, " %.1f |", 100*f1)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// replace puts text between the two comments of a part of the page.
func replace(page []byte, part string, text []byte) ([]byte, error) {
	open := []byte("<!-- " + part + ": written by rubricate train --report -->\n")
	end := []byte("<!-- end of " + part + " -->")
	from := bytes.Index(page, open)
	to := bytes.Index(page, end)
	if from < 0 || to < from {
		return nil, fmt.Errorf("no place for the %s: %s … %s", part, bytes.TrimSpace(open), end)
	}
	return bytes.Join([][]byte{page[:from+len(open)], text, page[to:]}, nil), nil
}
