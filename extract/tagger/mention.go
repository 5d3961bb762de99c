package tagger

import "rubricate/extract/segment"

// Type says what a mention or an entity is.
type Type uint8

// The types, in the order of the reader's sidebar.
const (
	Person Type = iota
	Place
	Organisation
	Other // nationalities, events, works, products: tagged, never highlighted by default
)

// String returns the name of the type as it stands in JSON and in data-type.
func (t Type) String() string {
	return [...]string{"person", "place", "organisation", "other"}[t]
}

// Mention is one name in a text.
type Mention struct {
	segment.Span
	Type Type
	// Confidence is the calibrated probability, in [0, 1], that span and type are both right.
	Confidence float32
}
