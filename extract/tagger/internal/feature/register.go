package feature

import (
	"rubricate/extract/tagger/internal/hash"
	"rubricate/extract/tagger/internal/lexicon"
)

// register is the kind of text a window is, as far as two counts tell. What a
// capital or a gazetteer means differs between a news report, an encyclopaedia
// and a message.
type register uint8

const (
	personal register = 1 << iota // speaks of I and you
	reported                      // says who said what
)

// Shares of the words from which a text is personal, and reported, in thousandths.
const personalShare, reportedShare = 15, 3

var (
	personalWords = hashesOf("i", "you", "my", "your", "me", "i'm", "i've", "lol", "im", "thanks", "please", "hi")
	reportedWords = hashesOf("said", "says", "told", "according", "reported", "announced", "added", "spokesman", "spokeswoman")
)

func hashesOf(words ...string) map[uint64]bool {
	m := map[uint64]bool{}
	for _, w := range words {
		m[hash.Bytes(w)] = true
	}
	return m
}

// findRegister counts the telling words.
func (w *Window) findRegister() {
	var p, r, all int
	w.register = 0
	w.telling = resize(w.telling, len(w.forms))
	for n := range w.forms {
		w.telling[n] = 0
		switch h := w.forms[n].lower; {
		case personalWords[h]:
			w.telling[n] = 1
		case reportedWords[h]:
			w.telling[n] = 2
		}
	}
	for _, n := range w.formOf {
		switch w.telling[n] {
		case 1:
			p++
		case 2:
			r++
		}
		all++
	}
	if p*1000 >= personalShare*all {
		w.register |= personal
	}
	if r*1000 >= reportedShare*all {
		w.register |= reported
	}
}

// ofRegister appends features of a capitalised or listed word that depend on the kind of text.
func (w *Window) ofRegister(i int, f *form, dst []uint64) []uint64 {
	r := uint64(w.register)
	dst = add(dst, tRegister, pair(r, uint64(f.letterCase)))
	dst = add(dst, tRegisterFine, pair(r, pair(uint64(f.letterCase), uint64(f.clusters[lexicon.Meaning][1]))))
	if f.lists != 0 {
		dst = add(dst, tRegisterLists, pair(r, pair(uint64(f.letterCase), uint64(f.lists))))
	}
	if run := w.tokens[i].run; run >= 0 {
		dst = add(dst, tRegisterRun, pair(r, w.form(i, int(w.runs[run].last)).lower))
	}
	return dst
}
