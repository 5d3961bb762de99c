package resolve

import "rubricate/extract/segment"

// roleOfClause finds "Ann Lee is | a lawyer", "Ann Lee was appointed | director
// of Unicef".
func (d *document) roleOfClause(n *name, s segment.Sentence) role {
	at := d.pastBrackets(n.to, s)
	if d.wordAt(at) == "," {
		at++ // "Fox, better known as Ann Lee, was a lawyer"
	}
	if before := d.beforeAddress(n.from, s.From) - 1; before >= s.From && (isComplementPreposition(lower(d.word(before))) || d.word(before) == "and") {
		return role{} // "the brother of Ann Lee is a lawyer"
	}
	if at = d.pastLink(at, s); at < 0 || !d.opensPhrase(at, s) {
		return role{}
	}
	r := d.predicate(at, s)
	r.loose = true
	return r
}

// pastLink returns the word behind the verbs at word i that link a person with
// what they are ("is", "has been", "works as", "was appointed"), or -1.
func (d *document) pastLink(i int, s segment.Sentence) int {
	at := d.skipAdverbs(i, s)
	if at >= s.To {
		return -1
	}
	switch w := lower(d.word(at)); w {
	case "became", "becomes", "remains", "remained":
		return d.skipAdverbs(at+1, s)
	case "works", "worked", "serves", "served", "acts", "acted":
		if d.wordAt(at+1) == "as" {
			return at + 2
		}
		return -1
	case "has", "had":
		if at = d.skipAdverbs(at+1, s); d.wordAt(at) != "been" {
			return -1
		}
	default:
		if !isCopula(w) {
			return -1
		}
	}
	at = d.skipAdverbs(at+1, s)
	switch w := lower(d.wordAt(at)); {
	case isAppointing(w):
		if at++; d.wordAt(at) == "as" {
			at++
		}
	case w == "working" || w == "serving" || w == "acting":
		if d.wordAt(at+1) != "as" {
			return -1
		}
		at += 2
	}
	return at
}

// isAppointing reports whether a participle tells that somebody got an office.
func isAppointing(w string) bool {
	switch w {
	case "appointed", "named", "elected", "hired", "crowned", "reelected", "installed", "chosen":
		return true
	}
	return false
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
	p := d.phraseFrom(at, s)
	if p.from == p.to {
		return role{}
	}
	p.to = d.beforeCircumstance(p)
	if isRank(lower(d.word(p.from))) && (p.head+2 >= p.to || d.word(p.head+1) != "of" && d.word(p.head+1) != "to") {
		return role{} // "was the first player"
	}
	return p.role
}

// beforeCircumstance returns where a predicate's phrase ends that goes on with
// when or how rather than what: "president | in 2018", "minister | at just 25".
func (d *document) beforeCircumstance(p phrase) int {
	for i := p.head + 1; i+1 < p.to; i++ {
		w := lower(d.word(i))
		if n := d.nameAt(i); n != nil || w == "of" || !isComplementPreposition(w) {
			continue
		}
		next := i + 1
		if the := lower(d.word(next)); (the == "the" || the == "this") && next+1 < p.to {
			next++
			if isRank(lower(d.word(next))) {
				return i
			}
			continue
		}
		if w != "to" && d.nameAt(next) == nil && !isCapital(d.word(next)) {
			return i
		}
	}
	return p.to
}

// opensPhrase reports whether a predicate's noun phrase begins at word i: with
// an article, somebody it belongs to, or the role itself ("was president of").
func (d *document) opensPhrase(i int, s segment.Sentence) bool {
	if i >= s.To {
		return false
	}
	switch lower(d.word(i)) {
	case "a", "an", "the", "another":
		return true
	case "one":
		return d.wordAt(i+1) == "of"
	}
	if n := d.nameAt(i); n != nil {
		return n.to < s.To && d.isPossessive(n.to)
	}
	return d.isRoleAt(i) && !isVague(lower(d.word(i))) || isModifier(lower(d.word(i)))
}

// isRank reports whether a word tells one of a row.
func isRank(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "only", "last", "next", "latest", "same", "sole":
		return true
	}
	return false
}
