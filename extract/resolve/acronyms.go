package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/tagger"
)

// joinAcronyms joins an acronym to the name it stands for: the one it is put
// beside in brackets, failing that one whose initials it is.
func (d *document) joinAcronyms() {
	d.joinBracketed()
	byInitials := make(map[string][]*form)
	for _, f := range d.forms {
		for _, s := range d.initials(f) {
			add(byInitials, s, f)
		}
	}
	for _, f := range d.forms {
		if f.parent != nil {
			continue
		}
		if a := acronym(d.written(f)); a != "" {
			if full := d.standsFor(f, byInitials[a]); full != nil {
				full.join(f)
			}
		}
	}
}

// standsFor returns the form that acronym f stands for: one of its own type,
// or of any other where three letters agree; the first of them in the text.
func (d *document) standsFor(f *form, full []*form) *form {
	for _, g := range full {
		if g.root() != f.root() && g.typ == f.typ && (g.typ != tagger.Person || len(g.tokens) > 2) {
			return g
		}
	}
	for _, g := range full {
		if g.root() == f.root() || len(f.key) < 3 {
			continue
		}
		if g.typ == tagger.Person && (f.typ == tagger.Place || len(g.tokens) < 3) {
			continue
		}
		return g
	}
	return nil
}

// joinBracketed joins "World Food Programme (WFP)" and "WFP (World Food
// Programme)".
func (d *document) joinBracketed() {
	for i := 1; i < len(d.names); i++ {
		a, b := &d.names[i-1], &d.names[i]
		if b.from != a.to+1 || d.word(a.to) != "(" || b.to >= len(d.words) || d.word(b.to) != ")" {
			continue
		}
		if s := acronym(b.In(d.text)); s != "" && abbreviates(s, a.In(d.text)) {
			a.form.join(b.form)
		} else if s := acronym(a.In(d.text)); s != "" && abbreviates(s, b.In(d.text)) {
			b.form.join(a.form)
		}
	}
}

// written returns a form as it is first written.
func (d *document) written(f *form) string { return d.names[f.names[0]].In(d.text) }

// acronym returns the letters of s in capitals if it is written like an
// acronym ("U.N.", "MoH", "G20"), else "".
func acronym(s string) string {
	var letters strings.Builder
	capitals, small := 0, 0
	for _, r := range s {
		switch {
		case r == '.' || r == '&':
		case unicode.IsUpper(r):
			capitals++
			letters.WriteRune(r)
		case unicode.IsLower(r):
			small++
			letters.WriteRune(unicode.ToUpper(r))
		case unicode.IsDigit(r):
			letters.WriteRune(r)
		default:
			return ""
		}
	}
	if capitals < 2 || small >= capitals || capitals+small > 8 {
		return ""
	}
	return letters.String()
}

// initials returns the acronyms that a form of several words may have: of all
// its capitalised words, and of the small ones as well.
func (d *document) initials(f *form) []string {
	var capitals, all strings.Builder
	n, inWord := 0, false
	for _, r := range d.written(f) {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’'
		if letter && !inWord && r != '\'' && r != '’' {
			n++
			all.WriteRune(unicode.ToUpper(r))
			if unicode.IsUpper(r) {
				capitals.WriteRune(r)
			}
		}
		inWord = letter
	}
	switch {
	case n < 2 || n > 10:
		return nil
	case capitals.String() == all.String():
		return []string{all.String()}
	case utf8.RuneCountInString(capitals.String()) < 2:
		return nil
	}
	return []string{capitals.String(), all.String()}
}

// abbreviates reports whether the letters of an acronym come one after the
// other in name, the first of them first (Schwartz and Hearst's condition).
func abbreviates(acronym, name string) bool {
	if len(name) <= len(acronym) {
		return false
	}
	rest := []rune(acronym)
	first := true
	for _, r := range strings.TrimPrefix(name, "the ") {
		if unicode.ToUpper(r) == rest[0] {
			if rest = rest[1:]; len(rest) == 0 {
				return true
			}
		} else if first && unicode.IsLetter(r) {
			return false
		}
		first = false
	}
	return false
}
