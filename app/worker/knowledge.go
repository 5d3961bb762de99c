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

// Knowledge looks up the entities of an article that has been opened, in the
// packs that are open. breathe is called between drawings of maps, which take
// longest.
func (d *Desk) Knowledge(ctx context.Context, id string, packs *Packs, breathe func()) (*app.Knowledge, error) {
	r, names := d.readings[id], d.found[id]
	if r == nil {
		return nil, app.ErrNoArticle
	}
	linker, world, problems := packs.ready()
	k := &app.Knowledge{Problems: problems}
	if linker == nil {
		return k, nil
	}
	k.Linked = linker.Link(names.entities, names.text)
	known := make(map[string]bool, len(k.Linked))
	for _, l := range k.Linked {
		known[l.Entity] = true
	}
	k.Told = map[string]string{}
	for _, e := range names.entities {
		if e.Type == tagger.Organisation && !known[e.ID] && e.Description == "" {
			if told := linker.ByName(e.Name); told != "" {
				k.Told[e.ID] = told
			}
		}
	}
	if world == nil {
		return k, nil
	}
	k.PlacesMap = app.PlacesMap(world, r, k.Linked)
	k.Maps = make(map[string]string, len(k.Linked))
	for i := range k.Linked {
		breathe()
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if l := &k.Linked[i]; l.Record().Kind().Type() == tagger.Place {
			k.Maps[l.Entity] = app.LocatorMap(world, l)
		}
	}
	return k, nil
}
