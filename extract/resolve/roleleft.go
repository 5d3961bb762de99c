package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// leftOf returns where the noun phrase with its head at word head begins,
// without an article. complete tells that it begins with an article, a
// possessive or the sentence; ok is false where it cannot be a role.
func (d *document) leftOf(head, first int) (from int, complete, ok bool) {
	from = head
	relative := isRelative(lower(d.word(head)))
	named := false // by whom it is owned
	known := head  // the leftmost word that surely belongs to the phrase
	i := head - 1
walk:
	for ; i >= first && head-i <= maxBefore; i-- {
		w := d.word(i)
		l := lower(w)
		switch n := d.nameAt(i); {
		case n != nil:
			owned := d.isPossessive(n.to)
			if n.Type == tagger.Person && !owned || n.to > i+1 {
				break walk
			}
			i = n.from
			from, known = i, i
			if owned {
				named, complete = true, true
				break walk
			}
		case d.isPossessive(i):
			if i == first || d.words[i-1].Kind != segment.Letters {
				break walk
			}
			if d.nameAt(i-1) == nil {
				complete = true // "the group's director": which group is not said here
				break walk
			}
			from = i
		case l == "the" || l == "a" || l == "an" || l == "then" || l == "another":
			complete = true
			break walk
		case l == "and" && d.isRoleAt(i-1):
			complete = true // the last of several roles stands by itself
			break walk
		case isPronounOwner(l):
			if relative {
				return 0, false, false
			}
			complete = true
			break walk
		case w == "-" && d.touches(i-1) && (d.touches(i) || lower(d.word(i-1)) == "vice"):
			if d.wordAt(i+1) == "old" || d.words[i-1].Kind == segment.Number {
				break walk
			}
			from, known = i-1, i-1
			i--
		case d.words[i].Kind != segment.Letters, isFunctionWord(l), isVerb(l), l == "old" && d.wordAt(i-1) == "-":
			break walk
		case w == l && !isModifier(l) && (strings.HasSuffix(l, "ed") || strings.HasSuffix(l, "ly")):
			break walk // more likely a verb or adverb: "the president sharply attacked minister"
		default:
			from = i
			if isModifier(l) || d.isRoleAt(i) || isCapital(w) {
				known = i
			}
		}
	}
	if i < first {
		complete = true
	}
	if !complete {
		from = known // without an article, a word that may be a verb is left out
	}
	if d.isPossessive(from) || relative && !named {
		return 0, false, false
	}
	return from, complete, from <= head
}

// isRoleAt reports whether word i is a role's head: a noun for one, or such a
// title as president-elect. Within a name it is none.
func (d *document) isRoleAt(i int) bool {
	if i < 0 || d.nameAt(i) != nil {
		return false
	}
	l := lower(d.word(i))
	if (l == "elect" || l == "general" || l == "designate") && d.wordAt(i-1) == "-" {
		return isRoleWord(lower(d.wordAt(i - 2)))
	}
	return isRoleWord(l)
}

func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
