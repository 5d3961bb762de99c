package resolve

import (
	"strings"

	"rubricate/extract/tagger"
)

// joinSpellings joins forms that differ only in where a space or hyphen is
// (Tanzeem-ul-Makatib, Tanzeemul Makatib), and the one and the many of what has
// no name of its own (Eritrean, Eritreans).
func (d *document) joinSpellings() {
	joined := make(map[string]*form)
	for _, f := range d.forms {
		if f.typ == tagger.Person {
			continue
		}
		key := strings.ReplaceAll(f.key, " ", "")
		if f.typ == tagger.Other {
			key = strings.TrimSuffix(key, "s")
		}
		if len(key) < 4 {
			continue
		}
		if g := joined[key]; g == nil {
			joined[key] = f
		} else if g.typ == f.typ {
			g.join(f)
		}
	}
}
