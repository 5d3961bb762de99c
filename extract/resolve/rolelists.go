package resolve

import (
	"strings"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// maxList bounds the names of one list.
const maxList = 40

// rolesOfLists finds the roles that several people share ("the former MPs | Ann
// Lee and Tom Fox", "three judges: | Ann Lee, Tom Fox and Kim Poe") by the
// index of the name.
func (d *document) rolesOfLists() map[int]role {
	shared := make(map[int]role)
	for i := range d.names {
		n := &d.names[i]
		if n.Type != tagger.Person || shared[i].to > 0 {
			continue
		}
		s := d.sentenceOf(n.from)
		r, enough := d.pluralBefore(n, s)
		if r.from == r.to || !d.saysSomething(r) {
			continue
		}
		list := d.listFrom(i, s)
		if len(list) < enough || d.word(r.to) == "," && !d.closed(d.names[list[len(list)-1]].to, s) {
			continue // "According to officials, Ann Lee and Tom Fox agreed"
		}
		for _, k := range list {
			shared[k] = r
		}
	}
	return shared
}

// pluralBefore returns the plural that introduces a list with n for its first
// name, and how many names there have to be for it to be one.
func (d *document) pluralBefore(n *name, s segment.Sentence) (r role, enough int) {
	end := d.beforeAddress(n.from, s.From)
	enough = 2
	beside := false // nothing between the plural and the name
	switch i := end - 1; {
	case i < s.From:
		return role{}, 0
	case d.word(i) == "including" || d.word(i) == "like" || d.word(i) == "namely":
		end, enough = i, 1
	case d.word(i) == "as" && d.wordAt(i-1) == "such":
		end, enough = i-1, 1
	case d.word(i) == "," || d.word(i) == ":" || isDash(d.word(i)) && !d.touches(i):
		end = i
	default:
		beside = true
	}
	if enough == 1 && end-1 > s.From && d.word(end-1) == "," {
		end--
	}
	head := end - 1
	if head >= s.From && !d.isPluralRoleAt(head) && !beside {
		head = d.headOfComplement(end, s.From)
	}
	if head < s.From || !d.isPluralRoleAt(head) || isRelative(singular(lower(d.word(head)))) {
		return role{}, 0
	}
	from, _, ok := d.leftOf(head, s.From)
	if !ok || from > s.From && isTelling(lower(d.word(from-1))) {
		return role{}, 0
	}
	return role{from: from, to: end, plural: head + 1, loose: true}, enough
}

// listFrom returns the people of the list that name i begins, by the indices of
// their names: as far as "and", or three and more without one. Ages, brackets
// and countries may stand between ("Ann Lee, 32, Tom Fox (Defence) of Canada").
func (d *document) listFrom(i int, s segment.Sentence) []int {
	list := []int{i}
	last := false // behind "and"
	for at := d.names[i].to; !last && len(list) < maxList; at = d.names[i].to {
		at = d.pastAside(at, s)
		switch d.wordAt(at) {
		case ",", ";":
			if at++; d.wordAt(at) == "and" {
				at, last = at+1, true
			}
		case "and", "&":
			at, last = at+1, true
		default:
			at = s.To
		}
		for at < s.To && (isCourtesy(lower(d.word(at))) || isFormOfAddress(d.word(at))) {
			at++
		}
		if i++; at >= s.To || i >= len(d.names) || d.names[i].Type != tagger.Person || d.names[i].from != at {
			if last || len(list) < 3 {
				return list[:1]
			}
			break
		}
		list = append(list, i)
	}
	return list
}

// pastAside returns the word behind what may be said beside a name of a list.
func (d *document) pastAside(at int, s segment.Sentence) int {
	at = d.pastBrackets(at, s)
	if at+1 < s.To && d.word(at) == "," && d.words[at+1].Kind == segment.Number {
		at += 2
	}
	if w := d.wordAt(at); w == "of" || w == "from" {
		if n := d.nameAt(at + 1); n != nil && n.Type == tagger.Place {
			at = n.to
		}
	}
	return at
}

// isTelling reports whether a verb's object before a name hears what the person says.
func isTelling(w string) bool {
	switch w {
	case "told", "tell", "tells", "telling", "asked", "informed", "assured", "reminded":
		return true
	}
	return false
}

func isDash(w string) bool { return w == "-" || w == "–" || w == "—" }

// isPluralRoleAt reports whether word i is the plural of a role.
func (d *document) isPluralRoleAt(i int) bool {
	if i < 0 || d.nameAt(i) != nil {
		return false
	}
	l := lower(d.word(i))
	return !isRoleWord(l) && isRoleWord(singular(l))
}

// singular returns the singular of a noun for people, "" if w is no plural.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-len("men")] + "man"
	case strings.HasSuffix(w, "wives"):
		return w[:len(w)-len("ves")] + "fe"
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-len("ies")] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "ches"):
		return w[:len(w)-len("es")]
	case strings.HasSuffix(w, "s"):
		return w[:len(w)-len("s")]
	}
	return ""
}
