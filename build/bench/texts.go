package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"rubricate/extract/article"
	"rubricate/extract/article/importer"
	"rubricate/extract/segment"
	"rubricate/extract/tagger/score"
	"rubricate/extract/tagger/train"
)

// sample is the texts of both systems, and what is known of them.
type sample struct {
	texts []string
	ids   []string
	gold  map[int][]score.Span // code points; only labelled texts
}

// readSample reads labelled documents from .jsonl files and articles from all others.
func readSample(paths []string) (*sample, error) {
	s := &sample{gold: map[int][]score.Span{}}
	for _, path := range paths {
		var err error
		if strings.HasSuffix(path, ".jsonl") {
			err = s.addCorpus(path)
		} else {
			err = s.addArticle(path)
		}
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *sample) addCorpus(path string) error {
	docs, err := train.ReadCorpus(path)
	if err != nil {
		return err
	}
	for i := range docs {
		s.gold[len(s.texts)] = gold(&docs[i])
		s.add(docs[i].ID, docs[i].Text)
	}
	return nil
}

func (s *sample) addArticle(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	a, err := importer.Import(filepath.Base(path), data)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	page, err := article.Layout(a)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	s.add(a.ID, page.Text())
	return nil
}

func (s *sample) add(id, text string) {
	s.ids = append(s.ids, id)
	s.texts = append(s.texts, text)
}

func gold(d *train.Document) []score.Span {
	offsets := segment.NewOffsets(d.Text)
	spans := make([]score.Span, len(d.Names))
	for i, n := range d.Names {
		at := offsets.Points(n.Span)
		spans[i] = score.Span{Start: at.Start, End: at.End, Type: score.Type(n.Type)}
	}
	return spans
}

// typeNumbers are the types that are scored, by the name both systems give them.
var typeNumbers = map[string]score.Type{"person": score.Person, "place": score.Place, "organisation": score.Organisation}

// f1 is the exact F1 of what was found in the labelled texts, in [0, 1], and
// whether there are any.
func (s *sample) f1(found [][]Span) (float64, bool) {
	var scorer score.Scorer
	for i, want := range s.gold {
		offsets := segment.NewOffsets(s.texts[i])
		var have []score.Span
		for _, span := range found[i] {
			if kind, ok := typeNumbers[span.Type]; ok {
				at := offsets.Points(offsets.FromUTF16(segment.Span{Start: span.Start, End: span.End}))
				have = append(have, score.Span{Start: at.Start, End: at.End, Type: kind})
			}
		}
		scorer.Add(s.ids[i], s.texts[i], want, have)
	}
	return scorer.Report().Rows[0].Exact.F1, len(s.gold) > 0
}
