package worker

import (
	"bytes"
	"errors"
	"io/fs"
	"testing"

	"rubricate/app"
	"rubricate/extract/know"
)

// noStore has nothing and takes nothing.
type noStore struct{}

func (noStore) All() ([][]byte, error)   { return nil, nil }
func (noStore) Put(string, []byte) error { return errors.New("no room") }
func (noStore) Remove(name string) error { return nil }

// memory is a store that lasts as long as the test.
type memory map[string][]byte

func (m memory) All() (all [][]byte, err error) {
	for _, pack := range m {
		all = append(all, pack)
	}
	return all, nil
}
func (m memory) Put(name string, pack []byte) error { m[name] = pack; return nil }
func (m memory) Remove(name string) error           { delete(m, name); return nil }

func ownPack(t *testing.T, name string) []byte {
	t.Helper()
	var pack bytes.Buffer
	err := know.Write(&pack, know.Meta{Name: name, Title: "Own", Sources: []know.Source{{Name: "Me"}}},
		[]know.Entry{{Kind: know.City, Name: "Gżira", Country: "MT"}})
	if err != nil {
		t.Fatal(err)
	}
	return pack.Bytes()
}

func names(s *app.Sources) (own []string) {
	for _, m := range s.Own {
		own = append(own, m.Name)
	}
	return own
}

func TestOwnPacks(t *testing.T) {
	files := withPacks(t, map[string][]byte{})
	store := memory{}
	newPacks := func() *Packs { return NewPacks(desk(files, nil).files, store) }
	for range 2 { // the second one takes the place of the first
		s, err := newPacks().Install(ownPack(t, "mine"))
		if err != nil || len(s.Own) != 1 || s.Own[0].Name != "mine" {
			t.Fatalf("installed: %+v, %v", s, err)
		}
	}
	later := newPacks()
	if s := later.Sources(); len(names(s)) != 1 || len(s.Packs) != 1 {
		t.Errorf("on the next visit there are %+v", s)
	}
	found := false
	for range later.own[0].Named("Gzira") {
		found = true
	}
	if !found || later.linker == nil {
		t.Error("the pack is not looked into")
	}
	s, err := later.Remove("mine")
	if err != nil || len(s.Own) != 0 || len(store) != 0 {
		t.Errorf("removed: %+v, %v, stored %d", s, err, len(store))
	}
	if s := newPacks().Sources(); len(s.Own) != 0 {
		t.Error("the pack is back")
	}
}

func TestOwnPackRefused(t *testing.T) {
	files := withPacks(t, map[string][]byte{})
	whole := ownPack(t, "mine")
	for name, tt := range map[string]struct {
		pack  []byte
		store Store
		want  error
	}{
		"foreign":        {[]byte("<html>"), memory{}, know.ErrForeign},
		"cut short":      {whole[:len(whole)-1], memory{}, know.ErrTruncated},
		"without name":   {ownPack(t, ""), memory{}, nil},
		"the core's":     {ownPack(t, "small"), memory{}, nil},
		"no room for it": {whole, noStore{}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := NewPacks(desk(files, nil).files, tt.store)
			if _, err := p.Install(tt.pack); err == nil || tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("error %v", err)
			}
			if s := p.Sources(); len(s.Own) != 0 || len(s.Packs) != 1 {
				t.Errorf("there are %+v", s)
			}
			if m, ok := tt.store.(memory); ok && len(m) != 0 {
				t.Error("it was kept")
			}
		})
	}
}

// A pack that was damaged where it is kept is said, and the others work.
func TestOwnPackDamaged(t *testing.T) {
	files := withPacks(t, map[string][]byte{})
	store := memory{"bad": []byte("\x89"), "good": ownPack(t, "good")}
	s := NewPacks(desk(files, nil).files, store).Sources()
	if len(s.Problems) != 1 || len(names(s)) != 1 || len(s.Packs) != 1 {
		t.Errorf("there are %+v", s)
	}
}

func TestOfferedPack(t *testing.T) {
	files := withPacks(t, map[string][]byte{"web/packs/towns.pack": ownPack(t, "towns")})
	p := NewPacks(desk(files, nil).files, memory{})
	if _, err := p.InstallOffered("hamlets"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a pack that the site does not have: %v", err)
	}
	if s, err := p.InstallOffered("towns"); err != nil || len(s.Own) != 1 {
		t.Errorf("there are %+v, %v", s, err)
	}
}
