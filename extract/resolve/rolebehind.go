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

// roleBehind finds "Ivan Fedorov, | the regional governor, …", "Ann Lee
// (| head of Unicef)", "Ann Lee, 64, | who is a lawyer".
func (d *document) roleBehind(n *name, s segment.Sentence) role {
	at := n.to
	if at >= s.To {
		return role{}
	}
	switch d.word(at) {
	case "who":
		at--
	case ",", "(":
	case "–", "—", "-":
		if d.touches(at - 1) {
			return role{}
		}
	default:
		return role{}
	}
	at = d.skipAge(at+1, s)
	if d.wordAt(at) == "who" && at+2 < s.To && isCopula(lower(d.word(at+1))) {
		if at = d.skipAdverbs(at+2, s); !d.opensPhrase(at, s) {
			return role{}
		}
		return d.predicate(at, s)
	}
	r, closed := d.phraseFrom(d.skipAdverbs(at, s), s)
	if !closed || d.isNextOfList(n, r, s) {
		return role{}
	}
	return r
}

// isNextOfList reports whether what looks like an apposition of n is the next
// person of a list: "Service Director Majid Faraj, Senior Adviser to the
// President Majdi Khaldi, and …".
func (d *document) isNextOfList(n *name, r role, s segment.Sentence) bool {
	if r.from == r.to {
		return false
	}
	last := d.nameAt(r.to - 1)
	return last != nil && last.Type == tagger.Person && d.isRoleAt(n.from-1) && (d.isRoleAt(last.from-1) || d.nameAt(last.from-1) != nil)
}

// roleOfClause finds "Ann Lee is | a lawyer".
func (d *document) roleOfClause(n *name, s segment.Sentence) role {
	if n.to+2 >= s.To || !isCopula(lower(d.word(n.to))) {
		return role{}
	}
	at := d.skipAdverbs(n.to+1, s)
	if !d.opensPhrase(at, s) {
		return role{}
	}
	r := d.predicate(at, s)
	r.loose = true
	return r
}

// predicate reads the noun phrase at word at where the sentence may go on
// behind it as it likes ("who is a producer of films and has won a prize").
func (d *document) predicate(at int, s segment.Sentence) role {
	end := at
	for and := 0; end < s.To && end-at <= maxBehind; end++ {
		if n := d.nameAt(end); n != nil {
			end = n.to - 1
			continue
		}
		w := lower(d.word(end))
		if w == "and" {
			and = end
		}
		if isVerb(w) || isCopula(w) || isAuxiliary(w) {
			if and > at {
				end = and
			}
			break
		}
	}
	s.To = min(end, s.To)
	r, _ := d.phraseFrom(at, s)
	return r
}

// opensPhrase reports whether a predicate's noun phrase begins at word i: with
// an article, or with the role itself ("was president of").
func (d *document) opensPhrase(i int, s segment.Sentence) bool {
	if i >= s.To {
		return false
	}
	switch lower(d.word(i)) {
	case "a", "an", "the":
		return true
	}
	return d.isRoleAt(i) && !isVague(lower(d.word(i)))
}

// skipAge passes over "64," and "aged 64,".
func (d *document) skipAge(at int, s segment.Sentence) int {
	i := at
	if i < s.To && lower(d.word(i)) == "aged" {
		i++
	}
	if i+1 < s.To && d.words[i].Kind == segment.Number && d.word(i+1) == "," {
		return i + 2
	}
	return at
}

func (d *document) skipAdverbs(at int, s segment.Sentence) int {
	for at < s.To {
		switch lower(d.word(at)) {
		case "now", "also", "currently", "himself", "herself", "already", "still":
			at++
			continue
		}
		break
	}
	return at
}

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
