package resolve

import (
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// roleBehind finds "Ivan Fedorov, | the regional governor, …", "Ann Lee
// (| head of Unicef)", "Ann Lee (64), | who is a lawyer".
func (d *document) roleBehind(n *name, s segment.Sentence) role {
	r := d.apposition(n, n.to, s)
	if r.from == r.to {
		if at := d.pastBrackets(n.to, s); at > n.to {
			return d.apposition(n, at, s)
		}
	}
	return r
}

// apposition reads what stands at word at as one of n.
func (d *document) apposition(n *name, at int, s segment.Sentence) role {
	if at >= s.To {
		return role{}
	}
	marked := true // by a comma or the like
	switch d.word(at) {
	case "who":
		at--
	case ",", "(":
	case "–", "—", "-":
		if d.touches(at - 1) {
			return role{}
		}
	case "the", "former":
		at--
		marked = false
	case "as":
		if !d.appoints(n, s) {
			return role{}
		}
	default:
		return role{}
	}
	at = d.skipAge(at+1, s)
	if d.wordAt(at) == "who" {
		if at = d.pastLink(at+1, s); at < 0 || !d.opensPhrase(at, s) {
			return role{}
		}
		return d.predicate(at, s)
	}
	p := d.phraseFrom(d.skipAdverbs(at, s), s)
	switch {
	case p.end == unended || d.isNextOfList(n, p.role, s):
		return role{}
	case p.end == atVerb && (!marked || !p.bare && !d.opensClause(n, s)):
		// "Ann Lee, president of the bank said" only lacks a comma: without an
		// article, or where nothing but the name comes before, the phrase can
		// be nobody else.
		return role{}
	}
	return p.role
}

// appoints reports whether a verb before n gives an office: "elected | Ann Lee |
// as president".
func (d *document) appoints(n *name, s segment.Sentence) bool {
	for i := n.from - 1; i >= max(s.From, n.from-3); i-- {
		if isAppointing(lower(d.word(i))) {
			return true
		}
	}
	return false
}

// opensClause reports whether n is the first thing that its clause names.
func (d *document) opensClause(n *name, s segment.Sentence) bool {
	before := d.beforeAddress(n.from, s.From)
	if before > s.From && d.word(before-1) != "," && !isQuote(d.word(before-1)) {
		return false
	}
	for i := before - 1; i >= s.From; i-- {
		if isQuote(d.word(i)) {
			return true
		}
		if before-i > 5 || d.isVerbAt(i) || d.nameAt(i) != nil && d.nameAt(i).Type == tagger.Person {
			return false
		}
	}
	return true
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

// skipAge passes over "64," and "aged 64,".
func (d *document) skipAge(at int, s segment.Sentence) int {
	i := at
	if w := d.wordAt(i); i < s.To && (w == "aged" || w == "age") {
		i++
	}
	if i+1 < s.To && d.words[i].Kind == segment.Number && d.word(i+1) == "," {
		return i + 2
	}
	return at
}

// pastBrackets returns the word behind the brackets that open at word at, or at.
func (d *document) pastBrackets(at int, s segment.Sentence) int {
	if d.wordAt(at) != "(" {
		return at
	}
	for i := at + 1; i < min(s.To, at+10); i++ {
		if d.word(i) == ")" {
			return i + 1
		}
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

func isQuote(w string) bool {
	switch w {
	case "\"", "“", "”":
		return true
	}
	return false
}
