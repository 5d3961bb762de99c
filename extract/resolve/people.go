package resolve

import (
	"cmp"
	"slices"
	"strings"

	"rubricate/extract/tagger"
)

// joinPeople brings together the names of a person: first full names in their
// variants, then the surnames and first names that stand for them.
func (d *document) joinPeople() {
	people := newPeople(d)
	for _, f := range people.longestFirst() {
		people.joinVariant(f)
	}
	for _, f := range d.forms {
		if f.typ == tagger.Person && !isFull(f) {
			people.joinSingle(f)
		}
	}
}

const (
	// maxNamesakes bounds how many full names with one word in common are told
	// apart: no text has as many that a reader could.
	maxNamesakes = 100
	// maxNear bounds how many names a paragraph is searched back.
	maxNear = 50
)

// isFull reports whether a form names a person by more than one word.
func isFull(f *form) bool { return len(f.tokens) > 1 }

// people is an index of the full names of a document.
type people struct {
	*document
	full    []*form
	byToken map[string][]*form
	byStart map[string][]*form // by the first letters of the last token, for other spellings
	gender  map[*form]gender
}

func newPeople(d *document) *people {
	p := &people{document: d, byToken: map[string][]*form{}, byStart: map[string][]*form{}, gender: map[*form]gender{}}
	for _, f := range d.forms {
		if f.typ != tagger.Person || !isFull(f) {
			continue
		}
		p.full = append(p.full, f)
		for i, t := range f.tokens {
			if !slices.Contains(f.tokens[:i], t) {
				add(p.byToken, t, f)
			}
		}
		add(p.byStart, start(f.tokens[len(f.tokens)-1]), f)
		for _, i := range f.names {
			if g := d.addressed(i); g != unknown {
				p.gender[f] = g
			}
		}
	}
	return p
}

func add(index map[string][]*form, key string, f *form) {
	if len(index[key]) < maxNamesakes {
		index[key] = append(index[key], f)
	}
}

func start(token string) string { return token[:min(3, len(token))] }

func (p *people) longestFirst() []*form {
	forms := slices.Clone(p.full)
	slices.SortStableFunc(forms, func(a, b *form) int { return cmp.Compare(len(b.tokens), len(a.tokens)) })
	return forms
}

// joinVariant joins a full name to a longer or equally long one of the person.
func (p *people) joinVariant(f *form) {
	var same []*form
	first, last := f.tokens[0], f.tokens[len(f.tokens)-1]
	for _, forms := range [...][]*form{p.byToken[first], p.byToken[last], p.byStart[start(last)]} {
		for _, g := range forms {
			if g.root() != f.root() && isVariant(g, f) {
				same = append(same, g)
			}
		}
	}
	if g := p.nearest(same, f.names[0]); g != nil {
		g.join(f)
	}
}

// isVariant reports whether short is another way to write long.
func isVariant(long, short *form) bool {
	a, b := long.tokens, short.tokens
	if long.suffix != short.suffix || len(a) < len(b) {
		return false
	}
	if len(a) > len(b) {
		return contains(a, b) || withoutMiddle(a, b)
	}
	if n := len(a); a[0] == b[n-1] && a[n-1] == b[0] && equalTokens(a[1:n-1], b[1:n-1]) {
		return true // Kishida Fumio
	}
	differ := 0
	for i := range a {
		if a[i] != b[i] && !(i == 0 && (isInitial(a[i], b[i]) || isInitial(b[i], a[i]))) {
			if differ++; !nearlyEqual(a[i], b[i]) {
				return false
			}
		}
	}
	return differ <= 1
}

// withoutMiddle reports whether short is long without some middle names:
// both ends are the same, and what is between them stands in long in order,
// in full or as an initial.
func withoutMiddle(long, short []string) bool {
	n := len(short)
	if long[len(long)-1] != short[n-1] || long[0] != short[0] && !isInitial(short[0], long[0]) {
		return false
	}
	at := 1
	for _, token := range short[1 : n-1] {
		for at < len(long)-1 && long[at] != token && !isInitial(token, long[at]) && !isInitial(long[at], token) {
			at++
		}
		if at == len(long)-1 {
			return false
		}
		at++
	}
	return true
}

