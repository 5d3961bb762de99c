package app

import "rubricate/extract/tagger"

// A mention is in doubt when the tagger gives span and type of it less than
// doubtful: about every second of those is wrong. A name that it is sure of
// elsewhere in the article is the same name here.
const (
	doubtful = 0.6
	sure     = 0.9
)

// doubts returns the numbers, from 1, of the mentions of an entity that are in
// doubt. A confidence of 0 says nothing: names that come with an article, from
// its publisher, have none.
func doubts(mentions []tagger.Mention) []int {
	var inDoubt []int
	for i, m := range mentions {
		switch {
		case m.Confidence >= sure:
			return nil
		case m.Confidence > 0 && m.Confidence < doubtful:
			inDoubt = append(inDoubt, i+1)
		}
	}
	return inDoubt
}
