package train

import (
	"slices"

	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/feature"
	"rubricate/extract/tagger/internal/lexicon"
)

// moveNationalities brings a document nearer to the guidelines of the news
// corpus. Re-DocRED labels nationalities as places; they are MISC. Universal NER
// over EWT has no MISC layer at all; there the nationalities, which are nearly
// all of it, are added.
func moveNationalities(d *Document, lex *lexicon.Lexicon) {
	switch d.Source {
	case "redocred-train":
		for i := range d.Names {
			if n := &d.Names[i]; n.Type == place && isDemonym(n.In(d.Text), lex) {
				n.Type = misc
			}
		}
	case "ewt-dev":
		for _, w := range segment.Words(d.Text) {
			free := !slices.ContainsFunc(d.Names, func(n Name) bool { return n.Overlaps(w.Span) })
			if free && capitalised(w.In(d.Text)) && isDemonym(w.In(d.Text), lex) {
				d.Names = append(d.Names, Name{w.Span, misc})
			}
		}
		slices.SortFunc(d.Names, func(a, b Name) int { return a.Start - b.Start })
	}
}

const place, misc = 1, 3

// isDemonym reports whether a phrase is known as a nationality and as nothing else that is a place.
func isDemonym(phrase string, lex *lexicon.Lexicon) bool {
	h := uint64(0)
	for _, w := range segment.Words(phrase) {
		h = lexicon.Extend(h, feature.Key(w.In(phrase)))
	}
	lists := lex.Lookup(h)
	return lists&lexicon.Demonym != 0 && lists&(lexicon.Country|lexicon.Region) == 0
}
