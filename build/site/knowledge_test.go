package site

import (
	"strings"
	"testing"

	"rubricate/extract/know"
	"rubricate/extract/know/locator"
)

// A site has the packs and the map that its reader asks for, keeps for offline
// use what every reader needs, and names all their sources.
func TestKnowledge(t *testing.T) {
	s := siteAt(t, "/")
	pack, err := know.Open(s.Files[packFile].Data)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range offeredFiles {
		if _, err := know.Open(s.Files[name].Data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := locator.Open(s.Files[mapFile].Data); err != nil {
		t.Error(err)
	}
	worker := string(s.Files[workerFile].Data)
	kept := map[string]bool{packFile: true, mapFile: true}
	for _, name := range offeredFiles {
		kept[name] = false
	}
	for name, kept := range kept {
		if !s.Files[name].Payload || strings.Contains(worker, `"`+name+`"`) != kept {
			t.Errorf("%s: kept for offline use: %t, want %t", name, !kept, kept)
		}
	}
	about := string(s.Files["about/index.html"].Data)
	for _, source := range pack.Meta().Sources {
		if !strings.Contains(about, source.Name) || !strings.Contains(about, source.Licence) {
			t.Errorf("%s (%s) is not on the page of the sources", source.Name, source.Licence)
		}
	}
	if !strings.Contains(string(s.Files["index.html"].Data), `href="/about/"`) {
		t.Error("the library does not lead to the page of the sources")
	}
}
