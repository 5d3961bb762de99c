package app

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"rubricate/extract/article"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// How many names the library shows of an article.
const (
	mostPeople = 3
	mostPlaces = 3
)

// NewReading opens an article: page is its layout, and entities are those of
// the page's text. Entities of other types than person, place and organisation
// are left out.
func NewReading(a article.Article, page *article.Page, entities []resolve.Entity) *Reading {
	text := page.Text()
	r := &Reading{Summary: Summary{
		ID: a.ID, Title: a.Title, Byline: a.Byline, Source: a.Source, Language: a.Language,
		Published: a.Published, Words: len(strings.Fields(text)),
	}}
	quotes := newQuoter(text, page.Title().End)
	var marks []article.Mark
	for _, e := range entities {
		if e.Type == tagger.Other {
			continue
		}
		shown := Entity{ID: e.ID, Name: e.Name, Type: e.Type.String(), Aliases: otherNames(e.Name, e.Aliases),
			Description: e.Description, Source: e.Source, Quote: quotes.of(e.Mentions), Doubts: doubts(e.Mentions)}
		for i, m := range e.Mentions {
			shown.At = append(shown.At, float32(m.Start)/float32(max(len(text), 1)))
			marks = append(marks, article.Mark{Span: m.Span, Attrs: markAttributes(e, i+1, slices.Contains(shown.Doubts, i+1))})
		}
		r.Entities = append(r.Entities, shown)
	}
	// The one stop of the Tab key is the first mention of the text.
	if first := firstMark(marks); first >= 0 {
		attrs := marks[first].Attrs
		attrs[len(attrs)-1].Value = "0"
	}
	r.HTML = withHead(page.HTML(marks), r.Summary)
	r.Digest = digest(r.HTML)
	r.People = mostNamed(r.Entities, "person", mostPeople)
	r.Places = mostNamed(r.Entities, "place", mostPlaces)
	return r
}

// markAttributes are those of the n-th mention of an entity. A screen reader
// says "Steve Witkoff, person"; that it is a button, it says by the role.
func markAttributes(e resolve.Entity, n int, inDoubt bool) []article.Attr {
	kind := e.Type.String()
	id := e.ID
	if n > 1 {
		id = key(e.ID, n)
	}
	role := tr.Role[kind]
	var attrs []article.Attr
	if inDoubt {
		role = tr.RoleInDoubt[kind]
		attrs = []article.Attr{{Name: "data-doubt", Value: "true"}}
	}
	return append(attrs, []article.Attr{
		{Name: "id", Value: id},
		{Name: "data-entity", Value: e.ID},
		{Name: "data-type", Value: kind},
		{Name: "data-n", Value: strconv.Itoa(n)},
		{Name: "role", Value: "button"},
		{Name: "aria-roledescription", Value: role},
		{Name: "aria-expanded", Value: "false"},
		{Name: "tabindex", Value: "-1"}, // the last one: NewReading changes it
	}...)
}

// otherNames leaves out aliases that a reader would not call another name:
// those that differ only in case from the name or an alias before.
func otherNames(name string, aliases []string) []string {
	seen := map[string]bool{fold(name): true}
	var names []string
	for _, a := range aliases {
		if f := fold(a); !seen[f] {
			seen[f] = true
			names = append(names, a)
		}
	}
	return names
}

func firstMark(marks []article.Mark) int {
	first := -1
	for i, m := range marks {
		if first < 0 || m.Start < marks[first].Start {
			first = i
		}
	}
	return first
}

// withHead puts source, byline, date and reading time around the heading.
func withHead(markup string, s Summary) string {
	before, after := headMarkup(s)
	const end = "</h1>"
	if !strings.HasPrefix(markup, "<h1") {
		return before + after + markup
	}
	heading, body, _ := strings.Cut(markup, end)
	return before + heading + end + after + body
}

func digest(markup string) string {
	h := fnv.New64a()
	h.Write([]byte(markup))
	return strconv.FormatUint(h.Sum64(), 36)
}

// mostNamed returns the entities of a type that are named most often.
func mostNamed(entities []Entity, kind string, most int) []Named {
	var names []Named
	for _, e := range roster(entities, kind, "", sortCount) {
		if len(names) == most {
			break
		}
		names = append(names, Named{ID: e.ID, Name: e.Name})
	}
	return names
}
