package train

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"rubricate/extract/segment"
)

// Document is a labelled text.
type Document struct {
	ID    string
	Text  string
	Names []Name // ascending, not overlapping
	// Source is the corpus, which training may weigh: labels follow other guidelines there.
	Source string
}

// Name is a labelled name of a document: a span of bytes and the number of its type.
type Name struct {
	segment.Span
	Type int
}

// typeNumbers are the corpora's types in the order of tagger.Type.
var typeNumbers = map[string]int{"PER": 0, "LOC": 1, "ORG": 2, "MISC": 3}

// maxLine bounds a line of a corpus file.
const maxLine = 64 << 20

// ReadCorpus reads labelled documents from a file of JSON lines.
func ReadCorpus(path string) ([]Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	docs, err := readCorpus(f, strings.TrimSuffix(filepath.Base(path), ".jsonl"))
	if err != nil {
		return nil, fmt.Errorf("corpus %s: %w", path, err)
	}
	return docs, nil
}

func readCorpus(r io.Reader, source string) ([]Document, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<16), maxLine)
	var docs []Document
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var raw struct {
			ID   string `json:"id"`
			Text string `json:"text"`
			Ents []struct {
				Start int    `json:"start"`
				End   int    `json:"end"`
				Type  string `json:"type"`
			} `json:"ents"`
		}
		if err := json.Unmarshal(lines.Bytes(), &raw); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		doc := Document{ID: raw.ID, Text: raw.Text, Source: source}
		at := byteOffsets(raw.Text)
		end := 0
		for _, e := range raw.Ents {
			kind, ok := typeNumbers[e.Type]
			if !ok {
				return nil, fmt.Errorf("line %d: %s: unknown type %q", n, raw.ID, e.Type)
			}
			if e.Start < 0 || e.End <= e.Start || e.End >= len(at) {
				return nil, fmt.Errorf("line %d: %s: span %d–%d outside the text of %d code points", n, raw.ID, e.Start, e.End, len(at)-1)
			}
			if at[e.Start] < end {
				continue // nested or doubled: the first stays
			}
			end = at[e.End]
			doc.Names = append(doc.Names, Name{segment.Span{Start: at[e.Start], End: end}, kind})
		}
		docs = append(docs, doc)
	}
	return docs, lines.Err()
}

// byteOffsets returns the byte offset of each code point of text, and its length.
func byteOffsets(text string) []int {
	at := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}
