package annotation

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"rubricate/extract"
	"rubricate/extract/segment"
)

// Marshal returns a document as an AnnotationSet. Of what packs know of an
// entity it has the link and the facts that a small card shows.
func Marshal(d *extract.Document) ([]byte, error) {
	type place struct{ entity, mention int }
	var order []place
	for i, e := range d.Entities {
		for j := range e.Mentions {
			order = append(order, place{i, j})
		}
	}
	slices.SortStableFunc(order, func(a, b place) int {
		return cmp.Compare(d.Entities[a.entity].Mentions[a.mention].Start, d.Entities[b.entity].Mentions[b.mention].Start)
	})
	set := annotationSet{
		Context: jsonContext, Type: "AnnotationSet",
		About: about{ID: d.ID, Name: d.Title, TextHash: TextHash(d.Text)},
		Items: make([]annotation, 0, len(order)),
	}
	offsets := segment.NewOffsets(d.Text)
	quotes := newQuoter(d.Text)
	known := make(map[string]*extract.Linked, len(d.Linked))
	for i := range d.Linked {
		known[d.Linked[i].Entity] = &d.Linked[i]
	}
	for n, p := range order {
		e := &d.Entities[p.entity]
		b := body{ID: e.ID, Type: e.Type.String()}
		if p.mention == 0 {
			b = describe(e, known[e.ID])
		}
		span := e.Mentions[p.mention].Span
		at := offsets.Points(span)
		set.Items = append(set.Items, annotation{
			ID: "#" + strconv.Itoa(n+1), Type: "Annotation", Motivation: "identifying", Body: b,
			Target: target{Source: d.ID, Selector: []selector{
				quotes.of(span),
				{Type: "TextPositionSelector", Start: &at.Start, End: &at.End},
			}},
		})
	}
	return json.Marshal(set)
}

// describe returns all of an entity; k is nil where no pack knows it.
func describe(e *extract.Entity, k *extract.Linked) body {
	b := body{ID: e.ID, Type: e.Type.String(), Name: e.Name, Aliases: e.Aliases,
		Description: e.Description, Source: e.Source, Link: toLink(k, e.Name)}
	if k == nil {
		return b
	}
	if e.Source == k.Source {
		b.Year = k.Year
	}
	for _, f := range k.Brief() {
		b.Facts = append(b.Facts, fact{f.Label, f.Value, f.Start, f.End, f.Source, f.Year})
	}
	return b
}
