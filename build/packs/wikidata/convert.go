package wikidata

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

// Options say what is taken.
type Options struct {
	Year         int // of the export: what the facts of the pack are dated with
	MinSitelinks int // entities with fewer articles in Wikipedias are left out
	MaxRecords   int // an error beyond; 500,000 if zero
}

const (
	maxFacts   = 12 // offices and the like of one entity
	maxAliases = 12
	maxLength  = 240 // bytes of a name or value
)

// Read makes entries of an export. open is called twice and gives the export
// from its beginning.
func Read(open func() (io.ReadCloser, error), o Options) ([]know.Entry, know.Meta, error) {
	if o.MaxRecords == 0 {
		o.MaxRecords = 500_000
	}
	c := converter{o: o, named: map[string]*reference{}, rows: map[string]int{}}
	if err := c.pass(open, c.take, c.takeRow); err != nil {
		return nil, know.Meta{}, err
	}
	if err := c.pass(open, c.name, func(binding) error { return nil }); err != nil {
		return nil, know.Meta{}, err
	}
	meta := know.Meta{Name: "wikidata", Title: "From Wikidata", Sources: []know.Source{
		{Name: "Wikidata", Year: o.Year, Licence: "CC0-1.0", URL: "https://www.wikidata.org"},
	}}
	return c.entries(), meta, nil
}

// converter holds what the first pass found until the second has named it.
type converter struct {
	o     Options
	found []candidate
	named map[string]*reference // by ID: what the found ones refer to
	rows  map[string]int        // entities of SPARQL rows: their places in found
}

// candidate is an entry whose references are still numbers.
type candidate struct {
	know.Entry
	country string // ID
	region  string // ID
	facts   []pending
}

// pending is a fact whose value is an ID.
type pending struct {
	know.Fact
	id string
}

type reference struct{ label, code string }

func (c *converter) pass(open func() (io.ReadCloser, error), found func(*entity) error, row func(binding) error) error {
	r, err := open()
	if err != nil {
		return err
	}
	defer r.Close()
	return each(r, found, row)
}

// take keeps an entity of the first pass.
func (c *converter) take(e *entity) error {
	kind, label := kindOf(e), clean(e.Labels.english())
	q, ok := number(e.ID)
	if kind == know.Unknown || label == "" || !ok || int(e.Sitelinks) < c.o.MinSitelinks {
		return nil
	}
	if len(c.found) >= c.o.MaxRecords {
		return fmt.Errorf("more than %d people, places and organisations: ask for more sitelinks", c.o.MaxRecords)
	}
	n := candidate{Entry: know.Entry{
		Kind: kind, Name: label, Description: clean(e.Descriptions.english()), Wikidata: q,
		Prior: min(229, int(100*math.Log10(float64(1+e.Sitelinks)))),
	}}
	n.Aliases = c.aliases(e)
	for _, cl := range e.best("P625") {
		if lat, lon, ok := cl.Mainsnak.coordinates(); ok && kind < know.Human {
			n.Located, n.Lat, n.Lon = true, lat, lon
		}
	}
	for _, cl := range e.best("P1566") {
		if id, err := strconv.ParseUint(cl.Mainsnak.text(), 10, 32); err == nil {
			n.GeoNames = uint32(id)
		}
	}
	for _, cl := range e.best("P1082") {
		n.Population = max(n.Population, cl.Mainsnak.quantity())
	}
	if n.Population > 0 && kind < know.Human {
		n.Prior = min(229, int(20*math.Log10(float64(n.Population))))
	}
	for _, p := range [...]string{"P569", "P571"} {
		n.Start = cmp.Or(n.Start, first(e, p))
	}
	for _, p := range [...]string{"P570", "P576"} {
		n.End = cmp.Or(n.End, first(e, p))
	}
	for _, p := range [...]string{"P27", "P17"} {
		for _, cl := range e.best(p) {
			n.country = cmp.Or(n.country, c.refer(cl.Mainsnak.item()))
		}
	}
	for _, cl := range e.best("P131") {
		n.region = cmp.Or(n.region, c.refer(cl.Mainsnak.item()))
	}
	if kind == know.Country {
		n.country = c.refer(e.ID) // its own code, from the second pass
	}
	c.facts(&n, e)
	c.found = append(c.found, n)
	return nil
}

// factProperties are the claims that become facts, in the order of a card.
var factProperties = [...]struct {
	claim    string
	property know.Property
}{
	{"P39", know.Office}, {"P106", know.Occupation}, {"P19", know.BirthPlace}, {"P102", know.Membership}, {"P108", know.Employer},
	{"P159", know.Seat}, {"P36", know.CapitalCity},
}

func (c *converter) facts(n *candidate, e *entity) {
	for _, f := range factProperties {
		var own []pending
		for _, cl := range e.all(f.claim) {
			id := c.refer(cl.Mainsnak.item())
			if id == "" {
				continue
			}
			own = append(own, pending{know.Fact{Property: f.property, Start: cl.qualifier("P580"), End: cl.qualifier("P582")}, id})
		}
		// What began last is what a reader asks for.
		slices.SortStableFunc(own, func(a, b pending) int { return cmp.Compare(b.Start, a.Start) })
		n.facts = append(n.facts, own[:min(len(own), maxFacts)]...)
	}
}

func (c *converter) aliases(e *entity) []string {
	var names []string
	for _, a := range e.Aliases["en"] {
		if name := clean(a.Value); name != "" && len(names) < maxAliases {
			names = append(names, name)
		}
	}
	for _, cl := range e.best("P1813") {
		if name := clean(cl.Mainsnak.text()); name != "" && len(names) < maxAliases && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// first returns the first date of a property.
func first(e *entity, property string) know.Date {
	for _, cl := range e.best(property) {
		if d := cl.Mainsnak.date(); d != 0 {
			return d
		}
	}
	return 0
}

// refer notes that an entity's name is wanted and returns its ID.
func (c *converter) refer(id string) string {
	if _, ok := number(id); !ok {
		return ""
	}
	if c.named[id] == nil {
		c.named[id] = &reference{code: countryCodes[id]}
	}
	return id
}

// name fills in what the second pass meets.
func (c *converter) name(e *entity) error {
	ref := c.named[e.ID]
	if ref == nil {
		return nil
	}
	ref.label = clean(e.Labels.english())
	for _, cl := range e.best("P297") {
		if code := cl.Mainsnak.text(); len(code) == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z' {
			ref.code = code
		}
	}
	return nil
}

// entries replaces numbers by names; facts whose value has none are left out.
func (c *converter) entries() []know.Entry {
	entries := make([]know.Entry, 0, len(c.found))
	for _, n := range c.found {
		if ref := c.named[n.country]; ref != nil {
			n.Country = cmp.Or(n.Country, ref.code)
		}
		if ref := c.named[n.region]; ref != nil {
			n.Region = ref.label
		}
		for _, f := range n.facts {
			if ref := c.named[f.id]; ref != nil && ref.label != "" && len(n.Facts) < 3*maxFacts {
				f.Value = ref.label
				n.Facts = append(n.Facts, f.Fact)
			}
		}
		entries = append(entries, n.Entry)
	}
	return entries
}

// clean makes a text fit for a pack: one line of bounded length.
func clean(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > maxLength {
		return strings.ToValidUTF8(s[:maxLength], "")
	}
	return s
}
