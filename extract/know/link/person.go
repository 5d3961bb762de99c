package link

import (
	"strings"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

const (
	famous  = 180 // priors from which a name is known all over the world
	curated = 230 // priors of the records that an editor wrote

	// longAgo is the year of death before which somebody is history: a person
	// of that name whom the text gives a role of another kind is somebody else.
	longAgo = 1990
	// noLonger is the year of birth before which nobody is alive.
	noLonger = 1920
)

// person chooses the record of a person: the one with the most evidence, if
// it has enough and no other has as much.
func (l *Linker) person(c *context, e *resolve.Entity) choice {
	var best choice
	most, tie := 0, false
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		for _, r := range l.named(nil, name, tagger.Person) {
			if !full(name, r) || best.ok && r == best.record {
				continue
			}
			n, vetoed := l.evidence(c, e, r)
			switch {
			case vetoed || n < enoughEvidence:
			case n > most:
				best, most, tie = choice{record: r, ok: true, sure: r.Prior() >= curated}, n, false
			case n == most:
				tie = true
			}
		}
	}
	if tie {
		return choice{}
	}
	return best
}

// full reports whether a name is a full name: two words, or the one word that
// an editor gave as all there is to the name (Naruhito).
func full(name string, r know.Record) bool {
	if strings.Contains(namekey.Of(name), " ") {
		return true
	}
	return r.Prior() >= curated && namekey.Of(name) == namekey.Of(r.Name())
}

// enoughEvidence is the number of signs that make a namesake unlikely.
const enoughEvidence = 2

// evidence counts what in the text speaks for a record; vetoed says that
// something speaks against it.
func (l *Linker) evidence(c *context, e *resolve.Entity, r know.Record) (n int, vetoed bool) {
	role := ""
	if e.Source == "article" {
		role = e.Description
	}
	fields, known := callingOf(role), callingOfRecord(r)
	if fields != 0 && known != 0 && fields&known == 0 {
		return 0, true
	}
	codes := l.codes(role)
	home := r.Country()
	if len(codes) > 0 && home != "" && !codes[home] && !l.mentions(r, codes) {
		return 0, true
	}
	if role != "" && history(r) && fields&known == 0 {
		return 0, true
	}
	if home != "" && c.countries[home] > 0 {
		n++
	}
	if codes[home] {
		n++
	}
	if fields&known != 0 {
		n++
	}
	if r.Prior() >= famous {
		n++
	}
	if c.speaksOf(r) {
		n++
	}
	return n, false
}

// history reports whether a person is long dead.
func history(r know.Record) bool {
	if died := r.End().Year(); died != 0 {
		return died < longAgo
	}
	born := r.Start().Year()
	return born != 0 && born < noLonger
}

// mentions reports whether a record's own description or offices name one of the countries.
func (l *Linker) mentions(r know.Record, codes map[string]bool) bool {
	texts := []string{r.Description()}
	for _, f := range r.Facts() {
		texts = append(texts, f.Value)
	}
	for _, t := range texts {
		for code := range l.codes(t) {
			if codes[code] {
				return true
			}
		}
	}
	return false
}

// speaksOf reports whether a word of weight from a record's description stands in the text.
func (c *context) speaksOf(r know.Record) bool {
	texts := []string{r.Description()}
	for _, f := range r.Facts() {
		if f.Property == know.Office || f.Property == know.Membership {
			texts = append(texts, f.Value)
		}
	}
	for _, t := range texts {
		for _, w := range split(t) {
			if key := namekey.Of(w.text); len(key) > 4 && !idle[key] && c.words[key] {
				return true
			}
		}
	}
	return false
}

// idle words stand in descriptions of all kinds of people.
var idle = map[string]bool{
	"former": true, "first": true, "leader": true, "united": true, "states": true, "american": true, "british": true,
	"until": true, "world": true, "north": true, "south": true, "state": true, "known": true, "english": true, "french": true, "german": true,
}
