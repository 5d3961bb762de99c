package resolve

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"testing"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// corpusDir holds labelled text that is not part of the project.
const corpusDir = "../../../shared/corpora"

// corpusDocument is a line of a corpus, with its spans in bytes.
type corpusDocument struct {
	ID       string
	Text     string
	Mentions []tagger.Mention
}

// readCorpus reads a corpus, or skips the test where there is none.
func readCorpus(t *testing.T, name string) map[string]corpusDocument {
	t.Helper()
	f, err := os.Open(corpusDir + "/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("needs the labelled text %s/%s", corpusDir, name)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	docs := make(map[string]corpusDocument)
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for sc.Scan() {
		var line struct {
			ID, Text string
			Ents     []struct {
				Start, End int
				Type       string
			}
		}
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		doc := corpusDocument{ID: line.ID, Text: line.Text}
		offsets := segment.NewOffsets(line.Text)
		for _, e := range line.Ents {
			typ := map[string]tagger.Type{"PER": tagger.Person, "LOC": tagger.Place, "ORG": tagger.Organisation, "MISC": tagger.Other}[e.Type]
			doc.Mentions = append(doc.Mentions, tagger.Mention{Span: offsets.FromPoints(segment.Span{Start: e.Start, End: e.End}), Type: typ, Confidence: 1})
		}
		docs[doc.ID] = doc
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

// resolveMentions resolves mentions as they stand in a corpus.
func resolveMentions(text string, mentions []tagger.Mention) []Entity {
	words := segment.Words(text)
	return Resolve(text, words, segment.Sentences(text, words), mentions)
}
