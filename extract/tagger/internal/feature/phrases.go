package feature

import "rubricate/extract/tagger/internal/lexicon"

// phraseMatch says that a word is in a phrase of a gazetteer.
type phraseMatch struct {
	lists lexicon.List
	place uint8 // 0 for none, else 1 + length<<2 + 0 first, 1 inside, 2 last
}

// findPhrases finds the longest phrases of two words or more that are in a
// gazetteer, from left to right; single words are known by their forms.
func (w *Window) findPhrases() {
	for i := 0; i < len(w.words); {
		n, lists := w.longestPhrase(i)
		if n < 2 {
			i++
			continue
		}
		for j := i; j < i+n; j++ {
			place := uint8(1)
			switch j {
			case i:
				place = 0
			case i + n - 1:
				place = 2
			}
			w.tokens[j].phrase = phraseMatch{lists, 1 + uint8(n)<<2 + place}
		}
		i += n
	}
}

// longestPhrase returns the length of the longest phrase from word i that a
// gazetteer holds, and the gazetteers.
func (w *Window) longestPhrase(i int) (n int, lists lexicon.List) {
	first := &w.forms[w.formOf[i]]
	if !first.letterCase.capital() && (first.letterCase != lower || w.sents[w.tokens[i].sentence].style == plain) {
		return 0, 0 // names begin with a capital, unless the sentence has none
	}
	h := uint64(0)
	for j := i; j < i+lexicon.MaxPhrase && j < len(w.words) && w.tokens[j].sentence == w.tokens[i].sentence; j++ {
		f := &w.forms[w.formOf[j]]
		h = lexicon.Extend(h, f.lower)
		if j == i {
			continue
		}
		if found := w.lex.Lookup(h); found != 0 {
			n, lists = j-i+1, found
		}
	}
	return n, lists
}
