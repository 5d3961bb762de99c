package link

import (
	"slices"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// Linker links entities to the records of some packs.
type Linker struct {
	packs     []*know.Pack
	countries map[string]know.Record // by ISO code
	cues      map[string][]string    // ISO codes by the key of a country's name, adjective or capital
	cueWords  int                    // words of the longest cue
	adjective map[string]bool        // keys of cues that are no names of places
}

// New returns a linker over packs, best first.
func New(packs ...*know.Pack) *Linker {
	l := &Linker{packs: packs, countries: map[string]know.Record{}, cues: map[string][]string{}, adjective: map[string]bool{}}
	for _, p := range packs {
		for i := range p.Len() {
			r := p.Record(i)
			switch r.Kind() {
			case know.Country, know.Territory:
				l.learnCountry(r)
			case know.Capital:
				l.learnCue(r.Name(), r.Country())
			}
		}
	}
	return l
}

// Resolve links the entities of one document; see [Linker.Link].
func Resolve(entities []resolve.Entity, text string, packs ...*know.Pack) []Linked {
	return New(packs...).Link(entities, text)
}

// Link returns what the packs know of the entities of a text, in their order;
// entities that nothing is known about, or nothing sure enough, are left out.
func (l *Linker) Link(entities []resolve.Entity, text string) []Linked {
	c := l.newContext(entities, text)
	// What is beyond doubt tells in which countries the text plays, for the rest.
	for i := range entities {
		if chosen := l.choose(c, &entities[i]); chosen.sure && len(chosen.others) == 0 {
			c.learn(chosen.record, &entities[i])
		}
	}
	var all []Linked
	for i := range entities {
		if chosen := l.choose(c, &entities[i]); chosen.ok {
			all = append(all, l.card(&entities[i], chosen))
		}
	}
	return all
}

func (l *Linker) choose(c *context, e *resolve.Entity) choice {
	switch e.Type {
	case tagger.Place:
		return l.place(c, e)
	case tagger.Person:
		return l.person(c, e)
	case tagger.Organisation:
		return l.organisation(c, e)
	}
	return choice{}
}

// choice is the outcome for one entity: a record and its near rivals.
type choice struct {
	record know.Record
	others []know.Record
	ok     bool
	sure   bool // beyond doubt: fit to tell of other entities
}

func (l *Linker) learnCountry(r know.Record) {
	code := r.Country()
	if _, known := l.countries[code]; known || code == "" {
		return
	}
	l.countries[code] = r
	l.learnCue(r.Name(), code)
	for _, name := range r.Aliases() {
		l.learnCue(name, code)
	}
	for _, f := range r.Facts() {
		if f.Property == know.Demonym {
			if key := namekey.Of(f.Value); len(l.cues[key]) == 0 {
				l.adjective[key] = true
			}
			l.learnCue(f.Value, code)
		}
	}
}

func (l *Linker) learnCue(name, code string) {
	key := namekey.Of(name)
	for _, have := range l.cues[key] {
		if have == code {
			return
		}
	}
	if key == "" || code == "" {
		return
	}
	l.cues[key] = append(l.cues[key], code)
	words := 1
	for i := range len(key) {
		if key[i] == ' ' {
			words++
		}
	}
	l.cueWords = max(l.cueWords, words)
}

// named returns the records of a type that bear a name; what an earlier pack
// has too is left out.
func (l *Linker) named(dst []know.Record, name string, typ tagger.Type) []know.Record {
	for _, p := range l.packs {
		for r := range p.Named(name) {
			if r.Kind().Type() == typ && !slices.ContainsFunc(dst, func(have know.Record) bool { return twins(have, r) }) {
				dst = append(dst, r)
			}
		}
	}
	return dst
}
