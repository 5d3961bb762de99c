package resolve

import (
	"sort"
	"strings"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// take fills d.names with the mentions, trimmed, without those that are no names.
func (d *document) take(mentions []tagger.Mention) {
	d.names = make([]name, 0, len(mentions))
	places := make(map[string]bool)
	for _, m := range mentions {
		if m.Type == tagger.Place {
			places[formKey(m.In(d.text))] = true
		}
	}
	at := 0
	for _, m := range mentions {
		at += sort.Search(len(d.words)-at, func(i int) bool { return d.words[at+i].End > m.Start })
		to := at
		for to < len(d.words) && d.words[to].Start < m.End {
			to++
		}
		n := name{Mention: m, from: at, to: to}
		if owner := d.splitOwner(&n, places); owner.to > owner.from {
			d.names = append(d.names, owner)
		}
		if d.trim(&n) {
			d.names = append(d.names, n)
		}
	}
	d.partHeadlines()
}

// splitOwner takes the place from the front of "Moscow's Vnukovo Airport" and
// returns it as a name of its own, if the document names it elsewhere as well;
// otherwise the name it returns is empty.
func (d *document) splitOwner(n *name, places map[string]bool) name {
	for i := n.from + 1; i+1 < n.to; i++ {
		if d.words[i].Kind != segment.Possessive || !isCapital(d.word(i+1)) {
			continue
		}
		owner := *n
		owner.to, owner.End, owner.Type = i, d.words[i-1].End, tagger.Place
		if d.words[n.from].Start != n.Start || !places[formKey(owner.In(d.text))] {
			break
		}
		n.from, n.Start = i+1, d.words[i+1].Start
		return owner
	}
	return name{}
}

// trim takes from a name what is no part of it; it reports whether anything is
// left. A mention that cuts through words is left as it is.
func (d *document) trim(n *name) bool {
	if n.from == n.to {
		return n.Len() > 0
	}
	if d.words[n.from].Start != n.Start || d.words[n.to-1].End != n.End {
		return true
	}
	for n.to > n.from && (d.words[n.to-1].Kind == segment.Possessive || isLooseMark(d.word(n.to-1))) {
		n.to--
	}
	for n.from < n.to && isLooseMark(d.word(n.from)) {
		n.from++
	}
	if n.Type == tagger.Person {
		for n.from+1 < n.to && isFormOfAddress(d.word(n.from)) {
			n.from++
		}
	} else if n.from+1 < n.to && d.word(n.from) == "the" {
		n.from++
	}
	if n.from == n.to || d.isDate(n) {
		return false
	}
	n.Span = segment.Span{Start: d.words[n.from].Start, End: d.words[n.to-1].End}
	return true
}

func (d *document) word(i int) string { return d.words[i].In(d.text) }

// wordAt returns word i, or "" outside the text.
func (d *document) wordAt(i int) string {
	if i < 0 || i >= len(d.words) {
		return ""
	}
	return d.word(i)
}

// isLooseMark reports whether a mark at the edge of a name is none of it.
func isLooseMark(w string) bool {
	switch w {
	case ",", ";", ":", "'", "\"", "“", "”", "‘", "’", "(", ")", "-", "–", "—", ".", "/":
		return true
	}
	return false
}

// isFormOfAddress reports whether word before a name only addresses the person.
// Offices (President, Pope, Prince) are not here: where the tagger counts one
// to the name it often is the name ("Pope Francis").
func isFormOfAddress(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "Mr", "Mrs", "Ms", "Mx", "Miss", "Messrs", "Mme", "Mlle", "Dr", "Drs", "Prof", "Professor", "Sir", "Dame", "Rev", "MR", "MRS", "MS", "DR",
		"Gen", "Lt", "Col", "Capt", "Sgt", "Cpl", "Maj", "Adm", "Brig", "Sen", "Rep", "Gov", "Hon":
		return true
	}
	return false
}

// isDate reports whether a name is made of nothing but days and months. A
// person may be called May or Friday; a lone word of the tagger's other types
// may not.
func (d *document) isDate(n *name) bool {
	for i := n.from; i < n.to; i++ {
		switch day, month := isWeekday(d.word(i)), isMonth(d.word(i)); {
		case day:
		case month && n.Type != tagger.Person:
		case i > n.from && d.words[i].Kind == segment.Number:
		default:
			return false
		}
	}
	return true
}

func isWeekday(w string) bool {
	switch strings.ToLower(w) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays":
		return true
	}
	return false
}

func isMonth(w string) bool {
	switch strings.TrimSuffix(strings.ToLower(w), ".") {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "aug", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}
