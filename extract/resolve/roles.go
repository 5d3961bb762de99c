package resolve

import (
	"sort"
	"strings"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// sourceArticle is the Source of descriptions taken from the text.
const sourceArticle = "article"

// describe gives the people among entities the fullest of the roles that stand
// beside their mentions; the earliest of equals.
func (d *document) describe(entities []Entity) {
	shared := d.rolesOfLists()
	for i := range entities {
		if entities[i].Type != tagger.Person {
			continue
		}
		var best role
		for _, n := range d.members[i] {
			for _, r := range [...]role{d.roleOf(&d.names[n]), shared[n]} {
				if r.from < r.to && r.weight() > best.weight() {
					best = r
				}
			}
		}
		if best.from < best.to {
			entities[i].Description = d.phrase(best)
			entities[i].Source = sourceArticle
			entities[i].Evidence = d.sentenceOf(best.from).Span
		}
	}
}

// role is a noun phrase for what a person is: words[from:to], without an
// article in front.
type role struct {
	from, to int
	loose    bool // found by a pattern that says less, or less surely
	plural   int  // one more than the word that is in the plural and means one here, or 0
}

func (r role) weight() int {
	n := 2 * min(r.to-r.from, 6)
	if r.loose {
		n--
	}
	return n
}

// roleOf returns the fullest role beside one mention, empty if there is none.
func (d *document) roleOf(n *name) role {
	s := d.sentenceOf(n.from)
	var best role
	for _, r := range [...]role{
		d.roleInFront(n, s),
		d.roleBeforeComma(n, s),
		d.roleBehind(n, s),
		d.roleOfClause(n, s),
		d.roleInName(n),
		d.nationality(n, s),
	} {
		if r.from < r.to && d.saysSomething(r) && r.weight() > best.weight() {
			best = r
		}
	}
	return best
}

// saysSomething refuses phrases that tell a reader nothing ("a man"), that
// hang on somebody who is not named ("his wife"), or that hold a quotation.
func (d *document) saysSomething(r role) bool {
	for i := r.from; i < r.to; i++ {
		switch d.word(i) {
		case "\"", "“", "”", "‘", "(", ")", "[", "]", "?", "!", ":", "/":
			return false
		}
	}
	w := lower(d.word(r.from))
	if r.plural > 0 {
		w = singular(w)
	}
	return r.to-r.from > 1 || !isVague(w)
}

// phrase returns a role's words as they stand in the text, on one line, with
// the singular of the one that is in the plural.
func (d *document) phrase(r role) string {
	text := d.text[d.words[r.from].Start:d.words[r.to-1].End]
	if r.plural > 0 {
		w := d.words[r.plural-1]
		text = d.text[d.words[r.from].Start:w.Start] + singular(w.In(d.text)) + d.text[w.End:d.words[r.to-1].End]
	}
	return strings.Join(strings.Fields(text), " ")
}

// sentenceOf returns the sentence of a word.
func (d *document) sentenceOf(word int) segment.Sentence {
	i := sort.Search(len(d.sentences), func(i int) bool { return d.sentences[i].To > word })
	if i == len(d.sentences) {
		return segment.Sentence{From: word, To: word}
	}
	return d.sentences[i]
}

// nameAt returns the name that word i is part of, or nil.
func (d *document) nameAt(i int) *name {
	k := sort.Search(len(d.names), func(k int) bool { return d.names[k].to > i })
	if k < len(d.names) && d.names[k].from <= i {
		return &d.names[k]
	}
	return nil
}

// touches reports whether there is no space between word i and the next.
func (d *document) touches(i int) bool {
	return i >= 0 && i+1 < len(d.words) && d.words[i].End == d.words[i+1].Start
}

// isPossessive reports whether word i makes a possessive of the one before:
// 's, or the apostrophe of a plural.
func (d *document) isPossessive(i int) bool {
	if d.words[i].Kind == segment.Possessive {
		return true
	}
	w := d.word(i)
	return (w == "'" || w == "’") && d.touches(i-1) && strings.HasSuffix(d.wordAt(i-1), "s")
}

func lower(w string) string { return strings.ToLower(w) }
