package resolve

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// roleVerdict is a line of testdata/roles.jsonl: whether a role, found for the
// person with a mention there, was judged right by reading the text. Offsets
// are code points of the corpus document.
type roleVerdict struct {
	ID            string
	Mention, Role [2]int
	Right         bool
}

// TestRoles measures how many people with full names get a role from the text,
// given the corpus's own mentions, and how many of the judged ones are right.
func TestRoles(t *testing.T) {
	docs := readCorpus(t, "worldwide-dev.jsonl")
	resolved := make(map[string][]Entity, len(docs))
	full, described := 0, 0
	for id, doc := range docs {
		resolved[id] = resolveMentions(doc.Text, doc.Mentions)
		for _, e := range resolved[id] {
			if e.Type == tagger.Person && strings.Contains(e.Name, " ") {
				full++
				if e.Description != "" {
					described++
				}
			}
		}
	}
	judged, right, unjudged := 0, 0, 0
	for _, v := range readVerdicts(t) {
		doc := docs[v.ID]
		offsets := segment.NewOffsets(doc.Text)
		at := offsets.FromPoints(segment.Span{Start: v.Mention[0], End: v.Mention[1]})
		role := offsets.FromPoints(segment.Span{Start: v.Role[0], End: v.Role[1]}).In(doc.Text)
		switch e := entityAt(resolved[v.ID], at); {
		case e == nil || e.Description != role && e.Description != oneOfSeveral(role):
			unjudged++
		case v.Right:
			judged++
			right++
		default:
			judged++
		}
	}
	t.Logf("%d of %d people with full names have a role: %.1f %%", described, full, 100*float64(described)/float64(full))
	t.Logf("%d of %d judged roles are right; %d verdicts are of roles that are others now", right, judged, unjudged)
	if 2*described < full {
		t.Errorf("fewer than half of the people have a role")
	}
	if judged < 9*described/10 {
		t.Errorf("%d of %d roles have a verdict: judge anew", judged, described)
	}
	if judged < 100 || float64(right) < 0.9*float64(judged) {
		t.Errorf("want at least 100 verdicts that apply, and nine of ten roles right: judge anew")
	}
}

// oneOfSeveral returns a role with its first plural of a word for people in the
// singular, as it describes one of a list.
func oneOfSeveral(role string) string {
	words := strings.Fields(role)
	for i, w := range words {
		if one := singular(w); isRoleWord(lower(one)) && !isRoleWord(lower(w)) {
			words[i] = one
			break
		}
	}
	return strings.Join(words, " ")
}

func readVerdicts(t *testing.T) []roleVerdict {
	t.Helper()
	f, err := os.Open("testdata/roles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []roleVerdict
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var v roleVerdict
		if err := json.Unmarshal(sc.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

func entityAt(entities []Entity, at segment.Span) *Entity {
	for i := range entities {
		for _, m := range entities[i].Mentions {
			if m.Overlaps(at) {
				return &entities[i]
			}
		}
	}
	return nil
}
