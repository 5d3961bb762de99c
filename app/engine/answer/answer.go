// Package answer makes of a document what the widget's page reads: its
// entities, with the positions that a page counts in.
package answer

import (
	"rubricate/extract"
	"rubricate/extract/segment"
)

// Entities returns the entities of a document in the types that [JSON] takes:
// encoding/json would make the engine an eighth larger. An entity has
// the members of web/widget/src/types.js, and "mentions": [{"start", "end"}],
// half-open ranges of UTF-16 code units of the text.
func Entities(d *extract.Document) []any {
	out := make([]any, len(d.Entities))
	offsets := segment.NewOffsets(d.Text)
	known := make(map[string]*extract.Linked, len(d.Linked))
	for i := range d.Linked {
		known[d.Linked[i].Entity] = &d.Linked[i]
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		mentions := make([]any, len(e.Mentions))
		for j, m := range e.Mentions {
			at := offsets.UTF16(m.Span)
			mentions[j] = map[string]any{"start": at.Start, "end": at.End}
		}
		aliases := make([]any, len(e.Aliases))
		for j, alias := range e.Aliases {
			aliases[j] = alias
		}
		entity := map[string]any{
			"id": e.ID, "name": e.Name, "type": e.Type.String(), "aliases": aliases,
			"description": e.Description, "source": e.Source, "year": 0,
			"link": nil, "facts": []any{},
			"mentions": mentions,
		}
		if k := known[e.ID]; k != nil {
			add(entity, k)
		}
		out[i] = entity
	}
	return out
}

// add adds what the packs know.
func add(entity map[string]any, k *extract.Linked) {
	link := map[string]any{"uri": k.Link.URI, "name": k.Link.Name, "kind": k.Link.Kind, "country": k.Link.Country}
	if k.Link.Lat != nil {
		link["lat"], link["lon"] = *k.Link.Lat, *k.Link.Lon
	}
	entity["link"] = link
	if entity["source"] == k.Source {
		entity["year"] = k.Year
	}
	facts := []any{}
	for _, f := range k.Brief() {
		facts = append(facts, map[string]any{
			"label": f.Label, "value": f.Value, "from": f.Start, "until": f.End, "source": f.Source, "year": f.Year,
		})
	}
	entity["facts"] = facts
}
