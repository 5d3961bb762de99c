package worker

import (
	"errors"
	"fmt"

	"rubricate/app"
	"rubricate/extract/know"
	"rubricate/extract/know/link"
)

// Store keeps the packs that the reader has installed, by their names.
type Store interface {
	All() ([][]byte, error)
	Put(name string, pack []byte) error
	Remove(name string) error
}

// Install checks a pack and keeps it. One of the same name goes; nothing
// changes when the pack is refused or there is no room for it.
func (p *Packs) Install(data []byte) (*app.Sources, error) {
	pack, err := know.Open(data)
	if err != nil {
		return nil, err
	}
	name := pack.Meta().Name
	if name == "" {
		return nil, errors.New("the pack has no name")
	}
	p.open()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.core != nil && name == p.core.Meta().Name {
		return nil, fmt.Errorf("%q is the name of the pack that is there already", name)
	}
	if err := p.store.Put(name, data); err != nil {
		return nil, fmt.Errorf("keeping the pack: %w", err)
	}
	p.forget(name)
	p.own = append(p.own, pack)
	p.relink()
	return p.sources(), nil
}

// InstallOffered fetches a pack that the site has and keeps it.
func (p *Packs) InstallOffered(name string) (*app.Sources, error) {
	path := "web/packs/" + name + ".pack"
	data, err := p.files(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p.Install(data)
}

// Remove removes an installed pack.
func (p *Packs) Remove(name string) (*app.Sources, error) {
	p.open()
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.store.Remove(name); err != nil {
		return nil, fmt.Errorf("removing the pack: %w", err)
	}
	p.forget(name)
	p.relink()
	return p.sources(), nil
}

// openOwn opens what was installed on earlier visits.
func (p *Packs) openOwn() {
	kept, err := p.store.All()
	if err != nil {
		p.problems = append(p.problems, "your own packs: "+err.Error())
		return
	}
	p.hasOwn = true
	for _, data := range kept {
		pack, err := know.Open(data)
		if err != nil {
			p.problems = append(p.problems, "one of your own packs: "+err.Error())
			continue
		}
		p.own = append(p.own, pack)
	}
}

func (p *Packs) forget(name string) {
	var rest []*know.Pack
	for _, pack := range p.own {
		if pack.Meta().Name != name {
			rest = append(rest, pack)
		}
	}
	p.own = rest
}

// relink makes a linker of the packs there are. The reader's own come first:
// they have been chosen.
func (p *Packs) relink() {
	packs := p.own
	if p.core != nil {
		packs = append(packs[:len(packs):len(packs)], p.core)
	}
	p.linker = nil
	if len(packs) > 0 {
		p.linker = link.New(packs...)
	}
}
