package tag

import (
	"fmt"
	"io"
	"strings"

	"rubricate/extract"
)

// writeText writes the entities of an article as a list by type, in the order
// of their first mentions: name, number of mentions, description, other names.
func writeText(out io.Writer, doc *extract.Document) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", doc.Title)
	for _, group := range [...]struct {
		typ     extract.Type
		heading string
	}{
		{extract.Person, "People"}, {extract.Place, "Places"}, {extract.Organisation, "Organisations"}, {extract.Other, "Other names"},
	} {
		var entities []*extract.Entity
		for i := range doc.Entities {
			if doc.Entities[i].Type == group.typ {
				entities = append(entities, &doc.Entities[i])
			}
		}
		if len(entities) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s (%d)\n", group.heading, len(entities))
		for _, e := range entities {
			fmt.Fprintf(&b, "  %3d  %s", len(e.Mentions), e.Name)
			if e.Description != "" {
				fmt.Fprintf(&b, ": %s", e.Description)
			}
			if len(e.Aliases) > 0 {
				fmt.Fprintf(&b, " (also %s)", strings.Join(e.Aliases, ", "))
			}
			b.WriteByte('\n')
		}
	}
	b.WriteByte('\n')
	_, err := io.WriteString(out, b.String())
	return err
}
