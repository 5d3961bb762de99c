package app

import (
	"slices"
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/know/link"
)

// Knowledge is what the packs on this device have on the names of an article.
// It comes after the article and changes nothing of its text.
type Knowledge struct {
	Linked []link.Linked `json:"linked,omitempty"`
	// Told is what the names of organisations say by themselves ("navy of
	// India"), by entity.
	Told map[string]string `json:"told,omitempty"`
	// Map returns a drawing of where an entity is, as SVG, "" for none. It is nil
	// where there are no maps. PlacesMap is one drawing of all places.
	Map       func(entity string) string `json:"-"`
	PlacesMap string                     `json:"-"`
	// Problems says which packs could not be used, and why.
	Problems []string `json:"problems,omitempty"`
}

// Sources is what an About page lists: the packs there are, with the sources
// of each.
type Sources struct {
	Packs    []know.Meta `json:"packs"`
	Own      []know.Meta `json:"own,omitempty"` // those that the reader has installed
	Problems []string    `json:"problems,omitempty"`
}

// with returns the reading with what is known of its entities. The reading
// itself stays as it is: drawings that were made of it are told apart by it.
func (r *Reading) with(k *Knowledge) *Reading {
	known := make(map[string]*link.Linked, len(k.Linked))
	for i := range k.Linked {
		known[k.Linked[i].Entity] = &k.Linked[i]
	}
	learned := *r
	learned.Entities = slices.Clone(r.Entities)
	learned.PlacesMap = k.PlacesMap
	for i := range learned.Entities {
		e := &learned.Entities[i]
		e.Known = known[e.ID]
		if e.Known != nil && k.Map != nil {
			e.Map = func() string { return k.Map(e.ID) }
		}
		if told := k.Told[e.ID]; told != "" && e.Description == "" {
			e.Description, e.Source = told, "article" // which has the name
		}
	}
	return &learned
}

// line is the one line on who or what an entity is, and where that is from:
// what the text says of it comes first, because it is of the day.
func (e *Entity) line() (text, source string) {
	switch {
	case e.Description != "" && e.Source == "article":
		return e.Description, tr.FromArticle
	case e.Description != "":
		return e.Description, tr.From(e.Source)
	case e.Known == nil || e.Known.Description == "":
		return "", ""
	case e.Known.Possible:
		return tr.Possibly(e.Known.Description), tr.From(cite(e.Known.Source, e.Known.Year))
	}
	return e.Known.Description, tr.From(cite(e.Known.Source, e.Known.Year))
}

// otherNames returns what else an entity is called: first as the article has
// it, then as the pack has.
func (e *Entity) otherNames() []string {
	names := e.Aliases
	if e.Known != nil && !e.Known.Possible {
		names = slices.Concat(names, []string{e.Known.Link.Name}, e.Known.Names)
	}
	names = otherNames(e.Name, names)
	return names[:min(len(names), mostNames)]
}

// mostNames is how many other names a card has room for.
const mostNames = 6

// located reports whether the map of all places has the entity.
func (e *Entity) located() bool { return e.Known != nil && hasPoint(e.Known) }

// searched is the text in which the sidebar's filter looks for words.
func (e *Entity) searched() string {
	line, _ := e.line()
	return e.Name + " " + strings.Join(e.otherNames(), " ") + " " + line
}

// cite names a source with its year.
func cite(source string, year int) string {
	if year == 0 {
		return source
	}
	return source + " " + number(year)
}
