package feature

import "rubricate/extract/tagger/internal/lexicon"

// elsewhere appends what other occurrences of a capitalised word tell: the
// surname of one sentence has its first name and its office in another.
func (w *Window) elsewhere(i int, dst []uint64) []uint64 {
	t := &w.tokens[i]
	f := &w.forms[w.formOf[i]]
	u := &w.uses[w.lowerID[w.formOf[i]]]
	use := uint64(0)
	if u.lower {
		use |= 1
	}
	if u.capital {
		use |= 2
	}
	if u.first == int32(i) {
		use |= 4
	}
	if t.next >= 0 || t.previous >= 0 {
		use |= 8
	}
	dst = add(dst, tUse, pair(use, uint64(f.letterCase)))

	seen := [3]int32{u.first, t.previous, t.next}
	for k, at := range seen {
		if at < 0 || at == int32(i) || k > 0 && at == u.first {
			continue
		}
		dst = w.around(int(at), dst)
	}
	if u.longest >= 0 && u.longest != int32(i) && u.runWords > 1 && w.tokens[u.longest].run != t.run {
		dst = w.longRun(int(u.longest), dst)
	}
	if t.acronym >= 0 {
		dst = add(dst, tAcronym, w.forms[w.formOf[t.acronym]].lower)
	}
	return dst
}

// around appends the neighbours of another occurrence.
func (w *Window) around(at int, dst []uint64) []uint64 {
	before, after := w.form(at, at-1), w.form(at, at+1)
	dst = add(dst, tElseBefore, before.lower)
	dst = add(dst, tElseAfter, after.lower)
	dst = add(dst, tElseBeforeC, uint64(before.clusters[lexicon.Meaning][1]))
	dst = add(dst, tElseAfterC, uint64(after.clusters[lexicon.Meaning][1]))
	return add(dst, tElseBeforeL, pair(uint64(before.letterCase), uint64(before.lists)))
}

// longRun appends what the longest run of capitalised words that holds the word
// tells of it.
func (w *Window) longRun(at int, dst []uint64) []uint64 {
	r := &w.runs[w.tokens[at].run]
	place := r.place(int32(at))
	first := w.form(at, int(r.from))
	dst = add(dst, tLongRun, pair(place, uint64(min(r.capitals, 6))))
	dst = add(dst, tLongRunLast, pair(place, w.form(at, int(r.last)).lower))
	dst = add(dst, tLongRunFirst, pair(place, first.lower))
	return add(dst, tLongRunLists, pair(place, uint64(first.lists)))
}
