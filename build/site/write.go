package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// markerFile says that a folder is a site of ours, which may be replaced.
const markerFile = ".rubricate-site"

// ErrNotOurs is returned for a folder that holds something else than a site.
var ErrNotOurs = errors.New("the folder holds something else than a site that rubricate wrote")

// Write writes the site into dir, in the place of the site that is there. The
// new one is complete before the old one goes; in between dir is absent for the
// time of two renames. A folder that is not empty and not a site is left alone.
func (s *Site) Write(dir string) error {
	if err := s.write(filepath.Clean(dir)); err != nil {
		return fmt.Errorf("writing the site to %s: %w", dir, err)
	}
	return nil
}

func (s *Site) write(dir string) error {
	if err := checkReplaceable(dir); err != nil {
		return err
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	// Beside dir, so that renaming never crosses file systems.
	work, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+"-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	fresh, old := filepath.Join(work, "new"), filepath.Join(work, "old")
	if err := s.writeFiles(fresh); err != nil {
		return err
	}
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, dir); err != nil {
		return errors.Join(err, restore(old, dir))
	}
	return nil
}

func restore(old, dir string) error {
	if err := os.Rename(old, dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func checkReplaceable(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == markerFile {
			return nil
		}
	}
	if len(entries) > 0 {
		return ErrNotOurs
	}
	return nil
}

func (s *Site) writeFiles(dir string) error {
	write := func(name string, data []byte) error {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o644)
	}
	for name, f := range s.Files {
		if err := write(name, f.Data); err != nil {
			return err
		}
		if f.Brotli != nil {
			if err := write(name+".br", f.Brotli); err != nil {
				return err
			}
		}
		if f.Gzip != nil {
			if err := write(name+".gz", f.Gzip); err != nil {
				return err
			}
		}
	}
	return write(markerFile, []byte(s.Version+"\n"))
}
