package resolve

import (
	"slices"

	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

// Resolve groups the mentions of a text into entities. words and sentences are
// the text's own, mentions ascending and not overlapping; neither is changed.
// The entities' mentions may have other spans and types than what came in:
// trimmed, and as the document's other mentions of the name are typed.
func Resolve(text string, words []segment.Word, sentences []segment.Sentence, mentions []tagger.Mention) []Entity {
	d := &document{text: text, words: words, sentences: sentences}
	d.take(mentions)
	d.gatherForms()
	d.vote()
	d.joinPeople()
	d.joinSpellings()
	d.joinAcronyms()
	d.joinShortNames()
	d.joinPlaces()
	entities := d.entities()
	d.describe(entities)
	return entities
}

// document is the state of one Resolve.
type document struct {
	text      string
	words     []segment.Word
	sentences []segment.Sentence
	names     []name  // the mentions, trimmed, in the order of the text
	forms     []*form // in the order of their first mention
	byKey     map[string]*form
	members   [][]int         // the names of each entity, by its place in the result
	small     map[string]bool // the words written small, once isOrdinary has asked
}

// name is a mention and what of the text around it matters.
type name struct {
	tagger.Mention
	form     *form
	from, to int   // its words are words[from:to]
	owner    *form // the form of the entity it belongs to, where that is not the form's (see joinPeople)
}

// form is one way a name is written in the document.
type form struct {
	key    string
	tokens []string // the key's words, without titles (see nameTokens)
	suffix string   // "jr", "sr", "ii" …, not in tokens
	typ    tagger.Type
	weight [4]float32 // confidence by type
	names  []int      // indices into document.names
	parent *form      // of the union-find; nil at a root
}

// root returns the form that stands for the whole entity.
func (f *form) root() *form {
	for f.parent != nil {
		if f.parent.parent != nil {
			f.parent = f.parent.parent
		}
		f = f.parent
	}
	return f
}

// join makes g's entity part of f's.
func (f *form) join(g *form) {
	if f, g = f.root(), g.root(); f != g {
		g.parent = f
	}
}

// gatherForms sorts the names by how they are written.
func (d *document) gatherForms() {
	d.byKey = make(map[string]*form, len(d.names))
	for i := range d.names {
		n := &d.names[i]
		key := formKey(n.In(d.text))
		f := d.byKey[key]
		if f == nil {
			f = &form{key: key}
			f.tokens, f.suffix = nameTokens(key)
			d.byKey[key] = f
			d.forms = append(d.forms, f)
		}
		n.form = f
		f.names = append(f.names, i)
		f.weight[n.Type] += n.Confidence + doubtless
		d.weighSurroundings(n)
	}
}

// entities collects what the joining left: one entity a root, in the order of
// the first mention.
func (d *document) entities() []Entity {
	var order []*form
	members := make(map[*form][]int)
	for i := range d.names {
		root := d.names[i].form.root()
		if owner := d.names[i].owner; owner != nil {
			root = owner.root()
		}
		if members[root] == nil {
			order = append(order, root)
		}
		members[root] = append(members[root], i)
	}
	ids := make(map[string]bool, len(order))
	entities := make([]Entity, 0, len(order))
	for _, root := range order {
		d.members = append(d.members, members[root])
		e := Entity{Type: d.entityType(members[root])}
		for _, i := range members[root] {
			d.names[i].Type = e.Type
			e.Mentions = append(e.Mentions, d.names[i].Mention)
		}
		e.Name, e.Aliases = d.nameAndAliases(members[root], e.Type)
		e.ID = uniqueID(e.Name, e.Type, ids)
		entities = append(entities, e)
	}
	return slices.Clip(entities)
}
