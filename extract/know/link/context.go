package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/know"
	"rubricate/extract/namekey"
	"rubricate/extract/resolve"
	"rubricate/extract/tagger"
)

// maxCues bounds how much of a long text is read for its countries.
const maxCues = 20_000 // words

// context is what one text says about where it plays.
type context struct {
	text string
	// countries counts the cues (names, adjectives, capitals) of each country.
	countries map[string]int
	// by tells which keys gave the cues, so that a name does not vouch for itself.
	by     map[cue]int
	most   int             // the largest count
	places map[string]bool // keys of the places named, for regions that vouch for their towns
	words  map[string]bool // keys of all words, for what descriptions say
}

type cue struct{ key, code string }

// newContext reads the text once, word by word, for the cues of countries.
func (l *Linker) newContext(entities []resolve.Entity, text string) *context {
	c := &context{text: text, countries: map[string]int{}, by: map[cue]int{}, places: map[string]bool{}, words: map[string]bool{}}
	words := split(text)
	for i := 0; i < len(words); {
		c.words[namekey.Of(words[i].text)] = true
		i += max(1, l.readCue(c, words[i:]))
	}
	for _, e := range entities {
		if e.Type == tagger.Place {
			c.places[namekey.Of(know.TrimRegion(e.Name))] = true
		}
	}
	for _, n := range c.countries {
		c.most = max(c.most, n)
	}
	return c
}

// readCue counts the longest cue that words begin with and returns its length in words.
func (l *Linker) readCue(c *context, words []word) int {
	if !words[0].capital {
		return 0
	}
	for n := min(l.cueWords, len(words)); n > 0; n-- {
		if words[n-1].start-words[0].start > namekey.MaxLen {
			continue
		}
		key := namekey.Of(c.text[words[0].start : words[n-1].start+len(words[n-1].text)])
		if codes := l.cues[key]; len(codes) > 0 {
			for _, code := range codes {
				c.countries[code]++
				c.by[cue{key, code}]++
			}
			for _, w := range words[1:n] {
				c.words[namekey.Of(w.text)] = true
			}
			return n
		}
	}
	return 0
}

// learn counts the country of an entity that is known for sure. Countries,
// capitals and adjectives have been counted already.
func (c *context) learn(r know.Record, e *resolve.Entity) {
	code, key := r.Country(), namekey.Of(e.Name)
	if code == "" || c.by[cue{key, code}] > 0 {
		return
	}
	c.countries[code] += len(e.Mentions)
	c.by[cue{key, code}] += len(e.Mentions)
	c.most = max(c.most, c.countries[code])
}

// weight returns how often the text points to a country otherwise than by name.
func (c *context) weight(code, name string) int {
	return c.countries[code] - c.by[cue{namekey.Of(name), code}]
}

// codes returns the countries that a phrase names.
func (l *Linker) codes(phrase string) map[string]bool {
	codes := map[string]bool{}
	words := split(phrase)
	c := &context{text: phrase, countries: map[string]int{}, by: map[cue]int{}, words: map[string]bool{}}
	for i := 0; i < len(words); {
		i += max(1, l.readCue(c, words[i:]))
	}
	for code := range c.countries {
		codes[code] = true
	}
	return codes
}

type word struct {
	text    string
	start   int
	capital bool
}

// split returns the words of a text, roughly: letters, digits, and the stops
// and apostrophes between them, possessive endings left off.
func split(text string) []word {
	var words []word
	for i := 0; i < len(text) && len(words) < maxCues; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		start, capital := i, unicode.IsUpper(r)
		for i < len(text) {
			r, size := utf8.DecodeRuneInString(text[i:])
			inner := (r == '.' || r == '\'' || r == '’') && i+size < len(text) && isLetterAt(text, i+size)
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && !inner {
				break
			}
			i += size
		}
		w := text[start:i]
		for _, suffix := range [...]string{"'s", "’s"} {
			w = strings.TrimSuffix(w, suffix)
		}
		words = append(words, word{w, start, capital})
	}
	return words
}

func isLetterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}
