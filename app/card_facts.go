package app

import (
	"html"
	"math"
	"strconv"
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/know/link"
)

// factsMarkup is what a card has on an entity besides its line: the map, then
// the facts, those of one source together and the source below them. It is one
// element, drawn as HTML, so that a card opens within a frame.
func factsMarkup(e *Entity) string {
	var b strings.Builder
	b.WriteString(`<div class="card-known">`)
	if e.Map != nil {
		if drawing := e.Map(); drawing != "" {
			b.WriteString(`<div class="card-map">` + drawing + `</div>`)
		}
	}
	if k := e.Known; k != nil {
		for _, other := range k.Others {
			b.WriteString(`<p class="card-or" dir="auto">` + html.EscapeString(tr.OrElse(other.Name, kindAndCountry(other))) + `</p>`)
		}
		for _, group := range bySource(cardFacts(e)) {
			b.WriteString(`<dl class="card-facts">`)
			for _, f := range group {
				b.WriteString(`<div><dt>` + html.EscapeString(f.Label) + `</dt><dd dir="auto">` + html.EscapeString(f.Value))
				if period := tr.Period(dateInWords(f.Start), dateInWords(f.End)); period != "" {
					b.WriteString(` <span class="card-period">` + html.EscapeString(period) + `</span>`)
				}
				b.WriteString(`</dd></div>`)
			}
			b.WriteString(`</dl><p class="card-credit">` + html.EscapeString(credit(group)) + `</p>`)
		}
	}
	b.WriteString(`</div>`)
	return b.String()
}

// mostFacts keeps a card shorter than a screen.
const mostFacts = 9

// cardFacts are the facts of a pack as a card shows them, with an
// organisation's kind and a place's coordinates among them and dates in words.
func cardFacts(e *Entity) []link.Fact {
	k := e.Known
	var facts []link.Fact
	if e.Type == "organisation" && k.Link.Kind != e.Type && k.Link.Kind != "" {
		facts = append(facts, link.Fact{Label: tr.Kind, Value: k.Link.Kind, Source: k.Source, Year: k.Year})
	}
	for _, f := range k.Facts {
		switch f.Label {
		case "born", "died", "founded", "dissolved":
			f.Value = dateInWords(f.Value)
		}
		facts = append(facts, f)
	}
	if len(facts) > mostFacts {
		facts = facts[:mostFacts]
	}
	if k.Link.Lat != nil && k.Link.Lon != nil {
		facts = append(facts, link.Fact{Label: tr.Coordinates, Value: degrees(*k.Link.Lat, *k.Link.Lon), Source: k.Source, Year: k.Year})
	}
	return facts
}

// bySource puts the facts of a source together, in the order in which the
// sources come first.
func bySource(facts []link.Fact) [][]link.Fact {
	var groups [][]link.Fact
	at := map[string]int{}
	for _, f := range facts {
		source := cite(f.Source, f.Year)
		i, ok := at[source]
		if !ok {
			i = len(groups)
			at[source] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], f)
	}
	return groups
}

// credit says where facts of one source are from and of when: the source's
// year, and the day on which one that ages was checked.
func credit(facts []link.Fact) string {
	text := cite(facts[0].Source, facts[0].Year)
	told := map[string]bool{}
	for _, f := range facts {
		if checked := tr.CheckedOn(f.Label, dateInWords(f.Checked)); f.Checked != "" && !told[checked] {
			told[checked] = true
			text += " · " + checked
		}
	}
	return text
}

func kindAndCountry(l link.Link) string {
	if l.Country == "" {
		return l.Kind
	}
	return l.Kind + ", " + l.Country
}

// dateInWords writes an ISO date as the interface writes dates; what is none
// comes back as it is.
func dateInWords(iso string) string {
	d, err := know.ParseDate(iso)
	switch {
	case err != nil:
		return iso
	case d.Day() > 0:
		return tr.Date(d.Year(), d.Month(), d.Day())
	case d.Month() > 0:
		return tr.MonthOf(d.Year(), d.Month())
	}
	return number(d.Year())
}

// degrees writes a position to two decimals, a kilometre or so.
func degrees(lat, lon float64) string {
	side := func(x float64, positive, negative string) string {
		if x < 0 {
			positive = negative
		}
		return strconv.FormatFloat(math.Abs(x), 'f', 2, 64) + "° " + positive
	}
	return side(lat, tr.North, tr.South) + ", " + side(lon, tr.East, tr.West)
}

func number(n int) string { return strconv.Itoa(n) }
