package article

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
)

// content is what a test puts into an archive, by path.
type content map[string]string

// archived returns a ZIP with an index of all files, made as hostile as the
// test wants: first the files change, then their index, then their headers.
func archived(t testing.TB, files content, index func(*dataPackage), header func(*zip.FileHeader)) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	p := dataPackage{Version: formatVersion}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		data := []byte(files[path])
		p.Resources = append(p.Resources, resource{Path: path, Hash: digest(data), Bytes: int64(len(data))})
	}
	if index != nil {
		index(&p)
	}
	all := maps.Clone(files)
	if _, ok := files[packagePath]; !ok {
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		all[packagePath] = string(data)
	}
	for _, path := range slices.Sorted(maps.Keys(all)) {
		h := &zip.FileHeader{Name: path, Method: zip.Deflate}
		if header != nil {
			header(h)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(h.Name, "/") {
			continue
		}
		if _, err := w.Write([]byte(all[path])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const oneArticle = `{"uri":"https://x.example/","headlines":[{"value":"T"}],"bodies":[{"value":"a\n\nb"}]}`

func TestReadBundle(t *testing.T) {
	data := archived(t, content{
		"articles/a.json": oneArticle,
		"later/thing.bin": "of a later version",
	}, nil, nil)
	b, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	want := Article{ID: "a", URI: "https://x.example/", Title: "T", Body: "<p>a</p><p>b</p>"}
	if len(b.Articles) != 1 || b.Articles[0] != want {
		t.Errorf("articles are %+v, want %+v", b.Articles, want)
	}
}

func TestReadBundleRefuses(t *testing.T) {
	rename := func(from, to string) func(*zip.FileHeader) {
		return func(h *zip.FileHeader) {
			if h.Name == from {
				h.Name = to
			}
		}
	}
	nested := strings.Repeat("[", 40) + strings.Repeat("]", 40)
	tests := []struct {
		name     string
		files    content
		index    func(*dataPackage)
		header   func(*zip.FileHeader)
		resource string
		want     error
	}{
		{"no index", content{packagePath: "x"}, nil, rename(packagePath, "x.json"), packagePath, ErrNotBundle},
		{"an index that is no JSON", content{packagePath: "x"}, nil, nil, packagePath, ErrDamaged},
		{"another kind of data package", content{packagePath: `{"profile":"data-package"}`}, nil, nil, "", ErrNotBundle},
		{"a newer version", nil, func(p *dataPackage) { p.Version = 2 }, nil, "", ErrVersion},
		{"a bad time", nil, func(p *dataPackage) { p.Created = "today" }, nil, packagePath, ErrInvalid},
		{"a wrong hash", content{"articles/a.json": oneArticle},
			func(p *dataPackage) { p.Resources[0].Hash = digest(nil) }, nil, "articles/a.json", ErrDamaged},
		{"a wrong size", content{"articles/a.json": oneArticle},
			func(p *dataPackage) { p.Resources[0].Bytes++ }, nil, "articles/a.json", ErrDamaged},
		{"a file missing", content{"media/a": "x"},
			func(p *dataPackage) { p.Resources = append(p.Resources, resource{Path: "media/b"}) }, nil, "media/b", ErrDamaged},
		{"a file not listed", content{"media/a": "x"}, func(p *dataPackage) { p.Resources = nil }, nil, "media/a", ErrDamaged},
		{"a file listed twice", content{"media/a": "x"},
			func(p *dataPackage) { p.Resources = append(p.Resources, p.Resources[0]) }, nil, "media/a", ErrInvalid},
		{"a path up", content{"media/a": "x"}, nil, rename("media/a", "../a"), "", ErrPath},
		{"an absolute path", content{"media/a": "x"}, nil, rename("media/a", "/a"), "", ErrPath},
		{"a path of another system", content{"media/a": "x"}, nil, rename("media/a", `media\a`), "", ErrPath},
		{"a device", content{"media/a": "x"}, nil, rename("media/a", "C:a"), "", ErrPath},
		{"a hidden file", content{"media/a": "x"}, nil, rename("media/a", "media/.a"), "", ErrPath},
		{"a file twice", content{"media/a": "x", "media/b": "x"}, nil, rename("media/b", "media/a"), "media/a", ErrPath},
		{"files that differ in case", content{"media/a": "x", "media/A": "x"}, nil, nil, "media/a", ErrPath},
		{"a symbolic link", content{"media/a": "x"}, nil, func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }, "", ErrPath},
		{"an article that is no JSON", content{"articles/a.json": "{"}, nil, nil, "articles/a.json", ErrDamaged},
		{"an article that is no ninjs", content{"articles/a.json": `{"uri":"x"}`}, nil, nil, "articles/a.json", ErrInvalid},
		{"an article with a bad time", content{"articles/a.json": `{"headlines":[{"value":"T"}],"versionCreated":"x"}`}, nil, nil, "articles/a.json", ErrInvalid},
		{"annotations of no article", content{"annotations/a.json": "{}"}, nil, nil, "annotations/a.json", ErrInvalid},
		{"JSON that nests too deep", content{"entities.json": nested}, nil, nil, "entities.json", ErrLimit},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := test.files
			if files == nil {
				files = content{}
			}
			b, err := read(archived(t, files, test.index, test.header))
			checkResourceError(t, err, test.resource, test.want)
			if b != nil {
				t.Error("a bundle came with the error")
			}
		})
	}
}

