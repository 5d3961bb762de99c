package app

import (
	"slices"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"rubricate/extract/article"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

func TestDoubts(t *testing.T) {
	for _, tt := range []struct {
		name       string
		confidence []float32
		want       []int
	}{
		{"sure", []float32{.95, .7}, nil},
		{"in doubt", []float32{.3}, []int{1}},
		{"some in doubt", []float32{.7, .59, .6, .2}, []int{2, 4}},
		{"sure elsewhere", []float32{.3, .5, .9}, nil},
		{"of a publisher, who says nothing of it", []float32{0, 0}, nil},
		{"none", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var mentions []tagger.Mention
			for _, c := range tt.confidence {
				mentions = append(mentions, tagger.Mention{Confidence: c})
			}
			if got := doubts(mentions); !slices.Equal(got, tt.want) {
				t.Errorf("mentions in doubt: %v, want %v", got, tt.want)
			}
		})
	}
}

// What is in doubt is said in words: by the card, and to a screen reader.
func TestDoubtIsSaid(t *testing.T) {
	a := article.Article{ID: "talks", Title: "Talks", Body: "<p>Bo Li met Ada Wong.</p>"}
	page, err := article.Layout(a)
	if err != nil {
		t.Fatal(err)
	}
	named := func(name string, confidence float32) resolve.Entity {
		mentions := mentionsOf(page.Text(), name)
		for i := range mentions {
			mentions[i].Confidence = confidence
		}
		return resolve.Entity{ID: name[:2], Name: name, Type: tagger.Person, Mentions: mentions}
	}
	r := NewReading(a, page, []resolve.Entity{named("Bo Li", .4), named("Ada Wong", .8)})
	if n := strings.Count(r.HTML, `data-doubt="true"`); n != 1 {
		t.Errorf("%d mentions are in doubt, want 1: %s", n, r.HTML)
	}
	if !strings.Contains(r.HTML, `aria-roledescription="`+tr.RoleInDoubt["person"]+`"`) {
		t.Errorf("a screen reader does not say that Bo Li may be no person: %s", r.HTML)
	}
	for i, want := range []string{tr.TypeInDoubt["person"], tr.Type["person"]} {
		c := load(t, &card{Entity: &r.Entities[i], N: 1})
		expect(t, goapp.Text(want), c, 0, 0, 0, 1, 0)
	}
}
