package resolve

// gender is what a form of address says about a person.
type gender uint8

const (
	unknown gender = iota
	female
	male
)

// addressed returns what the word before name i says.
func (d *document) addressed(i int) gender {
	switch d.wordAt(d.names[i].from - 1) {
	case "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Mme", "Mme.", "Dame", "Lady", "Queen", "Princess", "actress", "wife", "daughter", "mother", "sister":
		return female
	case "Mr", "Mr.", "Sir", "Lord", "King", "Prince", "actor", "husband", "son", "father", "brother":
		return male
	}
	return unknown
}

// agreeing returns the forms that may be meant by name i, as it is addressed;
// all of them where that tells nothing.
func (p *people) agreeing(forms []*form, i int) []*form {
	g := p.addressed(i)
	if g == unknown {
		return forms
	}
	var certain, possible []*form
	for _, f := range forms {
		switch p.gender[f] {
		case g:
			certain = append(certain, f)
		case unknown:
			possible = append(possible, f)
		}
	}
	switch {
	case len(certain) > 0:
		return certain
	case len(possible) > 0:
		return possible
	}
	return forms
}
