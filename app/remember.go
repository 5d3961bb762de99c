package app

// known are the summaries of articles whose names have been found since the
// app was started. A browser has one thread for all who use them.
var known = map[string]Summary{}

// remember keeps the names of an article for the library.
func remember(s Summary) { known[s.ID] = s }

func remembered(id string) bool {
	_, ok := known[id]
	return ok
}

// withNames returns the library with the names that are known by now.
func (l *Library) withNames() *Library {
	named := &Library{Title: l.Title, Articles: make([]Summary, len(l.Articles))}
	for i, a := range l.Articles {
		if k, ok := known[a.ID]; ok {
			a.People, a.Places = k.People, k.Places
		}
		named.Articles[i] = a
	}
	return named
}
