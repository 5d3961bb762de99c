package resolve

import (
	"strings"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// maxBefore bounds how many words of a role are read to the left of its head.
const maxBefore = 12

// roleInFront finds "Kremlin spokesman | Dmitry Peskov", "Secretary of State |
// Marco Rubio".
func (d *document) roleInFront(n *name, s segment.Sentence) role {
	end := d.beforeAddress(n.from, s.From)
	if end <= s.From {
		return role{}
	}
	head := end - 1
	if !d.isRoleAt(head) || d.namesOffice(head, s.From) {
		head = d.headOfTitle(end, s.From)
	}
	if head < 0 {
		return role{}
	}
	if from, _, ok := d.leftOf(head, s.From); ok {
		return role{from: from, to: end}
	}
	return role{}
}

// namesOffice reports whether word i, which may be a role, is what the role
// before it is for: Minister of Justice.
func (d *document) namesOffice(i, first int) bool {
	return d.word(i) == "Justice" && i-2 >= first && (d.word(i-1) == "of" || d.word(i-1) == "for") && d.isRoleAt(i-2)
}

// headOfTitle finds the role in "Minister of Health |" and "head of the World
// Bank |", whose last word is none: only capitals, names and, behind "of", such
// nouns as "industry" may lie between.
func (d *document) headOfTitle(end, first int) int {
	if end-1 < first || isFunctionWord(lower(d.word(end-1))) {
		return -1
	}
	small := false // a noun in small letters lies between
	for i := end - 1; i >= max(first, end-maxBefore); i-- {
		w := d.word(i)
		switch {
		case w == "of" || w == "for" || w == "to":
			if i > first && d.isRoleAt(i-1) && i+1 < end && (w != "to" || !small) {
				return i - 1
			}
			if w != "for" || small {
				return -1
			}
		case w == "the" || w == "and" || w == "&":
		case d.nameAt(i) != nil:
			if d.nameAt(i).Type == tagger.Person {
				return -1
			}
		case d.words[i].Kind != segment.Letters || isFunctionWord(lower(w)) || w == "a" || w == "an":
			return -1
		case !isCapital(w):
			if !mayNameOffice(w) {
				return -1
			}
			small = true
		}
	}
	return -1
}

// mayNameOffice reports whether a word in small letters may end a title before
// a name ("head of industry |"), where a verb would part the two.
func mayNameOffice(w string) bool {
	switch w {
	case "affairs", "sports", "relations", "services", "operations", "communications", "resources", "finances", "sales", "news":
		return true
	}
	return !isVerb(w) && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ly")
}

// roleBeforeComma finds "Trump's Ukraine envoy, | Keith Kellogg, …" and "The
// head of the agency, | Ann Lee, said".
func (d *document) roleBeforeComma(n *name, s segment.Sentence) role {
	comma := d.beforeAddress(n.from, s.From) - 1
	for comma > s.From && isBenchTitle(d.word(comma)) {
		comma--
	}
	if comma-1 <= s.From || d.word(comma) != "," {
		return role{}
	}
	end := d.beforeBrackets(comma, s.From)
	head := end - 1
	if !d.isRoleAt(head) && !d.isPluralRoleAt(head) {
		head = d.headOfComplement(end, s.From)
	}
	if head < 0 {
		return role{}
	}
	from, complete, ok := d.leftOf(head, s.From)
	switch {
	case !ok:
		return role{}
	case d.isPluralRoleAt(head):
		if !d.isOneOf(from, s.From) || !d.closed(n.to, s) {
			return role{}
		}
		return role{from: from, to: end, plural: head + 1}
	case !complete && (!isCapital(d.word(from)) || d.isPersonBefore(from, s.From) || d.namesPerson(head, end)):
		// Without an article only a title is a phrase of its own: "after
		// Chairman of the Board, Ann Lee, left".
		return role{}
	case complete && !d.closed(n.to, s) && from > s.From+1:
		return role{}
	}
	return role{from: from, to: end}
}

// isOneOf reports whether the plural that begins at word i is one to choose of.
func (d *document) isOneOf(i, first int) bool {
	for k := i - 1; k > first && k >= i-3; k-- {
		if d.word(k) == "of" {
			return lower(d.word(k-1)) == "one"
		}
	}
	return false
}

// namesPerson reports whether a person is named in words[from:to].
func (d *document) namesPerson(from, to int) bool {
	for i := from; i < to; i++ {
		if n := d.nameAt(i); n != nil && n.Type == tagger.Person {
			return true
		}
	}
	return false
}

// isPersonBefore reports whether what begins at word i may belong to a person
// named before it.
func (d *document) isPersonBefore(i, first int) bool {
	for k := i - 1; k >= max(first, i-2); k-- {
		if n := d.nameAt(k); n != nil {
			return n.Type == tagger.Person
		}
		if d.words[k].Kind != segment.Punctuation {
			return false
		}
	}
	return false
}

// beforeAddress returns where the forms of address before word i begin, and
// the bracketed acronym before these.
func (d *document) beforeAddress(i, first int) int {
	for i-1 > first {
		w := lower(d.word(i - 1))
		switch {
		case w == "highness" || w == "excellency" || w == "majesty" || w == "eminence" || w == "holiness":
			i -= 2 // with the His or Her before it
		case isCourtesy(w) || isFormOfAddress(d.word(i-1)) && !d.isRoleAt(i-1):
			i--
		default:
			return d.beforeBrackets(i, first)
		}
	}
	return max(i, first)
}

// beforeBrackets returns where "(PNC)" before word i begins, else i.
func (d *document) beforeBrackets(i, first int) int {
	if i-3 > first && d.word(i-1) == ")" && d.word(i-3) == "(" {
		return i - 3
	}
	return i
}

// isBenchTitle reports whether a word may stand between an office and a name.
func isBenchTitle(w string) bool {
	switch w {
	case "Justice", "Judge", "Counselor", "Counsellor", "Senator", "Engineer", "Eng", "Advocate", "Ambassador", "General", "Colonel", "Major", "Captain":
		return true
	}
	return false
}

// closed reports whether an apposition that ends before word i is closed there.
func (d *document) closed(i int, s segment.Sentence) bool {
	if i >= s.To {
		return true
	}
	switch d.word(i) {
	case ",", ".", ";", ")", "(", "–", "—":
		return true
	}
	return d.isPossessive(i)
}

// headOfComplement finds the role that is followed by a complement up to word
// end: "director of the regional office in Lagos |"; or else such a plural.
func (d *document) headOfComplement(end, first int) int {
	plural := -1
	for i := end - 1; i >= max(first+1, end-maxBefore); i-- {
		w := lower(d.word(i))
		switch {
		case isComplementPreposition(w):
			if d.isRoleAt(i - 1) {
				return i - 1
			}
			if plural < 0 && d.isPluralRoleAt(i-1) {
				plural = i - 1
			}
		case d.words[i].Kind == segment.Punctuation && !d.isPossessive(i) && w != "-":
			return plural
		case w == "and" || w == "the" || w == "a":
		case d.nameAt(i) == nil && (isFunctionWord(w) || isVerb(w)):
			return plural
		}
	}
	return plural
}
