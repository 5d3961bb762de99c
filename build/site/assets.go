package site

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"rubricate/build/compress"
	"rubricate/web"
)

// shippedFolders of package web go to the site as they are, each to a place of
// its own. The others are made into something first: css, model, sample.
var shippedFolders = []struct{ from, to, ending string }{
	{"icons", "web/icons", ""},
	{"screenshots", "web/screenshots", "-light.png"}, // the dark ones are for the README
	{"built/widget", "widget", ""},
}

// assets returns the files that every site has, whatever its articles. reader
// gives those that the build has compiled, nil for what is built in.
func assets(reader func() (map[string]*File, error)) (map[string]*File, error) {
	if reader == nil {
		reader = builtReader
	}
	files, err := reader()
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"boot.js", "own-packs.js", "payload.js", "start.js", "worker.js"} {
		if err := ship(files, name, "web/"+name); err != nil {
			return nil, err
		}
	}
	for _, folder := range shippedFolders {
		if err := shipFolder(files, folder.from, folder.to, folder.ending); err != nil {
			return nil, err
		}
	}
	if files[styleFile], err = styleSheet(); err != nil {
		return nil, err
	}
	model, err := readModel()
	if err != nil {
		return nil, err
	}
	files[modelFile] = model
	if err := shipKnowledge(files); err != nil {
		return nil, err
	}
	return files, addWidget(files, model)
}

// styleFile is the one style sheet of a site. It stays in the folder of its
// parts, so that what they refer to is where they say.
const styleFile = "web/css/all.css"

// styleSheet joins the style sheets. Each says in which cascade layer it is, so
// their order does not matter.
func styleSheet() (*File, error) {
	names, err := fs.Glob(web.FS, "css/*.css")
	if err != nil {
		return nil, err
	}
	var all []byte
	for _, name := range names {
		data, err := web.FS.ReadFile(name)
		if err != nil {
			return nil, err
		}
		all = append(append(all, data...), '\n')
	}
	return &File{Data: all}, nil
}

func ship(files map[string]*File, from, to string) error {
	data, err := web.FS.ReadFile(from)
	if err != nil {
		return err
	}
	files[to] = &File{Data: data}
	return nil
}

// shipFolder ships the files of a folder whose names have that ending.
func shipFolder(files map[string]*File, from, to, ending string) error {
	return fs.WalkDir(web.FS, from, func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && name == from {
			return nil // a folder nothing is in
		}
		if err != nil || entry.IsDir() || !shipped(name) || !strings.HasSuffix(name, ending) {
			return err
		}
		return ship(files, name, to+strings.TrimPrefix(name, from))
	})
}

// shipped leaves out what a folder holds for those who work on it.
func shipped(name string) bool {
	_, known := mediaTypes[path.Ext(name)]
	return known
}

// builtReader returns what make build has left in package web.
func builtReader() (map[string]*File, error) {
	wasmExec, err := web.Built("wasm_exec.js")
	if err != nil {
		return nil, err
	}
	packed, err := web.Built("app.wasm.gz")
	if err != nil {
		return nil, err
	}
	small, err := web.Built("app.wasm.br")
	if err != nil && !errors.Is(err, web.ErrNoReader) { // a quick build leaves it out
		return nil, err
	}
	plain, err := compress.Gunzip(packed)
	if err != nil {
		return nil, fmt.Errorf("built-in app.wasm.gz: %w", err)
	}
	engine, err := builtEngine()
	if err != nil {
		return nil, err
	}
	return map[string]*File{
		"web/wasm_exec.js":        {Data: wasmExec},
		"web/app.wasm":            {Data: plain, Brotli: small, Gzip: packed, Payload: true},
		widgetDir + "engine.wasm": engine,
	}, nil
}
