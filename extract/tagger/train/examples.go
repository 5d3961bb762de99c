package train

import (
	"context"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
	"rubricate/extract/tagger/internal/feature"
	"rubricate/extract/tagger/internal/label"
	"rubricate/extract/tagger/internal/rank"
)

// example is a document made ready for training: features by row of the table.
type example struct {
	doc      *Document
	words    []segment.Word
	ends     []int32 // sentences, by the word after their last
	gold     []label.Label
	first    rows // features of the first pass
	second   rows // further features of the second pass
	sentence [][2]int32
	fold     int  // of the jackknife
	variant  bool // in other cases than it was written
}

// rows are the rows of the features of each word, in one array.
type rows struct {
	start []int32 // of each word, and the end
	row   []int32
}

func (r *rows) of(i int) []int32 { return r.row[r.start[i]:r.start[i+1]] }

func (r *rows) append(hashes []uint64, rowOf func(uint64) int32) {
	for _, h := range hashes {
		if row := rowOf(h); row >= 0 {
			r.row = append(r.row, row)
		}
	}
	r.start = append(r.start, int32(len(r.row)))
}

// rowLog is the logarithm of the number of rows that features are hashed to.
const rowLog = 22

// featureTable gives the places of the table that enough words use dense rows.
type featureTable struct {
	rowOf  []int32 // by place; -1 for unused
	places []uint64
	counts []uint8 // how often each feature occurs in the training text, up to 255
}

// newExample cuts a document into words and labels them.
func newExample(doc *Document) *example {
	e := &example{doc: doc, words: segment.Words(doc.Text)}
	for _, s := range segment.Sentences(doc.Text, e.words) {
		e.ends = append(e.ends, int32(s.To))
	}
	e.gold = labelWords(e.words, doc.Names)
	closeNames(e.gold, e.ends)
	return e
}

// hashes appends the first pass's features of word i.
func hashes(w *feature.Window, i int, dst []uint64) []uint64 {
	for slot := range feature.Slots {
		dst = w.Lexical(w.Form(i, i+slot-feature.Centre), slot, dst)
	}
	return w.Contextual(i, dst)
}

// countFeatures makes the table of all features of the first and second pass
// that occur at least least times.
func countFeatures(examples []*example, w *feature.Window, least int) *featureTable {
	counts := make([]uint8, 1<<rowLog)
	var buf []uint64
	for _, e := range examples {
		w.Reset(e.doc.Text, e.words, e.ends)
		w.Vote(e.gold)
		for i := range e.words {
			buf = w.Second(i, hashes(w, i, buf[:0]))
			for _, h := range buf {
				if c := &counts[rank.Place(h, rowLog)]; *c < 255 {
					*c++
				}
			}
		}
	}
	t := &featureTable{rowOf: make([]int32, 1<<rowLog)}
	for place, c := range counts {
		t.rowOf[place] = -1
		if int(c) >= least {
			t.rowOf[place] = int32(len(t.places))
			t.places = append(t.places, uint64(place))
			t.counts = append(t.counts, c)
		}
	}
	return t
}

func (t *featureTable) row(h uint64) int32 { return t.rowOf[rank.Place(h, rowLog)] }

// extractFirst fills in the features of the first pass.
func (e *example) extractFirst(w *feature.Window, t *featureTable) {
	w.Reset(e.doc.Text, e.words, e.ends)
	e.first = rows{start: make([]int32, 1, len(e.words)+1)}
	var buf []uint64
	for i := range e.words {
		buf = hashes(w, i, buf[:0])
		e.first.append(buf, t.row)
	}
	e.sentence = e.sentence[:0]
	for s := range w.Sentences() {
		from, to := w.Sentence(s)
		e.sentence = append(e.sentence, [2]int32{int32(from), int32(to)})
	}
}

// extractSecond fills in the features that the labels of a first pass give.
func (e *example) extractSecond(w *feature.Window, t *featureTable, labels []label.Label) {
	w.Reset(e.doc.Text, e.words, e.ends)
	w.Vote(labels)
	e.second = rows{start: make([]int32, 1, len(e.words)+1)}
	var buf []uint64
	for i := range e.words {
		buf = w.Second(i, buf[:0])
		e.second.append(buf, t.row)
	}
}

// outcomes tags the document with m and compares what it finds with the labels.
func (e *example) outcomes(ctx context.Context, m *tagger.Model) (out []outcome) {
	right := map[Name]bool{}
	for _, s := range spans(e.gold) {
		span := segment.Span{Start: e.words[s[0]].Start, End: e.words[s[1]-1].End}
		right[Name{span, s[2]}] = true
	}
	mentions, err := m.Tag(ctx, e.doc.Text, e.words, segment.Sentences(e.doc.Text, e.words), nil)
	if err != nil {
		return nil // ctx has ended, which the caller sees
	}
	for _, x := range mentions {
		out = append(out, outcome{x.Confidence, right[Name{x.Span, int(x.Type)}]})
	}
	return out
}
