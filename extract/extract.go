// Package extract finds the people, places and organisations of a news article.
package extract

import (
	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// The vocabulary of the rooms below, for callers who need only this package.
type (
	Span    = segment.Span
	Type    = tagger.Type
	Mention = tagger.Mention
	Entity  = resolve.Entity
)
