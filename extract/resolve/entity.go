package resolve

import (
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// Entity is one person, place, organisation or other named thing of a
// document, with every mention of it in the order of the text.
type Entity struct {
	// ID is unique within the document and the same whenever the same text is
	// resolved: the name in lower case with hyphens, "steve-witkoff".
	ID      string
	Name    string // the fullest form the text gives
	Type    tagger.Type
	Aliases []string // other forms found in the text, in order of appearance
	// Description is one line on who or what this is, "" when nothing is known.
	Description string
	// Source says where Description is from: "article", or a knowledge pack's name.
	Source string
	// Evidence is the sentence Description was taken from; empty when it is not from the text.
	Evidence segment.Span
	Mentions []tagger.Mention // at least one, ascending, not overlapping
}
