package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const goApp = "github.com/maxence-charriere/go-app/v10"

// serverFiles of go-app's package app are of no use in a browser; what else of
// it is not, stands in resource.go under these names.
var (
	serverFiles = []string{"http.go", "static.go", "wasm.go"}
	serverDecls = []string{"LocalDir", "localResourceResolver", "PrefixedLocation", "prefixedResourceResolver", "GitHubPages"}
)

// The rate in frames a second at which go-app draws what has changed. It waits
// for the next frame before it begins, at 120 a second half of the 16 ms in
// which a card is to be open; the browser draws at its own rate all the same.
const (
	itsRate  = "engine.Start(120)"
	ourRate  = "engine.Start(1000)"
	rateFile = "app.go"
)

// withoutServer copies go-app without its server side and returns a go.mod with
// which the copy is built in its place. go-app is one package for both sides,
// so that every program for the browser would link net/http, and with it TLS,
// certificates and HTTP/2: a sixth of what a reader has to download. The copy
// draws at our rate.
func withoutServer() (modFile string, err error) {
	// On a new machine the module is not there yet, and go list names no folder.
	if _, err := goOutput("mod", "download", goApp); err != nil {
		return "", err
	}
	from, err := goOutput("list", "-m", "-f", "{{.Dir}}", goApp)
	if err != nil {
		return "", err
	}
	// A place that stays the same, so that the build cache knows it again, and
	// that is relative: it is written into the program.
	work := filepath.Join("dist", "prepare")
	to := filepath.Join(work, "go-app")
	if err := os.RemoveAll(to); err != nil {
		return "", err
	}
	if err := copyModule(from, to); err != nil {
		return "", err
	}
	resource := filepath.Join(to, "pkg", "app", "resource.go")
	if err := cut(resource, serverDecls); err != nil {
		return "", err
	}
	if err := exchange(filepath.Join(to, "pkg", "app", rateFile), itsRate, ourRate); err != nil {
		return "", err
	}
	return replacing(goApp, to, work)
}

// exchange writes to for from, which a file must have exactly once.
func exchange(path, from, to string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if n := bytes.Count(data, []byte(from)); n != 1 {
		return fmt.Errorf("%s: %q is there %d times, not once", path, from, n)
	}
	return os.WriteFile(path, bytes.Replace(data, []byte(from), []byte(to), 1), 0o644)
}

// copyModule copies the Go files of a module that the browser needs.
func copyModule(from, to string) error {
	for _, pkg := range []string{"pkg/app", "pkg/errors"} {
		names, err := filepath.Glob(filepath.Join(from, filepath.FromSlash(pkg), "*.go"))
		if err != nil {
			return err
		}
		dir := filepath.Join(to, filepath.FromSlash(pkg))
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		for _, name := range names {
			base := filepath.Base(name)
			if strings.HasSuffix(base, "_test.go") || pkg == "pkg/app" && slices.Contains(serverFiles, base) {
				continue
			}
			if err := copyFile(name, filepath.Join(dir, base)); err != nil {
				return err
			}
		}
	}
	return copyFile(filepath.Join(from, "go.mod"), filepath.Join(to, "go.mod"))
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}

// cut takes declarations, their methods and the import of net/http out of a Go file.
func cut(path string, names []string) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	file.Decls = slices.DeleteFunc(file.Decls, func(decl ast.Decl) bool {
		return slices.Contains(names, declared(decl))
	})
	for _, decl := range file.Decls {
		if imports, ok := decl.(*ast.GenDecl); ok && imports.Tok == token.IMPORT {
			imports.Specs = slices.DeleteFunc(imports.Specs, func(spec ast.Spec) bool {
				return spec.(*ast.ImportSpec).Path.Value == `"net/http"`
			})
		}
	}
	var out bytes.Buffer
	if err := format.Node(&out, files, file); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}

// declared returns the name of a function or type, a method's type.
func declared(decl ast.Decl) string {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return d.Name.Name
		}
		if receiver, ok := d.Recv.List[0].Type.(*ast.Ident); ok {
			return receiver.Name
		}
	case *ast.GenDecl:
		if t, ok := d.Specs[0].(*ast.TypeSpec); ok {
			return t.Name.Name
		}
	}
	return ""
}

// replacing writes a go.mod into dir that is the module's own but for one
// module, which is in a folder, and returns its path. Its go.sum stands beside it.
func replacing(module, folder, dir string) (string, error) {
	modFile := filepath.Join(dir, "go.mod")
	if err := copyFile("go.mod", modFile); err != nil {
		return "", err
	}
	if err := copyFile("go.sum", filepath.Join(dir, "go.sum")); err != nil {
		return "", err
	}
	edit := exec.Command("go", "mod", "edit", "-replace", module+"=./"+filepath.ToSlash(folder), modFile)
	edit.Stderr = os.Stderr
	return modFile, edit.Run()
}
