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
		out[i] = map[string]any{
			"id": e.ID, "name": e.Name, "type": e.Type.String(), "aliases": aliases,
			"description": e.Description, "source": e.Source,
			"link":     nil, // nothing is looked up
			"mentions": mentions,
		}
	}
	return out
}
