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
	defer m.scratch.Put(s)
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
	forms    []formSums // of each form of the window
	known    []formSums // of forms of earlier windows, by hash
	sums     []sums     // of each word, first pass
	scores   [][label.N]int32
	back     [][label.N]label.Label
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
	s.decode()
	w.Vote(s.labels)
	for i := range words {
		s.features = w.Second(i, s.features[:0])
		if len(s.features) > 0 {
			s.sums[i].add(&s.model.rows, s.features)
			s.sums[i].scores(&s.scores[i])
		}
	}
	s.decode()
	for i := range w.Sentences() {
		from, to := w.Sentence(i)
		mentions = s.name(words, from, to, mentions)
	}
	return mentions
}

// formSums is what a written form adds to words at each place around it.
type formSums struct {
	key   uint64
	slots [feature.Slots]sums
}

// knownForms is how many forms' sums outlast their window, and their call: each
// text has many words of the one before.
const knownForms = 2048

// weighForms sums up what each written form adds for words around it.
func (s *scratch) weighForms() {
	w := s.window
	s.forms = resize(s.forms, w.Forms())
	for n := range s.forms {
		key := w.FormKey(n)
		known := &s.known[key%knownForms]
		if known.key != key {
			known.key = key
			for slot := range known.slots {
				s.features = w.Lexical(n, slot, s.features[:0])
				known.slots[slot] = sums{}
				known.slots[slot].add(&s.model.rows, s.features)
			}
		}
		s.forms[n] = *known
	}
}

// weighWords sums up the features of each word for the first pass.
func (s *scratch) weighWords() {
	w := s.window
	s.sums, s.scores = resize(s.sums, w.Len()), resize(s.scores, w.Len())
	for i := range s.sums {
		sum := &s.sums[i]
		*sum = sums{}
		s.features = w.Contextual(i, s.features[:0])
		sum.add(&s.model.rows, s.features)
		for slot := range feature.Slots {
			sum.plus(&s.forms[w.Form(i, i+slot-feature.Centre)].slots[slot])
		}
		sum.scores(&s.scores[i])
	}
}

// decode finds the likeliest labels of every sentence.
func (s *scratch) decode() {
	w := s.window
	s.labels, s.back = resize(s.labels, w.Len()), resize(s.back, w.Len())
	for i := range w.Sentences() {
		from, to := w.Sentence(i)
		s.model.chain.viterbi(s.scores[from:to], s.back[from:to], s.labels[from:to])
	}
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
			s.probable.fill(&s.model.chain, s.scores[from:to])
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
