package feature

import "strings"

// layOut notes for each word its sentence and what separates it from its
// neighbours, and for each sentence how it uses capitals.
func (w *Window) layOut(sentenceEnds []int32) {
	w.tokens = resize(w.tokens, len(w.words))
	w.sents = w.sents[:0]
	from := int32(0)
	for _, to := range sentenceEnds {
		if to <= from {
			continue
		}
		for i := from; i < to; i++ {
			w.tokens[i] = token{sentence: int32(len(w.sents)), run: -1, previous: -1, next: -1, acronym: -1}
		}
		w.sents = append(w.sents, sentence{from: from, to: to, style: w.styleOf(from, to)})
		from = to
	}
	inQuotes := false
	for i := range w.tokens {
		t := &w.tokens[i]
		if i == 0 || w.tokens[i-1].sentence != t.sentence {
			inQuotes = false
		}
		switch word := w.words[i].In(w.text); word {
		case "“", "‘", "«":
			inQuotes = true
		case "”", "’", "»":
			inQuotes = false
		case "\"":
			inQuotes = !inQuotes
		}
		if inQuotes {
			t.gap |= quoted
		}
		w.separate(i)
	}
}

// separate notes what is between word i and the one before it.
func (w *Window) separate(i int) {
	t := &w.tokens[i]
	if i == len(w.words)-1 {
		t.gap |= lineAfter
	}
	if i == 0 {
		t.gap |= lineBefore
		return
	}
	before := w.text[w.words[i-1].End:w.words[i].Start]
	switch {
	case before == "":
		t.gap |= gluedBefore
		w.tokens[i-1].gap |= gluedAfter
	case strings.IndexByte(before, '\n') >= 0:
		t.gap |= lineBefore
		w.tokens[i-1].gap |= lineAfter
	}
}

// styleOf tells how a sentence uses capitals. A word of three letters or less
// does not count, as headlines leave short words small.
func (w *Window) styleOf(from, to int32) style {
	var small, capital, shout int
	for i := from; i < to; i++ {
		f := &w.forms[w.formOf[i]]
		if w.words[i].Len() <= 3 {
			continue
		}
		switch f.letterCase {
		case lower:
			small++
		case upper:
			shout++
			capital++
		case title, mixed:
			capital++
		}
	}
	all := small + capital
	switch {
	case all >= 3 && shout*10 >= all*8:
		return shouted
	case all >= 4 && capital*10 >= all*7:
		return headline
	case all >= 3 && capital == 0:
		return hushed
	}
	return plain
}
