package tagger_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// newsText is real news where the corpora are at hand.
func newsText(b *testing.B) (texts []string) {
	b.Helper()
	path := filepath.Join("..", "..", "..", "shared", "corpora", "worldwide-dev.jsonl")
	f, err := os.Open(path)
	if err != nil {
		b.Skipf("no corpora in ../shared/corpora: %v", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var doc struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			b.Fatal(err)
		}
		texts = append(texts, doc.Text)
	}
	return texts
}

// BenchmarkTag measures words per second over articles, segmentation not included.
func BenchmarkTag(b *testing.B) {
	benchmarkTag(b, false)
}

// BenchmarkSegmentAndTag measures words per second from plain text to mentions.
func BenchmarkSegmentAndTag(b *testing.B) {
	benchmarkTag(b, true)
}

func benchmarkTag(b *testing.B, cut bool) {
	m, texts := loadModel(b), newsText(b)
	var words [][]segment.Word
	var sentences [][]segment.Sentence
	total := 0
	for _, text := range texts {
		words = append(words, segment.Words(text))
		sentences = append(sentences, segment.Sentences(text, words[len(words)-1]))
		total += len(words[len(words)-1])
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, text := range texts {
			w, s := words[i], sentences[i]
			if cut {
				w = segment.Words(text)
				s = segment.Sentences(text, w)
			}
			if _, err := m.Tag(context.Background(), text, w, s, nil); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(total)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkLoad measures the way from bytes in memory to a model.
func BenchmarkLoad(b *testing.B) {
	data := readModelBytes(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tagger.Load(data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCold measures loading and then tagging a first article of 1,000 words.
func BenchmarkCold(b *testing.B) {
	data, texts := readModelBytes(b), newsText(b)
	text := ""
	for i := 0; len(segment.Words(text)) < 1000; i++ {
		text += texts[i] + "\n\n"
	}
	words := segment.Words(text)[:1000]
	for b.Loop() {
		m, err := tagger.Load(data)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := m.Tag(context.Background(), text, words, segment.Sentences(text, words), nil); err != nil {
			b.Fatal(err)
		}
	}
}
