package extract

import (
	"fmt"

	"rubricate/extract/know"
	"rubricate/extract/know/link"
)

// The vocabulary of linking, for callers who need only this package.
type (
	Link   = link.Link
	Linked = link.Linked
	Fact   = link.Fact
	Linker = link.Linker
)

// OpenPacks makes a linker of the bytes of knowledge packs, decompressed, best
// first. It keeps data and uses it as it is: the caller must not change it any
// more. The error says which pack, counted from 1, is unusable and wraps one of
// package know's.
func OpenPacks(data ...[]byte) (*Linker, error) {
	packs := make([]*know.Pack, len(data))
	for i, d := range data {
		var err error
		if packs[i], err = know.Open(d); err != nil {
			return nil, fmt.Errorf("pack %d of %d: %w", i+1, len(data), err)
		}
	}
	return link.New(packs...), nil
}

// Link looks up the document's entities: it fills in Linked, and gives a
// description to those whom the text itself does not describe.
func (d *Document) Link(l *Linker) {
	d.Linked = l.Link(d.Entities, d.Text)
	known := d.linked()
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Description != "" {
			continue
		}
		switch k := known[e.ID]; {
		case k != nil && k.Possible:
			e.Description, e.Source = "possibly "+k.Description, k.Source
		case k != nil:
			e.Description, e.Source = k.Description, k.Source
		case e.Type == Organisation:
			if d := l.ByName(e.Name); d != "" {
				e.Description, e.Source = d, "article" // which has the name
			}
		}
	}
}

// linked returns what is known of the entities by their ids.
func (d *Document) linked() map[string]*Linked {
	known := make(map[string]*Linked, len(d.Linked))
	for i := range d.Linked {
		known[d.Linked[i].Entity] = &d.Linked[i]
	}
	return known
}

// linkOf returns the link of an entity as JSON has it, nil if it has none.
func linkOf(known map[string]*Linked, id string) *Link {
	if k := known[id]; k != nil {
		return &k.Link
	}
	return nil
}

// readLink adds a link that was read for an entity; nil is none.
func (d *Document) readLink(id string, l *Link) error {
	if l == nil {
		return nil
	}
	if err := l.Check(); err != nil {
		return err
	}
	d.Linked = append(d.Linked, Linked{Entity: id, Link: *l})
	return nil
}
