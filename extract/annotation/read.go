package annotation

import (
	"encoding/json"
	"errors"
	"fmt"

	"rubricate/extract"
	"rubricate/extract/segment"
)

// ErrOtherText means that annotations were made for a different text. Test
// with errors.Is.
var ErrOtherText = errors.New("the annotations are of another text")

// Read makes a document of annotations as [Marshal] writes them and the text
// they were made for. It fails with ErrOtherText when the hash is not the
// text's, with extract.ErrDocument when they make no sense.
func Read(data []byte, text string) (*extract.Document, error) {
	var set annotationSet
	if err := json.Unmarshal(data, &set); err != nil {
		return nil, fmt.Errorf("%w: annotations: %w", extract.ErrDocument, err)
	}
	if set.About.TextHash != TextHash(text) {
		return nil, ErrOtherText
	}
	r := reader{
		doc:     &extract.Document{ID: set.About.ID, Title: set.About.Name, Text: text},
		index:   make(map[string]int),
		offsets: segment.NewOffsets(text),
	}
	for n := range set.Items {
		if err := r.add(&set.Items[n]); err != nil {
			return nil, fmt.Errorf("%w: annotation %d, %.60q: %w", extract.ErrDocument, n+1, set.Items[n].ID, err)
		}
	}
	return r.doc, nil
}

// reader gathers the annotations of one document.
type reader struct {
	doc     *extract.Document
	index   map[string]int // entities by their ids
	offsets *segment.Offsets
}

func (r *reader) add(a *annotation) error {
	typ, ok := extract.ParseType(a.Body.Type)
	if !ok {
		return fmt.Errorf("unknown type %.30q", a.Body.Type)
	}
	i, known := r.index[a.Body.ID]
	if !known {
		i = len(r.doc.Entities)
		r.index[a.Body.ID] = i
		if err := r.addEntity(&a.Body, typ); err != nil {
			return err
		}
	}
	e := &r.doc.Entities[i]
	for _, s := range a.Target.Selector {
		if s.Type != "TextPositionSelector" || s.Start == nil || s.End == nil {
			continue
		}
		points := segment.Span{Start: *s.Start, End: *s.End}
		span := r.offsets.FromPoints(points)
		if n := len(e.Mentions); span.Len() <= 0 || r.offsets.Points(span) != points || n > 0 && span.Start < e.Mentions[n-1].End {
			return fmt.Errorf("position %d–%d is outside the text or out of order", points.Start, points.End)
		}
		e.Mentions = append(e.Mentions, extract.Mention{Span: span, Type: typ})
		return nil
	}
	return errors.New("no TextPositionSelector")
}

func (r *reader) addEntity(b *body, typ extract.Type) error {
	r.doc.Entities = append(r.doc.Entities, extract.Entity{ID: b.ID, Name: b.Name, Type: typ, Aliases: b.Aliases,
		Description: b.Description, Source: b.Source})
	if b.Link == nil {
		return nil
	}
	k := extract.Linked{Entity: b.ID, Link: extract.Link{
		URI: b.Link.URI, Name: b.Link.Name, Kind: b.Link.Kind, Country: b.Link.Country, Lat: b.Link.Lat, Lon: b.Link.Lon}}
	if k.Link.Name == "" {
		k.Link.Name = b.Name
	}
	if b.Year != 0 {
		k.Description, k.Source, k.Year = b.Description, b.Source, b.Year
	}
	for _, f := range b.Facts {
		k.Facts = append(k.Facts, extract.Fact{Label: f.Label, Value: f.Value, Start: f.From, End: f.Until, Source: f.Source, Year: f.Year})
	}
	if err := k.Link.Check(); err != nil {
		return err
	}
	r.doc.Linked = append(r.doc.Linked, k)
	return nil
}
