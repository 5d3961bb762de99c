package link

// mostBrief is how many facts a card with little room shows.
const mostBrief = 5

// brief are the labels of what says most of a thing: where and how large, when
// and as what.
var brief = map[string]bool{
	"country": true, "population": true, "capital": true, // a place's
	"born": true, "died": true, "office": true, "occupation": true, // a person's
	"founded": true, "seat": true, // an organisation's
}

// Brief returns the facts for a card with little room, such as the widget's.
func (l *Linked) Brief() []Fact {
	var facts []Fact
	for _, f := range l.Facts {
		if brief[f.Label] && len(facts) < mostBrief {
			facts = append(facts, f)
		}
	}
	return facts
}
