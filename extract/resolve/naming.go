package resolve

import (
	"strconv"
	"strings"
	"unicode"

	"rubricate/extract/namekey"
	"rubricate/extract/tagger"
)

// nameAndAliases returns the fullest way the document writes an entity, and
// the others in the order of the text.
func (d *document) nameAndAliases(names []int, typ tagger.Type) (string, []string) {
	var written []string
	count := make(map[string]int)
	for _, i := range names {
		s := strings.Join(strings.Fields(d.names[i].In(d.text)), " ")
		if count[s]++; count[s] == 1 {
			written = append(written, s)
		}
	}
	best := written[0]
	for _, s := range written[1:] {
		if fuller(s, best, typ, count) {
			best = s
		}
	}
	aliases := written[:0]
	for _, s := range written {
		if s != best && !strings.EqualFold(s, best) {
			aliases = append(aliases, s)
		}
	}
	return best, aliases
}

// fuller reports whether a is the better name: of more words; not shouted, as
// headlines do; or at least more often written.
func fuller(a, b string, typ tagger.Type, count map[string]int) bool {
	if x, y := strings.Contains(a, ","), strings.Contains(b, ","); x != y && typ == tagger.Place {
		return y // Geneva, rather than Geneva, Switzerland
	}
	if n, m := wordCount(a), wordCount(b); n != m {
		return n > m
	}
	if x, y := isShouted(a), isShouted(b); x != y && strings.EqualFold(a, b) {
		return y
	}
	return count[a] > count[b]
}

func wordCount(s string) int { return strings.Count(formKey(s), " ") + 1 }

func isShouted(s string) bool {
	return strings.IndexFunc(s, unicode.IsLower) < 0
}

// uniqueID returns the id of an entity: its name's letters and digits, small
// and without marks, with hyphens between words; the type where there are
// none; a number behind it where the document has that already.
func uniqueID(name string, typ tagger.Type, taken map[string]bool) string {
	id := strings.ReplaceAll(namekey.Of(name), " ", "-")
	if id == "" {
		id = typ.String()
	}
	base := id
	for n := 2; taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return id
}
