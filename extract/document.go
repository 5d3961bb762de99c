package extract

import (
	"encoding/json"
	"errors"
	"fmt"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// Document is a text and its entities.
type Document struct {
	ID       string // the article's, "" if it has none
	Title    string // plain text, one line
	Text     string
	Entities []Entity // in the order of their first mentions
	// Linked is what knowledge packs have on entities, in the same order; nil
	// before [Document.Link]. JSON keeps the link of it, and no more.
	Linked []Linked
}

// ErrDocument means that bytes are no document: not the JSON of one, or with a
// mention outside the text. Test with errors.Is.
var ErrDocument = errors.New("not a document")

// documentJSON is a Document as JSON has it; README.md calls it the object of
// `rubricate tag`. Positions are code points of the text.
type documentJSON struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	Text     string       `json:"text"`
	Entities []entityJSON `json:"entities"`
}

type entityJSON struct {
	ID          string        `json:"id"`
	Name        string        `json:"name"`
	Type        string        `json:"type"`
	Aliases     []string      `json:"aliases"`
	Description string        `json:"description"`
	Source      string        `json:"source"`
	Link        *Link         `json:"link"`
	Mentions    []mentionJSON `json:"mentions"`
}

type mentionJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// MarshalJSON returns the document in the form that `rubricate tag` writes:
//
//	{"id","title","text","entities":[{"id","name","type","aliases":[],"description",
//	"source","link","mentions":[{"start","end","text"}]}]}
//
// start and end count code points of text. link is null for an entity that no
// pack knows. Confidence, Evidence and what a card shows besides are left out.
func (d *Document) MarshalJSON() ([]byte, error) {
	out := documentJSON{ID: d.ID, Title: d.Title, Text: d.Text, Entities: make([]entityJSON, 0, len(d.Entities))}
	offsets := segment.NewOffsets(d.Text)
	known := d.linked()
	for i := range d.Entities {
		e := toJSON(&d.Entities[i])
		e.Link = linkOf(known, e.ID)
		for _, m := range d.Entities[i].Mentions {
			at := offsets.Points(m.Span)
			e.Mentions = append(e.Mentions, mentionJSON{at.Start, at.End, m.In(d.Text)})
		}
		out.Entities = append(out.Entities, e)
	}
	return json.Marshal(out)
}

// toJSON returns an entity without its mentions.
func toJSON(e *Entity) entityJSON {
	return entityJSON{
		ID: e.ID, Name: e.Name, Type: e.Type.String(), Aliases: append([]string{}, e.Aliases...),
		Description: e.Description, Source: e.Source, Mentions: make([]mentionJSON, 0, len(e.Mentions)),
	}
}

// UnmarshalJSON reads what MarshalJSON writes. An error is an ErrDocument and
// says what is wrong with which entity.
func (d *Document) UnmarshalJSON(data []byte) error {
	var in documentJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return fmt.Errorf("%w: %w", ErrDocument, err)
	}
	read := Document{ID: in.ID, Title: in.Title, Text: in.Text, Entities: make([]Entity, 0, len(in.Entities))}
	offsets := segment.NewOffsets(in.Text)
	for i := range in.Entities {
		e, err := fromJSON(&in.Entities[i], offsets, in.Text)
		if err == nil {
			err = read.readLink(e.ID, in.Entities[i].Link)
		}
		if err != nil {
			return fmt.Errorf("%w: entity %d, %.60q: %w", ErrDocument, i+1, in.Entities[i].ID, err)
		}
		read.Entities = append(read.Entities, e)
	}
	*d = read
	return nil
}

func fromJSON(in *entityJSON, offsets *segment.Offsets, text string) (Entity, error) {
	typ, ok := ParseType(in.Type)
	if !ok {
		return Entity{}, fmt.Errorf("unknown type %.30q", in.Type)
	}
	e := Entity{ID: in.ID, Name: in.Name, Type: typ, Aliases: in.Aliases, Description: in.Description, Source: in.Source}
	if len(in.Mentions) == 0 {
		return Entity{}, errors.New("no mention")
	}
	last := 0
	for _, m := range in.Mentions {
		span := offsets.FromPoints(segment.Span{Start: m.Start, End: m.End})
		if span.Start < last || span.End <= span.Start || offsets.Points(span) != (segment.Span{Start: m.Start, End: m.End}) {
			return Entity{}, fmt.Errorf("mention at %d–%d is outside the text or out of order", m.Start, m.End)
		}
		if span.In(text) != m.Text {
			return Entity{}, fmt.Errorf("mention at %d–%d is not %.60q in the text", m.Start, m.End, m.Text)
		}
		last = span.End
		e.Mentions = append(e.Mentions, Mention{Span: span, Type: typ})
	}
	return e, nil
}

// ParseType returns the type whose String is s; ok is false where there is none.
func ParseType(s string) (typ Type, ok bool) {
	for t := tagger.Person; t <= tagger.Other; t++ {
		if t.String() == s {
			return t, true
		}
	}
	return 0, false
}
