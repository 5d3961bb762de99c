package article

import (
	"archive/zip"
	"encoding/json"
	"io"
	"strings"
)

// archive is an opened ZIP whose directory has been found safe.
type archive struct {
	files  map[string]*zip.File
	limits Limits
}

// openArchive checks what the directory of a ZIP says before anything is
// unpacked: how many files, how large, how packed, under which paths.
func openArchive(z *zip.Reader, limits Limits) (*archive, error) {
	if len(z.File) > limits.Files {
		return nil, resourceErrorf("archive", ErrLimit, "%d files, more than %d", len(z.File), limits.Files)
	}
	a := &archive{files: make(map[string]*zip.File, len(z.File)), limits: limits}
	folded := make(map[string]bool, len(z.File)) // some file systems do not tell case apart
	var total int64
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") && f.UncompressedSize64 == 0 {
			continue // a directory: zip tools add them
		}
		if err := checkFile(f, limits); err != nil {
			return nil, err
		}
		fold := strings.ToLower(f.Name)
		if folded[fold] {
			return nil, resourceErrorf(f.Name, ErrPath, "there twice")
		}
		folded[fold] = true
		if total += int64(f.UncompressedSize64); total > limits.TotalSize {
			return nil, resourceErrorf(f.Name, ErrLimit, "more than %d bytes with the files before it", limits.TotalSize)
		}
		a.files[f.Name] = f
	}
	return a, nil
}

func checkFile(f *zip.File, limits Limits) error {
	size, packed := f.UncompressedSize64, f.CompressedSize64
	switch {
	case !validPath(f.Name):
		return resourceErrorf(f.Name, ErrPath, "%s", pathRule)
	case !f.Mode().IsRegular():
		return resourceErrorf(f.Name, ErrPath, "not a regular file")
	case f.Flags&1 != 0:
		return resourceErrorf(f.Name, ErrInvalid, "encrypted")
	case size > uint64(limits.FileSize):
		return resourceErrorf(f.Name, ErrLimit, "%d bytes, more than %d", size, limits.FileSize)
	case size > ratioFloor && size/uint64(max(1, limits.Ratio)) > packed:
		return resourceErrorf(f.Name, ErrLimit, "unpacks to more than %d times its size", limits.Ratio)
	}
	return nil
}

// matches checks that the archive holds the resources and nothing else.
func (a *archive) matches(resources []resource) error {
	listed := make(map[string]bool, len(resources))
	for _, res := range resources {
		f, ok := a.files[res.Path]
		switch {
		case listed[res.Path] || res.Path == packagePath:
			return resourceErrorf(res.Path, ErrInvalid, "listed twice")
		case !ok:
			return resourceErrorf(res.Path, ErrDamaged, "missing")
		case res.Bytes != int64(f.UncompressedSize64):
			return resourceErrorf(res.Path, ErrDamaged, "%d bytes, not %d", f.UncompressedSize64, res.Bytes)
		}
		listed[res.Path] = true
	}
	for path := range a.files {
		if !listed[path] && path != packagePath {
			return resourceErrorf(path, ErrDamaged, "not listed in %s", packagePath)
		}
	}
	return nil
}

// verified returns the bytes of a resource that fit its hash.
func (a *archive) verified(res resource) ([]byte, error) {
	data, err := a.read(res.Path, a.limits.FileSize)
	if err != nil {
		return nil, err
	}
	if digest(data) != res.Hash {
		return nil, resourceErrorf(res.Path, ErrDamaged, "its content does not fit its hash")
	}
	return data, nil
}

// read unpacks one file of at most limit bytes. What a ZIP's directory says of
// a size may be a lie, so the reading itself is bounded too.
func (a *archive) read(path string, limit int64) ([]byte, error) {
	f, ok := a.files[path]
	if !ok {
		return nil, resourceErrorf(path, ErrNotBundle, "missing")
	}
	if f.UncompressedSize64 > uint64(limit) {
		return nil, resourceErrorf(path, ErrLimit, "%d bytes, more than %d", f.UncompressedSize64, limit)
	}
	r, err := f.Open()
	if err != nil {
		return nil, resourceErrorf(path, ErrDamaged, "%v", err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, int64(f.UncompressedSize64)+1))
	if err != nil {
		return nil, resourceErrorf(path, ErrDamaged, "%v", err)
	}
	if !strings.HasSuffix(path, jsonSuffix) {
		return data, nil
	}
	if !depthWithin(data, a.limits.JSONDepth) {
		return nil, resourceErrorf(path, ErrLimit, "nests deeper than %d", a.limits.JSONDepth)
	}
	if !json.Valid(data) {
		return nil, resourceErrorf(path, ErrDamaged, "not JSON")
	}
	return data, nil
}
