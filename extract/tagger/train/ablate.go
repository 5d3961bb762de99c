package train

import (
	"context"
	"unicode/utf8"

	"rubricate/extract/tagger/internal/feature"
	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/lexicon"
	"rubricate/extract/tagger/score"
)

// Ablation is what a tagger with some parts reaches: exact F1 on each corpus,
// for people, places and organisations together.
type Ablation struct {
	Name     string
	Features int       // with weights
	F1       []float64 // by corpus, in [0, 1]
}

// parts are what an ablation has.
type parts struct {
	name                                                      string
	gazetteers, clusters, brown, names, document, cases, pass bool
	seeds                                                     int
}

// ablations add one part after the other.
var ablations = []parts{
	{name: "words, affixes, shapes, neighbours"},
	{name: "+ gazetteers", gazetteers: true},
	{name: "+ embedding clusters", gazetteers: true, clusters: true},
	{name: "+ Brown clusters of news and tweets", gazetteers: true, clusters: true, brown: true},
	{name: "+ kinds of names", gazetteers: true, clusters: true, brown: true, names: true},
	{name: "+ the word elsewhere in the document", gazetteers: true, clusters: true, brown: true, names: true, document: true},
	{name: "+ case variants of the training text", gazetteers: true, clusters: true, brown: true, names: true, document: true, cases: true},
	{name: "+ second pass", gazetteers: true, clusters: true, brown: true, names: true, document: true, cases: true, pass: true},
	{name: "+ mean of two trainings", gazetteers: true, clusters: true, brown: true, names: true, document: true, cases: true, pass: true, seeds: 2},
}

// without lists the views of words that an ablation lacks.
func (p parts) without() (views []int) {
	for view, has := range map[int]bool{lexicon.Meaning: p.clusters, lexicon.News: p.brown, lexicon.Tweets: p.brown, lexicon.Names: p.names} {
		if !has {
			views = append(views, view)
		}
	}
	return views
}

// Ablate trains the standard recipe with more and more of its parts and
// measures each on the corpora, with weights that are not yet integers.
func Ablate(ctx context.Context, in Input, corpora [][]Document, log func(format string, args ...any)) ([]Ablation, error) {
	words, err := readLexicon(in, standard.clusters)
	if err != nil {
		return nil, err
	}
	lex, err := words.lexicon()
	if err != nil {
		return nil, err
	}
	for i := range in.Documents {
		moveNationalities(&in.Documents[i], lex)
	}
	var out []Ablation
	for _, p := range ablations {
		a, err := p.measure(ctx, in.Documents, lex, corpora)
		if err != nil {
			return nil, err
		}
		log("%s: %.1f", p.name, 100*a.F1[0])
		out = append(out, a)
	}
	return out, nil
}

// measure trains one ablation and scores it.
func (p parts) measure(ctx context.Context, docs []Document, lex *lexicon.Lexicon, corpora [][]Document) (Ablation, error) {
	t := &training{recipe: standard, lex: lex.Without(p.without(), !p.gazetteers), log: func(string, ...any) {}}
	t.seeds, t.model.second, t.plain, t.asWritten = max(p.seeds, 1), p.pass, !p.document, !p.cases
	t.prepare(docs)
	if p.pass {
		models, err := t.foldModels(ctx)
		if err != nil {
			return Ablation{}, err
		}
		w := t.window()
		for _, e := range t.examples {
			e.extractSecond(w, t.table, models[e.fold].decode(e, false))
		}
	}
	c, err := t.mean(ctx)
	if err != nil {
		return Ablation{}, err
	}
	a := Ablation{Name: p.name, Features: c.rowsUsed()}
	w := t.window()
	for _, corpus := range corpora {
		a.F1 = append(a.F1, t.exactF1(c, w, corpus))
	}
	return a, nil
}

// exactF1 tags labelled documents by the weights as they are and scores them.
func (t *training) exactF1(c *crf, w *feature.Window, docs []Document) float64 {
	var s score.Scorer
	for i := range docs {
		e := newExample(&docs[i])
		e.extractFirst(w, t.table)
		labels := c.decode(e, false)
		if c.second {
			e.extractSecond(w, t.table, labels)
			labels = c.decode(e, true)
		}
		e.score(&s, labels)
	}
	return s.Report().Rows[0].Exact.F1
}

// score adds the example, labelled so, to s.
func (e *example) score(s *score.Scorer, labels []label.Label) {
	points := func(b int) int { return utf8.RuneCountInString(e.doc.Text[:b]) }
	var gold, found []score.Span
	for _, n := range e.doc.Names {
		gold = append(gold, score.Span{Start: points(n.Start), End: points(n.End), Type: score.Type(n.Type)})
	}
	for _, x := range spans(labels) {
		found = append(found, score.Span{Start: points(e.words[x[0]].Start), End: points(e.words[x[1]-1].End), Type: score.Type(x[2])})
	}
	s.Add(e.doc.ID, e.doc.Text, gold, found)
}

// rowsUsed counts the features that have a weight.
func (c *crf) rowsUsed() (used int) {
	for row := range c.seen {
		for _, w := range c.weights[row*n : row*n+n] {
			if quantise(float64(w)*(1-c.dropout)) != 0 {
				used++
				break
			}
		}
	}
	return used
}
