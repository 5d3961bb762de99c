package site

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"rubricate/build/compress"
	"rubricate/web"
)

// shippedFolders of package web go to the site as they are. The others are made
// into something first: built, model, sample.
var shippedFolders = []string{"css", "icons", "screenshots"}

// assets returns the files that every site has, whatever its articles.
func assets() (map[string]*File, error) {
	files := map[string]*File{}
	for _, name := range []string{"boot.js", "payload.js", "start.js", "worker.js"} {
		if err := ship(files, name); err != nil {
			return nil, err
		}
	}
	for _, folder := range shippedFolders {
		if err := shipFolder(files, folder); err != nil {
			return nil, err
		}
	}
	wasmExec, err := web.Built("wasm_exec.js")
	if err != nil {
		return nil, err
	}
	files["web/wasm_exec.js"] = &File{Data: wasmExec}
	if err := addReader(files); err != nil {
		return nil, err
	}
	return files, addModel(files)
}

func ship(files map[string]*File, name string) error {
	data, err := web.FS.ReadFile(name)
	if err != nil {
		return err
	}
	files["web/"+name] = &File{Data: data}
	return nil
}

func shipFolder(files map[string]*File, folder string) error {
	return fs.WalkDir(web.FS, folder, func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && name == folder {
			return nil // a folder nothing is in
		}
		if err != nil || entry.IsDir() || !shipped(name) {
			return err
		}
		return ship(files, name)
	})
}

// shipped leaves out what a folder holds for those who work on it.
func shipped(name string) bool {
	_, known := mediaTypes[path.Ext(name)]
	return known
}

func addReader(files map[string]*File) error {
	packed, err := web.Built("app.wasm.gz")
	if err != nil {
		return err
	}
	small, err := web.Built("app.wasm.br")
	if err != nil {
		return err
	}
	plain, err := compress.Gunzip(packed)
	if err != nil {
		return fmt.Errorf("built-in app.wasm.gz: %w", err)
	}
	files["web/app.wasm"] = &File{Data: plain, Brotli: small, Gzip: packed, Payload: true}
	return nil
}

// modelFile is where the model stands on a site.
const modelFile = "web/model/en.model"

func addModel(files map[string]*File) error {
	small, err := web.FS.ReadFile("model/en.model.br")
	if errors.Is(err, fs.ErrNotExist) {
		return nil // not trained yet
	}
	if err != nil {
		return fmt.Errorf("built-in model: %w", err)
	}
	plain, err := compress.Unbrotli(small)
	if err != nil {
		return fmt.Errorf("built-in model: %w", err)
	}
	files[modelFile] = &File{Data: plain, Brotli: small, Payload: true}
	return nil
}
