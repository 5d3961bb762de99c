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

// Packs has the knowledge packs, the reader's own among them, and the map, each
// from the first time on that they are asked for. What is missing or damaged is asked for again the next
// time; the rest works without it.
type Packs struct {
	files Files
	store Store

	mu       sync.Mutex // files come by other goroutines' leave
	core     *know.Pack
	own      []*know.Pack
	hasOwn   bool         // own is what is stored
	linker   *link.Linker // over all of them, nil for none
	world    *locator.Map
	problems []string // of the last time
}

// NewPacks returns packs that come from files, and the reader's own from store.
func NewPacks(files Files, store Store) *Packs { return &Packs{files: files, store: store} }

// open gets what is not there yet.
func (p *Packs) open() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.problems = nil
	before := len(p.own)
	if !p.hasOwn {
		p.openOwn()
	}
	hadCore := p.core != nil
	if p.core == nil {
		pack, err := get(p.files, packPath, know.Open)
		if err != nil {
			p.problems = append(p.problems, err.Error())
		} else {
			p.core = pack
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
	if hadCore != (p.core != nil) || len(p.own) != before {
		p.relink()
	}
}

// ready returns what there is of linker and map, nil for what is not, and why.
func (p *Packs) ready() (*link.Linker, *locator.Map, []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.linker, p.world, p.problems
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
	return p.sources()
}

func (p *Packs) sources() *app.Sources {
	s := &app.Sources{Problems: p.problems}
	if p.core != nil {
		s.Packs = append(s.Packs, p.core.Meta())
	}
	for _, pack := range p.own {
		s.Own = append(s.Own, pack.Meta())
	}
	return s
}
