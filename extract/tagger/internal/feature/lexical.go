package feature

import "rubricate/extract/tagger/internal/lexicon"

// Slots is the number of places, relative to a word, whose forms count: a form
// counts for the word itself (Centre) and for up to two words either side.
const (
	Slots  = slots
	Centre = 2
)

// Lexical appends the features that form number n contributes to a word that
// it stands slot-Centre places from.
func (w *Window) Lexical(n, slot int, dst []uint64) []uint64 {
	f := &w.forms[n]
	near := slot >= Centre-1 && slot <= Centre+1
	dst = add(dst, tWord+slot, f.lower)
	dst = f.clustered(slot, near, dst)
	if !near {
		return add(dst, tCase+slot, uint64(f.letterCase))
	}
	dst = add(dst, tShape+slot, f.shape)
	if f.lists != 0 {
		dst = add(dst, tLists+slot, uint64(f.lists))
		for bit := uint64(1); bit <= uint64(f.lists); bit <<= 1 {
			if uint64(f.lists)&bit != 0 {
				dst = add(dst, tListCase+slot, pair(bit, uint64(f.letterCase)))
			}
		}
	}
	if f.affixes[6] != 0 {
		dst = add(dst, tSuffix3+slot, f.affixes[6])
	}
	if slot != Centre {
		return dst
	}
	if f.letterCase != lower {
		dst = add(dst, tExact+slot, f.exact)
	}
	dst = add(dst, tCase+slot, uint64(f.letterCase))
	dst = add(dst, tFineCase+slot, pair(uint64(f.clusters[lexicon.Meaning][0]), uint64(f.letterCase)))
	dst = add(dst, tNewsCase+slot, pair(uint64(f.clusters[lexicon.News][0]), uint64(f.letterCase)))
	for i, template := range [...]int{tPrefix, tPrefix2, tPrefix3, tPrefix4, tSuffix1, tSuffix2, 0, tSuffix4} {
		if h := f.affixes[i]; h != 0 && template != 0 {
			dst = add(dst, template+slot, pair(h, uint64(f.letterCase)))
		}
	}
	return dst
}

// clustered appends the clusters that a form is in.
func (f *form) clustered(slot int, near bool, dst []uint64) []uint64 {
	if c := &f.clusters[lexicon.Meaning]; c[0] != 0 {
		if near {
			dst = add(dst, tFine+slot, uint64(c[0]))
		}
		dst = add(dst, tMiddle+slot, uint64(c[1]))
		dst = add(dst, tCoarse+slot, uint64(c[2]))
	}
	if c := &f.clusters[lexicon.News]; c[0] != 0 {
		dst = add(dst, tNews+slot, uint64(c[0]))
		dst = add(dst, tNewsMiddle+slot, uint64(c[1]))
		dst = add(dst, tNewsCoarse+slot, uint64(c[2]))
	}
	if c := &f.clusters[lexicon.Tweets]; c[0] != 0 {
		if near {
			dst = add(dst, tTweets+slot, uint64(c[0]))
			dst = add(dst, tTweetsMiddle+slot, uint64(c[1]))
		}
		dst = add(dst, tTweetsCoarse+slot, uint64(c[2]))
	}
	if c := &f.clusters[lexicon.Names]; near && c[0] != 0 {
		dst = add(dst, tNames+slot, uint64(c[0]))
		dst = add(dst, tNamesCase+slot, pair(uint64(c[0]), uint64(f.letterCase)))
	}
	return dst
}
