package app

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rubricate/extract/know"
	"rubricate/extract/know/link"
)

// reads returns the text of markup, each element's on a line of its own.
func reads(t *testing.T, markup string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for n := range root.Descendants() {
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			lines = append(lines, strings.TrimSpace(n.Data))
		}
	}
	return strings.Join(lines, "\n")
}

func degreesOf(lat, lon float64) (*float64, *float64) { return &lat, &lon }

func TestFactsMarkup(t *testing.T) {
	president := &Entity{Type: "person", Known: &link.Linked{Source: "Tables", Year: 2025, Facts: []link.Fact{
		{Label: "born", Value: "1952-10-07", Source: "Tables", Year: 2025},
		{Label: "office", Value: "President <of> all", Start: "2012-05-07", Checked: "2025-03", Source: "Tables", Year: 2025},
		{Label: "occupation", Value: "politician", Source: "Pantheon", Year: 2013},
	}}}
	want := `born
7 October 1952
office
President <of> all
since 7 May 2012
Tables 2025 · office checked March 2025
occupation
politician
Pantheon 2013`
	if got := reads(t, factsMarkup(president)); got != want {
		t.Errorf("the card reads\n%s\nwant\n%s", got, want)
	}

	town := &Entity{Type: "place", Map: func() string { return "<svg></svg>" }, Known: &link.Linked{Possible: true, Source: "GeoNames", Year: 2023,
		Facts:  []link.Fact{{Label: "population", Value: "41,234", Source: "GeoNames", Year: 2023}},
		Others: []link.Link{{Name: "Springfield", Kind: "city", Country: "US"}}}}
	town.Known.Link.Lat, town.Known.Link.Lon = degreesOf(-41.2889, 174.7772)
	want = `It may also be Springfield (city, US).
population
41,234
coordinates
41.29° S, 174.78° E
GeoNames 2023`
	if got := reads(t, factsMarkup(town)); got != want {
		t.Errorf("the card reads\n%s\nwant\n%s", got, want)
	}
	if !strings.Contains(factsMarkup(town), `<div class="card-map"><svg>`) {
		t.Error("the card has no map")
	}
	alliance := &Entity{Type: "organisation", Known: &link.Linked{Source: "Tables", Year: 2025, Link: link.Link{Kind: "international organisation"},
		Facts: []link.Fact{{Label: "founded", Value: "1949-04", Source: "Tables", Year: 2025}}}}
	if got, want := reads(t, factsMarkup(alliance)), "kind\ninternational organisation\nfounded\nApril 1949\nTables 2025"; got != want {
		t.Errorf("the card reads\n%s\nwant\n%s", got, want)
	}
	if got := reads(t, factsMarkup(&Entity{})); got != "" {
		t.Errorf("of nothing known the card reads %q", got)
	}
}

func TestLine(t *testing.T) {
	known := &link.Linked{Description: "capital of Norway", Source: "GeoNames", Year: 2023}
	unsure := &link.Linked{Description: "town in Norway", Source: "GeoNames", Year: 2023, Possible: true}
	for _, tt := range []struct {
		name, text, source string
		e                  Entity
	}{
		{"the article first", "host", "from this article", Entity{Description: "host", Source: "article", Known: known}},
		{"the pack else", "capital of Norway", "from GeoNames 2023", Entity{Known: known}},
		{"in doubt", "possibly town in Norway", "from GeoNames 2023", Entity{Known: unsure}},
		{"nothing", "", "", Entity{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if text, source := tt.e.line(); text != tt.text || source != tt.source {
				t.Errorf("%q, %q", text, source)
			}
		})
	}
}

func TestReadingWithKnowledge(t *testing.T) {
	before := &Reading{Entities: []Entity{{ID: "oslo", Name: "Oslo", Type: "place", Aliases: []string{"OSLO"}}, {ID: "navy", Name: "Indian Navy", Type: "organisation"}}}
	after := before.with(&Knowledge{
		Linked: []link.Linked{{Entity: "oslo", Link: link.Link{Name: "Oslo"}, Names: []string{"Kristiania", "oslo"}}},
		Told:   map[string]string{"navy": "navy of India"}, Map: func(entity string) string { return "<svg id=" + entity + ">" }, PlacesMap: "<svg/>",
	})
	oslo, navy := &after.Entities[0], &after.Entities[1]
	if got := strings.Join(oslo.otherNames(), ", "); got != "Kristiania" || oslo.Map() != "<svg id=oslo>" || after.PlacesMap == "" {
		t.Errorf("Oslo is also %q, with the map %q", got, oslo.Map())
	}
	if navy.Description != "navy of India" || navy.Source != "article" {
		t.Errorf("the navy is %q from %q", navy.Description, navy.Source)
	}
	if before.Entities[0].Known != nil || before.Entities[1].Description != "" {
		t.Error("the reading before has changed")
	}
	if len(roster(after.Entities, "place", "kristiania", sortCount)) != 1 {
		t.Error("the filter does not find another name")
	}
}

func TestPlacesNotOnTheMap(t *testing.T) {
	oslo := Entity{ID: "oslo", Name: "Oslo", Type: "place", Known: &link.Linked{}}
	oslo.Known.Link.Lat, oslo.Known.Link.Lon = degreesOf(59.9, 10.7)
	r := &Reading{PlacesMap: "<svg></svg>", Entities: []Entity{oslo, {ID: "nowhere", Name: "No <where>", Type: "place"}}}
	if got := reads(t, strings.Join(rosterDrawing{reading: r}.markup(), "")); !strings.Contains(got, "Not on the map:\nNo <where>\n") {
		t.Errorf("the list reads\n%s", got)
	}
	if strings.Contains(strings.Join(rosterDrawing{reading: r, filter: "oslo"}.markup(), ""), "places-map") {
		t.Error("a filtered list has the map of all")
	}
}

// Every source of every pack is on the page, with all that its licence asks for.
func TestAboutMarkup(t *testing.T) {
	meta := know.Meta{Title: "Towns", Sources: []know.Source{
		{Name: "A & B", Year: 2023, Licence: "CC-BY-4.0", Attribution: "By <them>.", URL: "https://example.org/?a&b", Version: "npm ab 1.0.0"},
		{Name: "Script", Licence: "MIT", URL: "javascript:alert(1)"},
	}}
	markup := aboutMarkup(&Sources{Packs: []know.Meta{meta}, Problems: []string{"web/packs/x: damaged"}})
	for _, want := range []string{"Towns", "A & B", "as of 2023", "By <them>.", "Licence: CC-BY-4.0 · Taken from npm ab 1.0.0", "Licence: MIT", "Natural Earth", "web/packs/x: damaged"} {
		if !strings.Contains(reads(t, markup), want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	if strings.Contains(markup, "javascript:") {
		t.Error("an address that is no web page is a link")
	}
}
