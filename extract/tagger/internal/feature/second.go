package feature

import (
	"rubricate/extract/tagger/internal/hash"
	"rubricate/extract/tagger/internal/label"
)

// votes is how the words of the window were labelled by a first pass.
type votes struct {
	labels   []label.Label
	byWord   [][label.N]int32 // by lower-case number
	total    []int32          // the sum of each
	mentions []named          // by lower-case number: the longest name that holds the word
	names    map[uint64][label.Types]int32
	nameOf   []uint64 // by word: the name it is in, 0 for none
}

// named is a word's place in the longest name that holds it.
type named struct {
	from, to int32
	at       int32
}

// Vote takes the labels of a first pass, which it keeps until the next call.
func (w *Window) Vote(labels []label.Label) {
	v := &w.votes
	v.labels = labels
	v.byWord = resize(v.byWord, len(w.uses))
	clear(v.byWord)
	v.total = resize(v.total, len(w.uses))
	clear(v.total)
	v.mentions = resize(v.mentions, len(w.uses))
	clear(v.mentions)
	v.nameOf = resize(v.nameOf, len(labels))
	clear(v.nameOf)
	if v.names == nil {
		v.names = map[uint64][label.Types]int32{}
	}
	clear(v.names)
	for i, l := range labels {
		if w.counts(i, l) {
			id := w.lowerID[w.formOf[i]]
			v.byWord[id][l]++
			v.total[id]++
		}
	}
	for i := 0; i < len(labels); i++ {
		l := labels[i]
		if l == label.O {
			continue
		}
		to := i + 1
		for to < len(labels) && label.Open(labels[to-1]) && label.Follows(labels[to-1], labels[to]) {
			to++
		}
		w.name(i, to, label.Type(l))
		i = to - 1
	}
}

// counts reports whether a first label is evidence for other occurrences of the
// word: "us" outside a name says nothing of "US".
func (w *Window) counts(i int, l label.Label) bool {
	return l != label.O || w.forms[w.formOf[i]].letterCase != lower
}

// name notes one name of the first pass.
func (w *Window) name(from, to, kind int) {
	v := &w.votes
	h := uint64(1)
	for i := from; i < to; i++ {
		id := w.lowerID[w.formOf[i]]
		h = hash.Pair(h, w.forms[w.formOf[i]].lower)
		if m := &v.mentions[id]; int32(to-from) > m.to-m.from {
			*m = named{int32(from), int32(to), int32(i)}
		}
	}
	count := v.names[h]
	count[kind]++
	v.names[h] = count
	for i := from; i < to; i++ {
		v.nameOf[i] = h
	}
}

// Second appends the features of word i that the first pass's labels of the
// window give. Vote must have been called.
func (w *Window) Second(i int, dst []uint64) []uint64 {
	v := &w.votes
	f := &w.forms[w.formOf[i]]
	if !f.letterCase.capital() && w.tokens[i].run < 0 && v.labels[i] == label.O {
		if f.letterCase != lower || v.mentions[w.lowerID[w.formOf[i]]].to == 0 {
			return dst
		}
	}
	dst = add(dst, tFirstLabels, w.firstLabel(i-1)<<16|w.firstLabel(i)<<8|w.firstLabel(i+1))
	dst = add(dst, tFirstAfter, w.firstLabel(i+1)<<8|w.firstLabel(i+2))
	dst = add(dst, tFirstBefore, w.firstLabel(i-1)<<8|w.firstLabel(i-2))
	own := w.verdict(i)
	if own.total > 0 {
		dst = add(dst, tElseType, own.value())
		dst = add(dst, tElseTypeCase, pair(own.value(), uint64(f.letterCase)))
		dst = add(dst, tElseLabel, uint64(own.label))
		for t, n := range own.types {
			if n > 0 {
				dst = add(dst, tElseAny, uint64(t))
			}
		}
	}
	if i > 0 {
		dst = add(dst, tElseTypes2L, pair(w.verdict(i-1).value(), own.value()))
	}
	if i+1 < len(v.labels) {
		dst = add(dst, tElseTypes2, pair(own.value(), w.verdict(i+1).value()))
	}
	if m := v.mentions[w.lowerID[w.formOf[i]]]; m.to-m.from > 1 && !(int(m.from) <= i && i < int(m.to)) {
		dst = add(dst, tElseMention, uint64(v.labels[m.at])<<8|uint64(min(m.to-m.from, 4)))
	}
	if h := v.nameOf[i]; h != 0 {
		dst = w.sameName(i, h, dst)
	}
	return dst
}

// sameName appends the type of most other occurrences of the whole name that
// word i is in.
func (w *Window) sameName(i int, h uint64, dst []uint64) []uint64 {
	l := w.votes.labels[i]
	count := w.votes.names[h]
	count[label.Type(l)]--
	best, n, total := 0, int32(0), int32(0)
	for t, c := range count {
		total += c
		if c > n {
			best, n = t, c
		}
	}
	if total == 0 {
		return dst
	}
	unanimous := uint64(0)
	if n == total {
		unanimous = 1
	}
	return add(dst, tNameType, uint64(best)<<8|uint64(label.Position(l))<<4|unanimous)
}

// verdict is how the other occurrences of a word were labelled.
type verdict struct {
	types [label.Types]int32
	total int32
	best  int32 // type of most of them, -1 for outside
	bestN int32
	label label.Label // commonest label inside a name
}

func (w *Window) verdict(i int) verdict {
	v := &w.votes
	id := w.lowerID[w.formOf[i]]
	d := verdict{best: -1}
	own := w.counts(i, v.labels[i])
	if v.total[id] == 0 || own && v.total[id] == 1 {
		return d // there is no other
	}
	counts := &v.byWord[id]
	most := int32(0)
	for l, n := range counts {
		if own && label.Label(l) == v.labels[i] {
			n--
		}
		if n == 0 {
			continue
		}
		d.total += n
		if l == int(label.O) {
			d.bestN = n
			continue
		}
		d.types[label.Type(label.Label(l))] += n
		if n > most {
			most, d.label = n, label.Label(l)
		}
	}
	for t, n := range d.types {
		if n > d.bestN {
			d.best, d.bestN = int32(t), n
		}
	}
	return d
}

// value packs the verdict: the type, how sure and of how many.
func (d verdict) value() uint64 {
	if d.total == 0 {
		return 0
	}
	share := uint64(0)
	switch {
	case d.bestN == d.total:
		share = 2
	case 2*d.bestN > d.total:
		share = 1
	}
	return 1 + uint64(d.best+1)<<4 | share<<2 | uint64(min(d.total, 3))
}

// firstLabel returns the first pass's label of word i, and a number that is no
// label where the text has no such word.
func (w *Window) firstLabel(i int) uint64 {
	if i < 0 || i >= len(w.votes.labels) {
		return label.N
	}
	return uint64(w.votes.labels[i])
}
