package resolve

import "rubricate/extract/tagger"

// joinShortNames joins an organisation named by the beginning or the end of
// its name ("Amnesty", "Security Council") to the one long name that fits. A
// single word has to come after the long name: a party that is Congress first
// is not short for a later Karnataka Congress.
func (d *document) joinShortNames() {
	byEnd := make(map[string][]*form) // long names by their first and by their last word
	for _, f := range d.forms {
		if f.typ == tagger.Organisation && len(f.tokens) > 1 {
			first, last := f.tokens[0], f.tokens[len(f.tokens)-1]
			add(byEnd, first, f)
			if last != first {
				add(byEnd, last, f)
			}
		}
	}
	for _, f := range d.forms {
		if f.typ != tagger.Organisation || f.parent != nil {
			continue
		}
		var long []*form
		n := len(f.tokens)
		for i, token := range [...]string{f.tokens[0], f.tokens[n-1]} {
			if i == 1 && n == 1 {
				break
			}
			for _, g := range byEnd[token] {
				if len(g.tokens) > n && g.root() != f.root() && isShortFor(f.tokens, g.tokens) && (n > 1 || g.names[0] < f.names[0]) {
					long = append(long, g)
				}
			}
		}
		if len(long) > 0 && oneRoot(long) {
			long[0].join(f)
		}
	}
}

// isShortFor reports whether short is the end of long, or its beginning: unless
// that is a word that begins the names of very different bodies, or what
// follows makes long a part of short (Parliament, Parliament Legal Committee).
func isShortFor(short, long []string) bool {
	if rest := len(long) - len(short); equalTokens(long[rest:], short) {
		return !isLink(long[rest-1]) // not the Chamber of Commerce of the University of the Chamber of Commerce
	}
	return equalTokens(long[:len(short)], short) && !(len(short) == 1 && isCommonBeginning(short[0])) && !isPart(long[len(long)-1])
}

// isLink reports whether what follows a word is only the complement of what
// stands before it.
func isLink(token string) bool {
	switch token {
	case "of", "the", "for", "and", "at", "in", "de", "du", "del", "la":
		return true
	}
	return false
}

// isPart reports whether a body called so is a part of a larger one.
func isPart(token string) bool {
	switch token {
	case "council", "committee", "commission", "board", "office", "department", "division", "branch", "unit", "agency", "bureau", "secretariat",
		"section", "wing", "desk", "ministry", "court", "school", "hospital", "library", "press":
		return true
	}
	return false
}

func isCommonBeginning(token string) bool {
	switch token {
	case "national", "international", "united", "american", "european", "african", "asian", "british", "world", "global", "general", "federal",
		"royal", "central", "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "supreme", "high", "public",
		"democratic", "republican", "islamic", "christian", "social", "people", "peoples", "first", "free", "saint", "al", "la", "el", "le":
		return true
	}
	return false
}
