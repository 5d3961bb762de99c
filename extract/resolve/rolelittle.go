package resolve

import (
	"strings"

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

// isDemonym reports whether a word is made like the names of nations and
// parties' people.
func isDemonym(w string) bool {
	if !isCapital(w) {
		return false
	}
	switch w {
	case "French", "Dutch", "Greek", "Thai", "Swiss", "Czech", "Welsh", "Slovak", "Uzbek", "Kazakh", "Tajik", "Kurd", "Turk", "Serb", "Croat",
		"Scot", "Dane", "Finn", "Swede", "Pole", "Jew", "Sikh", "Arab", "Democrat", "Inuk", "Frenchman", "Frenchwoman", "Englishman",
		"Englishwoman", "Dutchman", "Irishman", "Welshman", "Scotsman", "Filipino", "Filipina", "Zulu", "Hindu", "Cypriot":
		return true
	}
	for _, ending := range [...]string{"an", "ese", "ish", "i"} {
		if len(w) > 4 && strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// looksLikePerson reports whether a noun in small letters is made like those for people.
func looksLikePerson(w string) bool {
	if len(w) < 6 || isCapital(w) {
		return false
	}
	switch w {
	case "number", "matter", "letter", "quarter", "chapter", "factor", "gesture", "moment", "event", "winter", "summer", "corner", "center",
		"disaster", "answer", "order", "offer", "power", "paper", "cover", "register", "border", "character", "encounter", "dinner", "monster",
		"master", "error", "terror", "horror", "mirror", "minor", "another", "together", "either", "whether", "rather", "former",
		"october", "november", "december", "september", "computer", "career", "newsletter", "barrier", "chamber", "folder":
		return false
	}
	for _, ending := range [...]string{"er", "or", "eer", "ian", "ant", "eur", "ee"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}
