package feature

import "rubricate/extract/tagger/internal/hash"

// run is a stretch of capitalised words in one sentence, small words like "of"
// inside it included: the likeliest extent of a name by its looks.
type run struct {
	from, to int32 // words
	capitals int32 // how many of them are capitalised
	last     int32 // last word before the first small one: "University" of "University of York"
}

// findRuns finds the runs of capitalised words.
func (w *Window) findRuns() {
	w.runs = w.runs[:0]
	for _, s := range w.sents {
		for i := s.from; i < s.to; {
			if !w.forms[w.formOf[i]].letterCase.capital() {
				i++
				continue
			}
			r := w.runFrom(i, s.to)
			for j := r.from; j < r.to; j++ {
				w.tokens[j].run = int32(len(w.runs))
			}
			w.runs = append(w.runs, r)
			i = r.to
		}
	}
}

// runFrom returns the run that begins at word i of a sentence that ends before to.
func (w *Window) runFrom(i, to int32) run {
	r := run{from: i, to: i + 1, capitals: 1, last: -1}
	for j := i + 1; j < to && j < r.to+3; j++ {
		f := &w.forms[w.formOf[j]]
		switch {
		case w.tokens[j].gap&lineBefore != 0:
			return r.closed()
		case f.letterCase.capital():
			if j > r.to && r.last < 0 {
				r.last = r.to - 1
			}
			r.to = j + 1
			r.capitals++
		case !f.small || !w.links(j):
			return r.closed()
		}
	}
	return r.closed()
}

// links reports whether a small word at j holds a run together: hyphens only
// without spaces, and no "and", "in", "on" or "to", which stand between two
// names more often than inside one.
func (w *Window) links(j int32) bool {
	switch w.words[j].In(w.text) {
	case "and", "in", "on", "to", "the", "a", "y", "e":
		return false
	case "-", "–", "'s", "’s":
		return w.words[j].In(w.text)[0] == '-' && w.tokens[j].gap&(gluedBefore|gluedAfter) == gluedBefore|gluedAfter
	}
	return true
}

func (r run) closed() run {
	if r.last < 0 {
		r.last = r.to - 1
	}
	return r
}

// findAcronyms links acronyms to names elsewhere in the window whose capitals
// spell them: "WHO" to "World Health Organization".
func (w *Window) findAcronyms() {
	clear(w.letters)
	for i := range w.forms {
		if f := &w.forms[i]; f.letterCase == upper {
			w.letters[f.exact] = -1
		}
	}
	if len(w.letters) == 0 {
		return
	}
	for i := range w.words {
		if w.forms[w.formOf[i]].letterCase.capital() {
			w.spell(i)
		}
	}
	for i := range w.tokens {
		if f := &w.forms[w.formOf[i]]; f.letterCase == upper {
			w.tokens[i].acronym = w.letters[f.exact]
		}
	}
}

// spell follows a name from word i and notes each acronym that its initials make.
func (w *Window) spell(i int) {
	h, n := hash.Start, 0
	for j := i; j < len(w.words) && j < i+9 && w.tokens[j].sentence == w.tokens[i].sentence; j++ {
		f := &w.forms[w.formOf[j]]
		switch {
		case f.letterCase == title || f.letterCase == mixed || f.letterCase == initial:
			h = hash.Byte(h, w.text[w.words[j].Start])
			if n++; n < 2 {
				continue
			}
			if at, ok := w.letters[hash.Mix(h)]; ok && at < 0 {
				w.letters[hash.Mix(h)] = int32(j)
			}
		case !f.small:
			return
		}
	}
}