func TestReadBundleLimits(t *testing.T) {
	small := archived(t, content{"media/a": "0123456789", "media/b": "0123456789"}, nil, nil)
	bomb := archived(t, content{"media/a": strings.Repeat("0", 4<<20)}, nil, nil)
	tests := []struct {
		name     string
		data     []byte
		set      func(*Limits)
		resource string
	}{
		{"files", small, func(l *Limits) { l.Files = 2 }, "archive"},
		{"size of a file", small, func(l *Limits) { l.FileSize = 9 }, ""},
		{"size of the index", small, func(l *Limits) { l.MetadataSize = 9 }, packagePath},
		{"size of all", small, func(l *Limits) { l.TotalSize = 300 }, ""},
		{"ratio", bomb, func(l *Limits) {}, "media/a"},
		{"nothing allowed", small, func(l *Limits) { *l = Limits{} }, "archive"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			limits := DefaultLimits()
			test.set(&limits)
			_, err := ReadBundle(bytes.NewReader(test.data), int64(len(test.data)), limits)
			checkResourceError(t, err, test.resource, ErrLimit)
		})
	}
}

// TestReadBundleDamaged turns every byte of a bundle round, one at a time:
// whatever comes of it is the same bundle or an error, and never a panic.
func TestReadBundleDamaged(t *testing.T) {
	good := written(t, sample())
	want := written(t, sample())
	for i := range good {
		bad := bytes.Clone(good)
		bad[i] ^= 0xff
		b, err := read(bad)
		if err == nil && !bytes.Equal(written(t, b), want) {
			t.Errorf("byte %d changed the bundle and nobody noticed", i)
		}
	}
	for _, n := range []int{0, 1, len(good) / 2, len(good) - 1} {
		if _, err := read(good[:n]); err == nil {
			t.Errorf("cut to %d bytes it was read", n)
		}
	}
}

func FuzzReadBundle(f *testing.F) {
	f.Add(written(f, sample()))
	f.Add(archived(f, content{"articles/a.json": oneArticle, "media/a": "x"}, nil, nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := read(data)
		if err != nil {
			return
		}
		again, err := read(written(t, b))
		if err != nil {
			t.Fatalf("what was read and written cannot be read: %v", err)
		}
		if !bytes.Equal(written(t, again), written(t, b)) {
			t.Error("it is another bundle after writing and reading")
		}
	})
}
