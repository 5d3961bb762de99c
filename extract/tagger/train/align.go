package train

import (
	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/label"
)

// labelWords gives each word its label. A name covers every word that it shares
// a letter with; where names share a word, the first has it.
func labelWords(words []segment.Word, names []Name) []label.Label {
	labels := make([]label.Label, len(words))
	at := 0
	for _, n := range names {
		for at < len(words) && words[at].End <= n.Start {
			at++
		}
		from := at
		for at < len(words) && words[at].Start < n.End {
			at++
		}
		for i := from; i < at; i++ {
			labels[i] = label.Of(position(i-from, at-from), n.Type)
		}
	}
	return labels
}

// position is the place of word i of a name of n words.
func position(i, n int) int {
	switch {
	case n == 1:
		return label.Unit
	case i == 0:
		return label.Begin
	case i == n-1:
		return label.Last
	}
	return label.Inside
}

// closeNames ends every name at the end of its sentence, so that the labels of
// each sentence stand by themselves.
func closeNames(labels []label.Label, ends []int32) {
	from := 0
	for _, to := range ends {
		for i := from; i < int(to); {
			if labels[i] == label.O {
				i++
				continue
			}
			end := i + 1
			for end < int(to) && label.Open(labels[end-1]) && !label.Starts(labels[end]) {
				end++
			}
			for j := i; j < end; j++ {
				labels[j] = label.Of(position(j-i, end-i), label.Type(labels[i]))
			}
			i = end
		}
		from = int(to)
	}
}
