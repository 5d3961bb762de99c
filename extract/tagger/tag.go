package tagger

import (
	"context"

	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/feature"
	"rubricate/extract/tagger/internal/label"
)

// Tag returns the names in a text, given its words and sentences as package
// segment finds them, in the order of the text.
//
// It works in windows of some thousand words. After each it calls progress,
// which may be nil, with the number of words done, and stops when ctx has
// ended: its error is the only one Tag returns, along with the mentions found
// so far. Any number of calls may run at the same time.
func (m *Model) Tag(ctx context.Context, text string, words []segment.Word, sentences []segment.Sentence, progress func(done int)) ([]Mention, error) {
	s := m.scratch.Get().(*scratch)
	defer func() {
		s.window.Release()
		m.scratch.Put(s)
	}()
	var mentions []Mention
	for done := 0; done < len(words); {
		if err := ctx.Err(); err != nil {
			return mentions, err
		}
		var n int
		n, sentences = s.cut(words, done, sentences)
		mentions = s.tag(text, words[done:done+n], mentions)
		if done += n; progress != nil {
			progress(done)
		}
	}
	return mentions, nil
}

const (
	// windowWords is the length from which a window ends with the next sentence.
	windowWords = 4096
	// sentenceWords is the length at which a sentence is cut: a list, a table,
	// text without any full stop.
	sentenceWords = 512
)

// scratch is the memory of one call of Tag.
type scratch struct {
	model    *Model
	window   *feature.Window
	ends     []int32 // sentences of the window
	features []uint64
	hits     []uint32   // scratch of sums.add
	forms    []int32    // where in known the sums of each form of the window are
	known    []formSums // of forms, by hash; behind knownForms those that met a form of their window there
	changed  []bool     // of each sentence: whether the second pass adds anything
	windows  uint32     // how many windows there have been
	sums     []sums     // of each word, first pass
	scores   [][label.N]int32
	backs    []back
	labels   []label.Label
	probable marginals
}

func newScratch(m *Model) *scratch {
	return &scratch{model: m, window: feature.NewWindow(m.lex), known: make([]formSums, knownForms)}
}

// cut lays out the window that begins with the word done, by the ends of its
// sentences. It returns how many words the window has, and the sentences that
// are not yet done.
func (s *scratch) cut(words []segment.Word, done int, sentences []segment.Sentence) (n int, rest []segment.Sentence) {
	s.ends = s.ends[:0]
	left := len(words) - done
	for n < left && n < windowWords {
		end := left // words beyond the last sentence are one more
		for len(sentences) > 0 {
			if end = min(sentences[0].To-done, left); end > n {
				break
			}
			sentences, end = sentences[1:], left
		}
		n = min(end, n+sentenceWords)
		s.ends = append(s.ends, int32(n))
	}
	return n, sentences
}

// tag appends the names of one window.
func (s *scratch) tag(text string, words []segment.Word, mentions []Mention) []Mention {
	w := s.window
	w.Reset(text, words, s.ends)
	s.weighForms()
	s.weighWords()
	s.labels, s.backs = resize(s.labels, len(words)), resize(s.backs, len(words))
	for n := range w.Sentences() {
		s.decode(w.Sentence(n))
	}
	w.Vote(s.labels)
	s.weighSecond()
	for n := range w.Sentences() {
		from, to := w.Sentence(n)
		if s.changed[n] {
			s.decode(from, to)
		}
		mentions = s.name(words, from, to, mentions)
	}
	return mentions
}

// formSums is what a written form adds to words at each place around it.
type formSums struct {
	key    uint64
	window uint32 // the last one that had the form
	slots  [feature.Slots]sums
}

// knownForms is how many forms' sums outlast their window, and their call: each
// text has many words of the one before.
const knownForms = 8192

// weighForms sums up what each written form adds for words around it.
func (s *scratch) weighForms() {
	w := s.window
	s.windows++
	s.forms, s.known = resize(s.forms, w.Forms()), s.known[:knownForms]
	for n := range s.forms {
		key := w.FormKey(n)
		at := int(key % knownForms)
		if known := &s.known[at]; known.key != key {
			if known.window == s.windows {
				at = len(s.known)
				s.known = append(s.known, formSums{})
			}
			s.weighForm(n, key, &s.known[at])
		}
		s.known[at].window = s.windows
		s.forms[n] = int32(at)
	}
}

// weighForm sums up what form number n adds.
func (s *scratch) weighForm(n int, key uint64, out *formSums) {
	out.key = key
	for slot := range out.slots {
		s.features = s.window.Lexical(n, slot, s.features[:0])
		out.slots[slot] = sums{}
		s.add(&out.slots[slot])
	}
}

// weighWords sums up the features of each word for the first pass.
func (s *scratch) weighWords() {
	w := s.window
	s.sums, s.scores = resize(s.sums, w.Len()), resize(s.scores, w.Len())
	for n := range w.Sentences() {
		from, to := w.Sentence(n)
		for i := from; i < to; i++ {
			sum := &s.sums[i]
			*sum = sums{}
			s.features = w.Contextual(i, s.features[:0])
			s.add(sum)
			for slot := range feature.Slots {
				sum.plus(&s.known[s.forms[w.Form(i, i+slot-feature.Centre)]].slots[slot])
			}
			sum.scores(&s.scores[i])
		}
	}
}

// weighSecond adds the features of the second pass, and notes in which sentences
// there are any.
func (s *scratch) weighSecond() {
	w := s.window
	s.changed = resize(s.changed, w.Sentences())
	for n := range s.changed {
		s.changed[n] = false
		for from, to := w.Sentence(n); from < to; from++ {
			s.features = w.Second(from, s.features[:0])
			if len(s.features) > 0 {
				s.changed[n] = true
				s.add(&s.sums[from])
				s.sums[from].scores(&s.scores[from])
			}
		}
	}
}

// add adds the rows of s.features.
func (s *scratch) add(sum *sums) {
	s.hits = s.model.rows.index.AppendIndexes(s.hits[:0], s.features)
	sum.add(s.model.rows.rows, s.hits)
}

// decode finds the likeliest labels of a sentence.
func (s *scratch) decode(from, to int) {
	s.model.chain.viterbi(s.scores[from:to], s.backs[from:to], s.labels[from:to])
}

// name appends the names of a sentence.
func (s *scratch) name(words []segment.Word, from, to int, mentions []Mention) []Mention {
	labels := s.labels[from:to]
	weighed := false
	for i := 0; i < len(labels); i++ {
		if labels[i] == label.O || s.isDate(labels[i], from+i) {
			continue
		}
		if !weighed {
			weighed = true
			s.probable.fill(&s.model.chain, s.scores[from:to], i)
		}
		end := i + 1
		for label.Open(labels[end-1]) {
			end++
		}
		mentions = append(mentions, Mention{
			Span:       segment.Span{Start: words[from+i].Start, End: words[from+end-1].End},
			Type:       Type(label.Type(labels[i])),
			Confidence: s.model.confidence(s.probable.of(&s.model.chain, labels, i, end)),
		})
		i = end - 1
	}
	return mentions
}

// isDate reports whether a name of one word is a weekday or a month, which the
// reader never shows, and not a person: "May" and "April" are.
func (s *scratch) isDate(l label.Label, i int) bool {
	return label.Position(l) == label.Unit && Type(label.Type(l)) != Person && s.window.Dated(i)
}

// resize returns a slice of n elements, in the old memory where it is enough.
func resize[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n, n+n/4)
}
