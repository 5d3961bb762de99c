package resolve

import (
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// roleInName finds the office that was counted to a name: "Nobel Laureate | Ann
// Lee". At least two words must be left for the name itself.
func (d *document) roleInName(n *name) role {
	for i := n.from; i < n.to-2 && i < n.from+3; i++ {
		w := lower(d.word(i))
		if d.words[i].Kind != segment.Letters {
			break
		}
		if isRoleWord(w) {
			return role{from: n.from, to: i + 1}
		}
		if !isModifier(w) {
			break
		}
	}
	return role{}
}

// nationality finds "the Italian | Ann Lee": little, but more than nothing.
func (d *document) nationality(n *name, s segment.Sentence) role {
	i := d.beforeAddress(n.from, s.From) - 1
	if i < s.From || n.to-n.from < 2 {
		return role{}
	}
	if of := d.nameAt(i); of == nil || of.Type != tagger.Other || of.to != i+1 || !isDemonym(d.word(i)) {
		return role{}
	}
	return role{from: i, to: i + 1, loose: true}
}
