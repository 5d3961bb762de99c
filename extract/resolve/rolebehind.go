package resolve

import (
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
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