// joinSingle joins a surname or first name to the person whose it is. Where
// there are several, each mention is decided for itself: for the person whom the
// text named first, unless it has just turned to another (see onlyOneNear).
func (p *people) joinSingle(f *form) {
	same := p.bearers(f)
	if len(same) == 0 {
		return
	}
	firsts := slices.DeleteFunc(slices.Clone(same), func(g *form) bool { return g.tokens[0] != f.tokens[0] })
	p.partMonarchs(f)
	if oneRoot(same) {
		same[0].join(f)
		return
	}
	usual := slices.MinFunc(same, func(a, b *form) int { return cmp.Compare(a.names[0], b.names[0]) })
	for _, i := range f.names {
		bearers := same
		if len(firsts) > 0 && isNobleTitle(lower(p.wordAt(p.names[i].from-1))) {
			bearers = firsts // Sheikh Sabah, Prince Charles
		}
		bearers = p.agreeing(bearers, i)
		owner := p.nearest(bearers, i)
		if owner.root() != usual.root() && slices.Contains(bearers, usual) && !p.onlyOneNear(owner, usual, i) {
			owner = usual
		}
		if p.names[i].owner == nil {
			p.names[i].owner = owner
		}
	}
}

// partMonarchs settles the mentions that a regnal title stands before: kings go
// by first names, so that "King Salman" is nobody whose surname is Salman.
func (p *people) partMonarchs(f *form) {
	monarch := &form{key: f.key, tokens: f.tokens, typ: f.typ}
	for _, g := range p.byToken[f.tokens[0]] {
		if g.tokens[0] == f.tokens[0] {
			monarch = g
			break
		}
	}
	for _, i := range f.names {
		if isRegnalTitle(p.wordAt(p.names[i].from - 1)) {
			p.names[i].owner = monarch
		}
	}
}

// onlyOneNear reports whether person a is named before name i in the same
// paragraph and person b is not. A bare surname means whom it has meant before,
// and changes only where the text has just turned to somebody else.
func (p *people) onlyOneNear(a, b *form, i int) bool {
	near := false
	for k := i - 1; k >= 0 && i-k <= maxNear && strings.IndexByte(p.text[p.names[k].End:p.names[k+1].Start], '\n') < 0; k-- {
		n := &p.names[k]
		root := n.form.root()
		if n.owner != nil {
			root = n.owner.root()
		}
		switch root {
		case a.root():
			near = true
		case b.root():
			return false
		}
	}
	return near
}

// bearers returns the full names that a single word can stand for: those whose
// surname it is, failing these those whose first name, or another part, or
// another spelling.
func (p *people) bearers(f *form) []*form {
	token := f.tokens[0]
	var last, first, middle, spelt []*form
	for _, g := range p.byToken[token] {
		switch {
		case g.suffix != f.suffix && f.suffix != "":
		case g.tokens[len(g.tokens)-1] == token:
			last = append(last, g)
		case g.tokens[0] == token:
			first = append(first, g)
		default:
			middle = append(middle, g)
		}
	}
	for _, g := range p.byStart[start(token)] {
		if nearlyEqual(g.tokens[len(g.tokens)-1], token) {
			spelt = append(spelt, g)
		}
	}
	if plain := slices.DeleteFunc(slices.Clone(last), func(g *form) bool { return g.suffix != f.suffix }); len(plain) > 0 {
		return plain // "Trump" is not "Trump Jr." where there is a Trump without
	}
	for _, forms := range [...][]*form{last, first, spelt, middle} {
		if len(forms) > 0 {
			return forms
		}
	}
	return nil
}

func oneRoot(forms []*form) bool {
	for _, f := range forms[1:] {
		if f.root() != forms[0].root() {
			return false
		}
	}
	return true
}

// nearest returns the form among forms that was named last before name i, or
// failing that is named first behind it; nil for none.
func (p *people) nearest(forms []*form, i int) *form {
	var before, behind *form
	last, next := -1, len(p.names)
	for _, f := range forms {
		at, found := slices.BinarySearch(f.names, i)
		if at > 0 && f.names[at-1] > last {
			last, before = f.names[at-1], f
		}
		if found {
			at++
		}
		if at < len(f.names) && f.names[at] < next {
			next, behind = f.names[at], f
		}
	}
	if before != nil {
		return before
	}
	return behind
}
