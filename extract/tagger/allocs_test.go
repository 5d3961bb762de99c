package tagger_test

import (
	"context"
	"strings"
	"testing"

	"rubricate/extract/segment"
)

// TestAllocations: nothing is allocated for a word. What is allocated for a
// call, and for the list of its mentions as that grows, is far less than a
// hundredth of the words.
func TestAllocations(t *testing.T) {
	m := loadModel(t)
	text := strings.Repeat(article+"\n\n", 200)
	words := segment.Words(text)
	sentences := segment.Sentences(text, words)
	allocations := testing.AllocsPerRun(3, func() {
		if _, err := m.Tag(context.Background(), text, words, sentences, nil); err != nil {
			t.Fatal(err)
		}
	})
	if limit := float64(len(words)) / 100; allocations > limit {
		t.Errorf("%.0f allocations for %d words, at most %.0f allowed", allocations, len(words), limit)
	}
}

// TestBoundedScratch: the memory that tagging keeps does not grow with the text
// beyond that of a few windows.
func TestBoundedScratch(t *testing.T) {
	m := loadModel(t)
	tag(t, m, strings.Repeat(article+"\n\n", 200))
	before := heap()
	tag(t, m, strings.Repeat(article+"\n\n", 1000))
	if grown := heap() - before; grown > 1<<20 {
		t.Errorf("%d bytes more after a text five times as long", grown)
	}
}
