package namekey

// The Latin letters with marks, folded to the letter under them: one byte a
// code point, '.' where there is none or more than one (see fold).

// From U+00C0 to U+024F.
const foldExtended = "" +
	"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll." +
	".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
	"bb....o..dd...eaeffgg..ikkl..nnooo..pp......tttuu.vyyzz........." +
	".............aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg..nnaa...." +
	"aaaaeeeeiiiioooorrrruuuusstt..hh.d....aaeeooooooooyylntj..acclts" +
	"z..bu.eejjqqrryy"

// From U+1E00 to U+1EFF: Vietnamese, and transliterations of Arabic and the languages of India.
const foldAdditional = "" +
	"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
	"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
	"wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"

// fold returns what is left of a letter without marks and ligatures; ok is
// false where r is no Latin letter outside ASCII.
func fold(r rune) (folded string, ok bool) {
	table, first := "", rune(0)
	switch {
	case r >= 0xC0 && r <= 0x24F:
		table, first = foldExtended, 0xC0
	case r >= 0x1E00 && r <= 0x1EFF:
		table, first = foldAdditional, 0x1E00
	}
	if i := int(r - first); i < len(table) && table[i] != '.' {
		return table[i : i+1], true
	}
	switch r {
	case 'ß', 'ẞ':
		return "ss", true
	case 'Æ', 'æ', 'Ǽ', 'ǽ', 'Ǣ', 'ǣ':
		return "ae", true
	case 'Œ', 'œ':
		return "oe", true
	case 'Þ', 'þ':
		return "th", true
	case 'Ĳ', 'ĳ':
		return "ij", true
	case 'Ǆ', 'ǅ', 'ǆ', 'Ǳ', 'ǲ', 'ǳ':
		return "dz", true
	case 'Ǉ', 'ǈ', 'ǉ':
		return "lj", true
	case 'Ǌ', 'ǋ', 'ǌ':
		return "nj", true
	}
	return "", false
}
