package worker

import (
	"fmt"
	"sync"

	"rubricate/app"
	"rubricate/extract/know"
	"rubricate/extract/know/link"
	"rubricate/extract/know/locator"
)

// Where the site has the core pack and the map.
const (
	packPath = "web/packs/core.pack"
	mapPath  = "web/packs/world.map"
)

// Packs has the knowledge packs and the map, each from the first time on that
// they are asked for. What is missing or damaged is asked for again the next
// time; the rest works without it.
type Packs struct {
	files Files

	mu       sync.Mutex // files come by other goroutines' leave
	core     *know.Pack
	linker   *link.Linker
	world    *locator.Map
	problems []string // of the last time
}

// NewPacks returns packs that come from files.
func NewPacks(files Files) *Packs { return &Packs{files: files} }

// open gets what is not there yet.
func (p *Packs) open() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.problems = nil
	if p.core == nil {
		pack, err := get(p.files, packPath, know.Open)
		if err != nil {
			p.problems = append(p.problems, err.Error())
		} else {
			p.core, p.linker = pack, link.New(pack)
		}
	}
	if p.world == nil {
		world, err := get(p.files, mapPath, locator.Open)
		if err != nil {
			p.problems = append(p.problems, err.Error())
		} else {
			p.world = world
		}
	}
}

// get opens a file, and says which one it was that could not be.
func get[T any](files Files, path string, open func([]byte) (T, error)) (T, error) {
	var opened T
	data, err := files(path)
	if err == nil {
		opened, err = open(data)
	}
	if err != nil {
		return opened, fmt.Errorf("%s: %w", path, err)
	}
	return opened, nil
}

// Sources says what there is.
func (p *Packs) Sources() *app.Sources {
	p.open()
	s := &app.Sources{Problems: p.problems}
	if p.core != nil {
		s.Packs = append(s.Packs, p.core.Meta())
	}
	return s
}
