package resolve

import (
	"strings"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

const (
	maxHead   = 9  // words of a role up to its head
	maxBehind = 24 // words until an apposition has to be closed
	maxRole   = 14 // words of a role; a longer one loses what follows its first complement
)

// phraseFrom reads the noun phrase that begins at word at; closed tells that it
// ends at a mark or with the sentence. The role is empty if the phrase has no
// role for its head, or goes on like a clause.
func (d *document) phraseFrom(at int, s segment.Sentence) (r role, closed bool) {
	article := false
	if at < s.To {
		switch l := lower(d.word(at)); {
		case l == "the" || l == "a" || l == "an":
			article = true
			at++
		case isPronounOwner(l):
			return role{}, false // whose it is would have to be found out
		}
	}
	head := d.headFrom(at, s)
	if head < 0 || isRelative(lower(d.word(head))) && !d.ownedIn(at, head) && d.wordAt(head+1) != "of" {
		return role{}, false
	}
	end, firstComplement := head+1, 0
	another := false // behind "and", where a second person may begin
	for ; end < s.To; end++ {
		w := lower(d.word(end))
		if end-at > maxBehind {
			return role{}, false
		}
		n := d.nameAt(end)
		switch {
		case n != nil:
			if another && n.Type == tagger.Person {
				return role{}, false // "Ann Lee, director and actor Tom Fox"
			}
			end = min(n.to, s.To) - 1
			continue
		case w == "and":
			another = true
		case isClosing(w):
			return d.cutRole(at, end, firstComplement), true
		case isRelativePronoun(w) || isParticiple(w) && !d.touches(end-1) || strings.HasSuffix(w, "ed") && d.isRoleAt(end-1):
			return d.cutRole(at, end, firstComplement), true
		case d.isVerbAt(end):
			// "Ann Lee, president of the bank said" only lacks a comma: without
			// an article the phrase can be nobody else.
			return d.cutRole(at, end, firstComplement), !article && d.isRoleAt(at)
		case isComplementPreposition(w) && w != "of":
			another = false
			if firstComplement > 0 && end-at > maxRole/2 {
				return d.cutRole(at, end, firstComplement), d.closesLater(end, s)
			}
			firstComplement = end
		}
	}
	return d.cutRole(at, end, firstComplement), true
}

// closesLater reports whether a mark closes the phrase before a verb comes.
func (d *document) closesLater(from int, s segment.Sentence) bool {
	for i := from; i < s.To && i-from < maxBehind; i++ {
		w := lower(d.word(i))
		if isClosing(w) || isRelativePronoun(w) {
			return true
		}
		if d.nameAt(i) == nil && d.isVerbAt(i) {
			return false
		}
	}
	return true
}

// isVerbAt reports whether word i goes on with a clause: a verb, or what is
// built like one right behind a name. A noun's plural that is written like a
// verb is one only behind a name or a role ("minister of public works").
func (d *document) isVerbAt(i int) bool {
	w := lower(d.word(i))
	behind := d.nameAt(i-1) != nil || d.isRoleAt(i-1)
	switch {
	case isCopula(w) || isAuxiliary(w):
		return true
	case isVerb(w):
		return behind || !isNounToo(w)
	}
	return d.nameAt(i-1) != nil && strings.HasSuffix(w, "ed")
}

// cutRole returns words[at:end], cut before its last complement if that makes
// it too long.
func (d *document) cutRole(at, end, complement int) role {
	if end-at > maxRole && complement > at {
		end = complement
	}
	if end-at > maxRole+4 {
		return role{}
	}
	for end > at && d.nameAt(end-1) == nil && (isFunctionWord(lower(d.word(end-1))) || d.word(end-1) == "-" || lower(d.word(end-1)) == "the" || lower(d.word(end-1)) == "a") {
		end--
	}
	return role{from: at, to: end}
}

// headFrom finds the head of the noun phrase at word at: a role right before
// its complement or its end.
func (d *document) headFrom(at int, s segment.Sentence) int {
	for i := at; i < s.To && i-at < maxHead; i++ {
		w := lower(d.word(i))
		if n := d.nameAt(i); n != nil {
			if n.Type == tagger.Person && (n.to >= s.To || !d.isPossessive(n.to)) {
				return -1
			}
			i = n.to - 1
			continue
		}
		if d.isPossessive(i) || w == "-" && d.touches(i) {
			continue
		}
		if d.words[i].Kind != segment.Letters && d.words[i].Kind != segment.Number || isFunctionWord(w) || isVerb(w) {
			return -1
		}
		if d.isRoleAt(i) && (i+1 >= s.To || d.endsHead(i+1)) {
			return i
		}
	}
	return -1
}

// endsHead reports whether word i, behind a role, shows that the role is the
// head of its phrase.
func (d *document) endsHead(i int) bool {
	w := lower(d.word(i))
	if d.nameAt(i) != nil {
		return d.nameAt(i).Type != tagger.Person
	}
	return isClosing(w) || isComplementPreposition(w) || isRelativePronoun(w) || isParticiple(w) && !d.touches(i-1) || w == "and"
}

// ownedIn reports whether a name in words[from:to] is a possessor.
func (d *document) ownedIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.isPossessive(i) && d.nameAt(i-1) != nil {
			return true
		}
	}
	return false
}
