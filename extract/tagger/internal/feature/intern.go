package feature

import (
	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/hash"
)

// edge is the form that stands before the first and after the last word of a sentence.
const edge = 0

// intern finds the distinct written forms of the words and describes each once.
func (w *Window) intern() {
	size := 64
	for size < 2*len(w.words) {
		size *= 2
	}
	if size <= cap(w.table) {
		w.table = w.table[:size]
	} else {
		w.table = make([]int32, size)
	}
	for i := range w.table {
		w.table[i] = -1
	}
	w.forms = append(w.forms[:0], form{exact: 1, lower: 1, shape: 1, next: -1})
	w.formOf = resize(w.formOf, len(w.words))
	for i, span := range w.words {
		w.formOf[i] = w.formOfWord(span)
	}
	w.numberLowerCase()
}

// Release lets go of the text, which must not be held as long as the scratch memory is.
func (w *Window) Release() { w.text, w.words = "", nil }

// knownForms is how many descriptions of forms outlast their window: each text
// has many words of the one before.
const knownForms = 8192

// formOfWord returns the number of the form of a word, which it describes when it is new.
func (w *Window) formOfWord(span segment.Word) int32 {
	word := span.In(w.text)
	if len(word) > longest {
		word = word[:longest]
	}
	h := hash.Bytes(word)
	slot := &w.table[h&uint64(len(w.table)-1)]
	for at := *slot; at >= 0; at = w.forms[at].next {
		if w.forms[at].exact == h {
			return at
		}
	}
	n := int32(len(w.forms))
	known := &w.known[h%uint64(len(w.known))]
	if known.exact != h {
		known.describe(word, w.lex, &w.buf)
	}
	w.forms = append(w.forms, *known)
	if span.Kind == segment.Address {
		w.forms[n].letterCase = noLetters
	}
	w.forms[n].next, *slot = *slot, n
	return n
}

// numberLowerCase gives forms that differ only in case one number.
func (w *Window) numberLowerCase() {
	for i := range w.table {
		w.table[i] = -1
	}
	w.lowerID = resize(w.lowerID, len(w.forms))
	w.uses = w.uses[:0]
	for i := range w.forms {
		f := &w.forms[i]
		slot := &w.table[f.lower&uint64(len(w.table)-1)]
		at := *slot
		for at >= 0 && w.forms[at].lower != f.lower {
			at = w.forms[at].next
		}
		if at < 0 {
			f.next, *slot = *slot, int32(i)
			w.lowerID[i] = int32(len(w.uses))
			w.uses = append(w.uses, use{first: -1, last: -1, longest: -1})
		} else {
			w.lowerID[i] = w.lowerID[at]
		}
	}
}

// resize returns a slice of n elements, in the old memory where it is enough.
// The elements may hold what was there before.
func resize[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n, n+n/4)
}
