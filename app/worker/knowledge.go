package worker

import (
	"context"

	"rubricate/app"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// found is what has been found in an article.
type found struct {
	text     string
	entities []resolve.Entity
}

// Knowledge looks up the entities of an article that has been opened. breathe
// is called between drawings of maps, which take longest.
func (d *Desk) Knowledge(ctx context.Context, id string, packs *Packs, breathe func()) (*app.Knowledge, error) {
	r, names := d.readings[id], d.found[id]
	if r == nil {
		return nil, app.ErrNoArticle
	}
	k := &app.Knowledge{Problems: packs.problems}
	if packs.linker == nil {
		return k, nil
	}
	k.Linked = packs.linker.Link(names.entities, names.text)
	known := make(map[string]bool, len(k.Linked))
	for _, l := range k.Linked {
		known[l.Entity] = true
	}
	k.Told = map[string]string{}
	for _, e := range names.entities {
		if e.Type == tagger.Organisation && !known[e.ID] && e.Description == "" {
			if told := packs.linker.ByName(e.Name); told != "" {
				k.Told[e.ID] = told
			}
		}
	}
	if packs.world == nil {
		return k, nil
	}
	k.PlacesMap = app.PlacesMap(packs.world, r, k.Linked)
	k.Maps = make(map[string]string, len(k.Linked))
	for i := range k.Linked {
		breathe()
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if l := &k.Linked[i]; l.Record().Kind().Type() == tagger.Place {
			k.Maps[l.Entity] = app.LocatorMap(packs.world, l)
		}
	}
	return k, nil
}
