package worker

import (
	"rubricate/app"
	"rubricate/extract/know/link"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// found is what has been found in an article.
type found struct {
	text     string
	entities []resolve.Entity
}

// Knowledge looks up the entities of an article that has been opened, in the
// packs that are open. The map of a place is drawn when it is asked for.
func (d *Desk) Knowledge(id string, packs *Packs) (*app.Knowledge, error) {
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
	known := make(map[string]*link.Linked, len(k.Linked))
	for i := range k.Linked {
		known[k.Linked[i].Entity] = &k.Linked[i]
	}
	k.Told = map[string]string{}
	for _, e := range names.entities {
		if e.Type == tagger.Organisation && known[e.ID] == nil && e.Description == "" {
			if told := linker.ByName(e.Name); told != "" {
				k.Told[e.ID] = told
			}
		}
	}
	if world == nil {
		return k, nil
	}
	k.PlacesMap = app.PlacesMap(world, r, k.Linked)
	k.Map = func(entity string) string {
		if l := known[entity]; l != nil && l.Record().Kind().Type() == tagger.Place {
			return app.LocatorMap(world, l)
		}
		return ""
	}
	return k, nil
}
