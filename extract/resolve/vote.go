package resolve

import "rubricate/extract/tagger"

// doubtless is what each mention weighs beyond its confidence, so that mentions
// of confidence 0 still outvote none.
const doubtless = 1e-3

// vote gives each form one type. Every mention votes with its confidence, and
// so do the words around it (weighSurroundings). A word that is the last of a
// person's full name in the document gets half a vote for that on top, since a
// surname alone is what the tagger doubts most.
func (d *document) vote() {
	for _, f := range d.forms {
		f.typ = heaviest(f.weight)
	}
	surnames := make(map[string]bool)
	for _, f := range d.forms {
		if f.typ == tagger.Person && len(f.tokens) > 1 {
			surnames[f.tokens[len(f.tokens)-1]] = true
		}
	}
	for _, f := range d.forms {
		if len(f.tokens) == 1 && f.typ != tagger.Person && surnames[f.tokens[0]] && f.weight[tagger.Person] > 0 {
			weight := f.weight
			weight[tagger.Person] += 0.5
			f.typ = heaviest(weight)
		}
	}
}

// weighSurroundings adds to the votes for a name what stands before it: "the
// newspaper Kommersant" and "the news outlet the Bell" are organisations, and
// who says something with an article and one word ("the Kremlin said") is no
// person.
func (d *document) weighSurroundings(n *name) {
	i := n.from - 1
	if lower(d.wordAt(i)) == "the" {
		i--
		if next := lower(d.wordAt(n.to)); n.Type == tagger.Person && n.to == n.from+1 && (isVerb(next) || isCopula(next) || isAuxiliary(next)) {
			n.form.weight[tagger.Person] -= 3
			n.form.weight[tagger.Organisation] += doubtless
		}
	}
	if n.Type != tagger.Organisation && isKindOfBody(d.wordAt(i)) {
		n.form.weight[tagger.Organisation]++
	}
}

// isKindOfBody reports whether a word right before a name says that it is an
// organisation's.
func isKindOfBody(w string) bool {
	switch w {
	case "newspaper", "daily", "weekly", "magazine", "tabloid", "broadcaster", "outlet", "agency", "channel", "website", "portal", "company", "firm", "startup",
		"start-up", "conglomerate", "chipmaker", "carmaker", "automaker", "airline", "retailer", "charity", "watchdog", "think-tank", "nonprofit", "militia":
		return true
	}
	return false
}

func heaviest(weight [4]float32) tagger.Type {
	best := tagger.Person
	for t := tagger.Place; t <= tagger.Other; t++ {
		if weight[t] > weight[best] {
			best = t
		}
	}
	return best
}

// entityType returns the type that the forms of an entity agree on.
func (d *document) entityType(names []int) tagger.Type {
	var weight [4]float32
	for _, i := range names {
		n := &d.names[i]
		typ := n.form.typ
		if n.owner != nil {
			typ = n.owner.typ
		}
		weight[typ] += n.Confidence + doubtless
	}
	return heaviest(weight)
}
