package feature

// findUses notes how each word is used over the whole window: where it is
// capitalised first, in its longest run, before and after.
func (w *Window) findUses() {
	for i := range w.tokens {
		t := &w.tokens[i]
		f := &w.forms[w.formOf[i]]
		u := &w.uses[w.lowerID[w.formOf[i]]]
		if f.letterCase == lower {
			u.lower = true
			continue
		}
		if !f.letterCase.capital() {
			continue
		}
		s := &w.sents[t.sentence]
		if s.style == plain && int32(i) > s.from && t.gap&lineBefore == 0 {
			u.capital = true
		}
		if u.first < 0 {
			u.first = int32(i)
		} else {
			t.previous = u.last
			w.tokens[u.last].next = int32(i)
		}
		u.last = int32(i)
		if s.style != plain && s.style != hushed {
			continue // the runs of a headline tell nothing
		}
		if n := w.runs[t.run].capitals; n > u.runWords {
			u.longest, u.runWords = int32(i), n
		}
	}
}
