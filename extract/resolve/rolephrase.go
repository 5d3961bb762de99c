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

// phrase is a noun phrase that may describe a person, and what follows it.
type phrase struct {
	role
	head int
	end  ending
	bare bool // it begins without an article
}

// ending is what a noun phrase was found to end with.
type ending uint8

const (
	unended ending = iota // it has no role for its head, or goes on like a clause
	atMark                // at a mark, before a relative clause, or with the sentence
	atVerb                // before a verb: the phrase may be that verb's subject
)

// phraseFrom reads the noun phrase that begins at word at.
func (d *document) phraseFrom(at int, s segment.Sentence) phrase {
	from, bare, kind := at, true, roleHead
	if at < s.To {
		switch l := lower(d.word(at)); {
		case l == "the":
			at, bare = at+1, false
		case l == "a" || l == "an" || l == "another":
			at, bare, kind = at+1, false, anyoneHead
		case l == "one" && d.wordAt(at+1) == "of":
			if at, bare, kind = at+2, false, pluralHead; lower(d.wordAt(at)) == "the" {
				at++
			}
		}
		if isPronounOwner(lower(d.wordAt(at))) {
			return phrase{} // whose it is would have to be found out
		}
	}
	if kind != pluralHead {
		from = at
	}
	head := d.headFrom(at, s, kind)
	if head < 0 || isRelative(lower(d.word(head))) && !d.ownedIn(at, head) && d.wordAt(head+1) != "of" {
		return phrase{}
	}
	if kind == roleHead && !bare {
		from = d.behindOwner(at, head)
	}
	p := phrase{head: head, end: atMark, bare: bare}
	end, firstComplement := head+1, 0
	another := false // behind "and", where a second person may begin
walk:
	for ; end < s.To; end++ {
		w := lower(d.word(end))
		if end-at > maxBehind {
			return phrase{}
		}
		n := d.nameAt(end)
		switch {
		case n != nil:
			if another && n.Type == tagger.Person {
				return phrase{} // "Ann Lee, director and actor Tom Fox"
			}
			end = min(n.to, s.To) - 1
		case w == "and":
			another = true
		case isClosing(w), isRelativePronoun(w), (w == "better" || w == "best") && d.wordAt(end+1) == "known", isParticiple(w) && !d.touches(end-1), strings.HasSuffix(w, "ed") && d.isRoleAt(end-1) && !bare:
			break walk
		case d.isVerbAt(end):
			p.end = atVerb
			break walk
		case isComplementPreposition(w) && (isPronounOwner(lower(d.wordAt(end+1))) || w == "to" && !d.opensName(end+1)):
			break walk // "vizier to his father", "took the leader of the party to court"
		case isComplementPreposition(w) && w != "of":
			another = false
			if firstComplement > 0 && end-at > maxRole/2 {
				if !d.closesLater(end, s) {
					p.end = atVerb
				}
				break walk
			}
			firstComplement = end
		}
	}
	p.role = d.cutRole(from, end, firstComplement)
	return p
}

// dangles reports whether word i is no end of a phrase.
func (d *document) dangles(i int) bool {
	w := d.word(i)
	return isFunctionWord(lower(w)) || w == "-" || isArticle(lower(w)) || len(w) > 5 && !isCapital(w) && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed")) && !d.isRoleAt(i)
}

// opensName reports whether word i begins what an office can be to: a name, or
// something with an article.
func (d *document) opensName(i int) bool {
	return d.nameAt(i) != nil || isArticle(d.wordAt(i)) || isCapital(d.wordAt(i))
}

// behindOwner returns the first word of words[at:head] behind an owner who has
// no name: "the | company's | director" does not say here of which company.
func (d *document) behindOwner(at, head int) int {
	for i := head - 1; i > at; i-- {
		if d.isPossessive(i) && d.nameAt(i-1) == nil {
			return i + 1
		}
	}
	return at
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
	for end > at+1 && d.nameAt(end-1) == nil && d.dangles(end-1) {
		end--
	}
	return role{from: at, to: end}
}

// headKind is which nouns a phrase may have for its head.
type headKind uint8

const (
	roleHead   headKind = iota
	anyoneHead          // behind "a": whatever looks like a word for a person as well
	pluralHead          // behind "one of": a role in the plural
)

// headFrom finds the head of the noun phrase at word at: a role right before
// its complement or its end. It returns -1 if there is none.
func (d *document) headFrom(at int, s segment.Sentence, kind headKind) int {
	for i := at; i < s.To && i-at < maxHead; i++ {
		w := lower(d.word(i))
		if n := d.nameAt(i); n != nil {
			if n.Type == tagger.Person && (n.to >= s.To || !d.isPossessive(n.to)) {
				return -1
			}
			i = n.to - 1
			if kind == anyoneHead && n.Type == tagger.Other && isDemonym(d.word(i)) && (n.to >= s.To || d.endsHead(n.to)) {
				return i
			}
			continue
		}
		if d.isPossessive(i) || w == "-" && d.touches(i) {
			continue
		}
		if (w == "and" || w == "&") && i > at && d.words[i-1].Kind == segment.Letters && !isArticle(d.wordAt(i+1)) {
			continue // "film and theatre director"
		}
		if d.words[i].Kind != segment.Letters && d.words[i].Kind != segment.Number || isFunctionWord(w) || isVerb(w) {
			return -1
		}
		if d.isHead(i, kind) && (i+1 >= s.To || d.endsHead(i+1)) {
			return i
		}
	}
	return -1
}

func isArticle(w string) bool { return w == "the" || w == "a" || w == "an" }

func (d *document) isHead(i int, kind headKind) bool {
	switch kind {
	case pluralHead:
		return d.isPluralRoleAt(i)
	case anyoneHead:
		return d.isRoleAt(i) || looksLikePerson(d.word(i))
	}
	return d.isRoleAt(i)
}

// endsHead reports whether word i, behind a role, shows that the role is the
// head of its phrase.
func (d *document) endsHead(i int) bool {
	w := lower(d.word(i))
	if d.nameAt(i) != nil {
		return d.nameAt(i).Type != tagger.Person
	}
	return isClosing(w) || isComplementPreposition(w) || isRelativePronoun(w) || isParticiple(w) && !d.touches(i-1) || w == "and" || d.isVerbAt(i)
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
