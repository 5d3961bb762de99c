package packs

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rubricate/build/compress"
	"rubricate/extract/know"
	"rubricate/extract/know/link"
	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
	"rubricate/extract/tagger/train"
)

func measureCommand() *cobra.Command {
	var o struct {
		packs []string
		list  string
	}
	c := &cobra.Command{
		Use:   "measure CORPUS.jsonl…",
		Short: "Measure how much of labelled text the packs explain",
		Long: `Measure how much of labelled text the packs explain.

Mentions are the corpus's own labels, so that the figures are those of linking
and not of tagging. Counted are mentions of places that are linked, organisations
that have a description (from the text or a pack), and people with full names
that have one. --list place, person or organisation writes every linked mention
with its record instead, for checking by hand.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			linker, err := openLinker(o.packs)
			if err != nil {
				return err
			}
			for _, path := range args {
				docs, err := train.ReadCorpus(path)
				if err != nil {
					return err
				}
				if o.list != "" {
					err = list(c.OutOrStdout(), linker, docs, o.list)
				} else {
					_, err = fmt.Fprintf(c.OutOrStdout(), "%s\n%s", path, measure(linker, docs))
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().StringSliceVar(&o.packs, "pack", []string{"web/packs/core.pack.br"}, "pack files, plain or brotli, best first")
	c.Flags().StringVar(&o.list, "list", "", "write the linked mentions of a type")
	return c
}

func openLinker(paths []string) (*link.Linker, error) {
	var packs []*know.Pack
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if strings.HasSuffix(path, ".br") {
			if data, err = compress.Unbrotli(data); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
		}
		p, err := know.Open(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		packs = append(packs, p)
	}
	return link.New(packs...), nil
}

// share counts cases out of all.
type share struct{ n, all int }

func (s *share) count(hit bool) {
	s.all++
	if hit {
		s.n++
	}
}

func (s share) String() string {
	return fmt.Sprintf("%5.1f %% (%d of %d)", 100*float64(s.n)/float64(max(1, s.all)), s.n, s.all)
}

// figures are what measure counts.
type figures struct {
	places        share // mentions linked
	doubtful      share // … of these, shown as "possibly"
	organisations share // entities with a description
	fromPack      share // … linked
	fromName      share // … else described by their own name
	people        share // entities with full names and a description
	peoplePack    share // … linked
}

func (f figures) String() string {
	return fmt.Sprintf(`place mentions linked            %v
  of these with a rival          %v
organisations with a description %v
  linked to a record             %v
  else told by their own name    %v
full-named people described      %v
  linked to a record             %v
`, f.places, f.doubtful, f.organisations, f.fromPack, f.fromName, f.people, f.peoplePack)
}

func measure(linker *link.Linker, docs []train.Document) figures {
	var f figures
	for i := range docs {
		entities := entitiesOf(&docs[i])
		linked := byEntity(linker.Link(entities, docs[i].Text))
		for _, e := range entities {
			l, ok := linked[e.ID]
			switch e.Type {
			case tagger.Place:
				for range e.Mentions {
					f.places.count(ok)
					if ok {
						f.doubtful.count(l.Possible)
					}
				}
			case tagger.Organisation:
				own := linker.ByName(e.Name)
				f.organisations.count(ok || e.Description != "" || own != "")
				f.fromPack.count(ok)
				f.fromName.count(!ok && e.Description == "" && own != "")
			case tagger.Person:
				if strings.Contains(e.Name, " ") {
					f.people.count(ok || e.Description != "")
					f.peoplePack.count(ok)
				}
			}
		}
	}
	return f
}

// entitiesOf resolves a corpus document's own labels.
func entitiesOf(d *train.Document) []resolve.Entity {
	words := segment.Words(d.Text)
	mentions := make([]tagger.Mention, len(d.Names))
	for i, n := range d.Names {
		mentions[i] = tagger.Mention{Span: n.Span, Type: tagger.Type(n.Type), Confidence: 1}
	}
	return resolve.Resolve(d.Text, words, segment.Sentences(d.Text, words), mentions)
}

func byEntity(list []link.Linked) map[string]link.Linked {
	m := make(map[string]link.Linked, len(list))
	for _, l := range list {
		m[l.Entity] = l
	}
	return m
}

// list writes the mentions of a type as tab-separated lines: document, byte
// offsets, text, the record's name, description and address, "possibly" or
// nothing, the role that the text gives, and the words around.
func list(w io.Writer, linker *link.Linker, docs []train.Document, typ string) error {
	for i := range docs {
		d := &docs[i]
		entities := entitiesOf(d)
		linked := byEntity(linker.Link(entities, d.Text))
		for _, e := range entities {
			if e.Type.String() != typ {
				continue
			}
			l, ok := linked[e.ID]
			doubt := ""
			if l.Possible {
				doubt = "possibly"
			}
			if !ok {
				doubt = "none"
			}
			for _, m := range e.Mentions {
				around := d.Text[max(0, m.Start-60):min(len(d.Text), m.End+60)]
				_, err := fmt.Fprintf(w, "%s\t%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%q\n", d.ID, m.Start, m.End, oneLine(m.In(d.Text)),
					l.Link.Name, l.Description, l.Link.URI, doubt, oneLine(e.Description), around)
				if err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
