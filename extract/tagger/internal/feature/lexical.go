package feature

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
	if f.clusters[0] != 0 {
		if near {
			dst = add(dst, tFine+slot, uint64(f.clusters[0]))
		}
		dst = add(dst, tMiddle+slot, uint64(f.clusters[1]))
		dst = add(dst, tCoarse+slot, uint64(f.clusters[2]))
	}
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
	dst = add(dst, tFineCase+slot, pair(uint64(f.clusters[0]), uint64(f.letterCase)))
	for i, template := range [...]int{tPrefix, tPrefix2, tPrefix3, tPrefix4, tSuffix1, tSuffix2, 0, tSuffix4} {
		if h := f.affixes[i]; h != 0 && template != 0 {
			dst = add(dst, template+slot, pair(h, uint64(f.letterCase)))
		}
	}
	return dst
}
