package feature

import "rubricate/extract/tagger/internal/lexicon"

// Contextual appends the features of word i at its place.
func (w *Window) Contextual(i int, dst []uint64) []uint64 {
	f, t := w.form(i, i), &w.tokens[i]
	p1, p2, n1, n2 := w.form(i, i-1), w.form(i, i-2), w.form(i, i+1), w.form(i, i+2)
	dst = add(dst, tBias, 0)
	dst = add(dst, tCases3, cases(p1, f, n1))
	dst = add(dst, tGap, uint64(t.gap))
	style := w.sents[t.sentence].style
	if style != plain || f.letterCase.capital() || p1.letterCase.capital() || n1.letterCase.capital() {
		dst = add(dst, tWordPair, pair(f.lower, n1.lower))
		dst = add(dst, tWordPairLeft, pair(p1.lower, f.lower))
		dst = add(dst, tCluster2, both(f, n1, lexicon.Meaning))
		dst = add(dst, tCluster2L, both(p1, f, lexicon.Meaning))
		dst = add(dst, tNews2, both(f, n1, lexicon.News))
		dst = add(dst, tNews2L, both(p1, f, lexicon.News))
	}
	if t.phrase.place != 0 {
		dst = add(dst, tPhrase, pair(uint64(t.phrase.lists), uint64(t.phrase.place)))
		dst = add(dst, tPhraseCase, pair(uint64(t.phrase.lists)<<8|uint64(t.phrase.place)&3, uint64(f.letterCase)))
	}
	if style != plain {
		dst = w.styled(style, f, dst)
	}
	if t.run >= 0 {
		dst = w.inRun(i, dst)
	}
	if t.run >= 0 || f.lists != 0 || style != plain {
		dst = w.ofRegister(i, f, dst)
	}
	if !f.letterCase.capital() {
		return dst
	}
	dst = add(dst, tCases5, pair(cases(p1, f, n1), uint64(p2.letterCase)<<8|uint64(n2.letterCase)))
	dst = add(dst, tWordAround, pair(p1.lower, n1.lower))
	dst = add(dst, tTwoBefore, pair(p2.lower, p1.lower))
	dst = add(dst, tTwoAfter, pair(n1.lower, n2.lower))
	dst = add(dst, tShapeNext, pair(f.shape, n1.lower))
	dst = add(dst, tShapeBefore, pair(p1.lower, f.shape))
	dst = add(dst, tGapShape, pair(f.shape, uint64(t.gap)))
	dst = add(dst, tClusterA, both(p1, n1, lexicon.Meaning))
	own, before, after := f.kindOfName(), p1.kindOfName(), n1.kindOfName()
	if own|after != 0 {
		dst = add(dst, tNames2, pair(own, after))
	}
	if own|before != 0 {
		dst = add(dst, tNames2L, pair(before, own))
	}
	if f.lists|n1.lists != 0 {
		dst = add(dst, tListsNext, pair(uint64(f.lists), uint64(n1.lists)))
	}
	if f.lists|p1.lists != 0 {
		dst = add(dst, tListsBefore, pair(uint64(p1.lists), uint64(f.lists)))
	}
	if w.Plain {
		return dst
	}
	return w.elsewhere(i, dst)
}

// both packs the middle clusters of two words in a view.
func both(a, b *form, view int) uint64 {
	return pair(uint64(a.clusters[view][1]), uint64(b.clusters[view][1]))
}

// kindOfName returns the kind of names that a word stands in, 0 for none known.
func (f *form) kindOfName() uint64 { return uint64(f.clusters[lexicon.Names][0]) }

// cases packs how three words use capitals.
func cases(a, b, c *form) uint64 {
	return uint64(a.letterCase)<<8 | uint64(b.letterCase)<<4 | uint64(c.letterCase)
}

// styled appends features for sentences in which capitals mean less, or more,
// than usual: headlines and all capitals or none.
func (w *Window) styled(s style, f *form, dst []uint64) []uint64 {
	dst = add(dst, tStyle, pair(uint64(s), uint64(f.letterCase)))
	dst = add(dst, tStyleWord, pair(uint64(s), f.lower))
	if f.lists != 0 {
		dst = add(dst, tStyleList, pair(uint64(s), uint64(f.lists)))
	}
	return add(dst, tStyleFine, pair(uint64(s), uint64(f.clusters[lexicon.Meaning][0])))
}

// inRun appends features of the run of capitalised words that word i is in.
func (w *Window) inRun(i int, dst []uint64) []uint64 {
	r := &w.runs[w.tokens[i].run]
	place := r.place(int32(i)) | uint64(w.sents[w.tokens[i].sentence].style)<<8
	first, head, end := w.form(i, int(r.from)), w.form(i, int(r.last)), w.form(i, int(r.to-1))
	before, after := w.form(i, int(r.from-1)), w.form(i, int(r.to))
	dst = add(dst, tRunPlace, pair(place, uint64(min(r.capitals, 6))))
	dst = add(dst, tRunLast, head.lower)
	dst = add(dst, tRunLastPlace, pair(place, head.lower))
	dst = add(dst, tRunEnd, pair(place&3, end.lower))
	dst = add(dst, tRunFirst, pair(place&3, first.lower))
	dst = add(dst, tRunBefore, pair(place&3, before.lower))
	dst = add(dst, tRunAfter, pair(place&3, after.lower))
	dst = add(dst, tRunBefore2, pair(w.form(i, int(r.from-2)).lower, before.lower))
	dst = add(dst, tRunAround, both(before, after, lexicon.Meaning))
	dst = add(dst, tRunClusters, pair(place&3, both(first, end, lexicon.Meaning)))
	dst = add(dst, tRunNewsAround, both(before, after, lexicon.News))
	dst = add(dst, tRunNews, pair(place&3, both(first, end, lexicon.News)))
	dst = add(dst, tRunNames, pair(place&3, pair(first.kindOfName(), end.kindOfName())))
	dst = add(dst, tRunNamesHead, pair(place, head.kindOfName()))
	return add(dst, tRunLists, pair(pair(place&3, uint64(first.lists)), uint64(end.lists)))
}

// place tells where in its run a word stands: first, inside, last, alone, and
// whether it is after the head's last word.
func (r *run) place(i int32) uint64 {
	p := uint64(0)
	if i == r.from {
		p |= 1
	}
	if i == r.to-1 {
		p |= 2
	}
	if i > r.last {
		p |= 4
	}
	return p
}
