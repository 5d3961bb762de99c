// Package site makes a library of articles into a static web site: a page for
// the library and one for each article, readable without any script and with
// the names already marked, and around them everything that makes the reader
// work offline from the first visit on.
//
// The site needs nothing of its host but that files come back as they are. It
// may stand under any path. Where the host compresses nothing, large files
// travel in a compressed form of their own (web/payload.js); where it can serve
// precompressed files, it finds a .br and a .gz beside each file worth it.
//
// The same input gives the same bytes.
package site

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"rubricate/extract/know"
)

// Options say which site to make.
type Options struct {
	// Library is a .newsbundle; nil for the sample library.
	Library []byte
	// Base is the path of the site on its host, "/" or "/news/".
	Base string
	// Origin is where the site will be, "https://news.example", "" if that is
	// not known. Link previews and search engines want whole addresses.
	Origin string

	// Embed has pages made for the frames of other sites.
	Embed Embed

	// reader gives the compiled reader instead of what is built in.
	reader func() (map[string]*File, error)
}

// Site is a web site in memory.
type Site struct {
	Base   string
	Origin string // "" if unknown
	Embed  Embed
	// Version is a hash of everything on the site. It marks addresses, caches
	// and the service worker, so that no two versions are ever mixed.
	Version string
	// Files by their path below Base: "index.html", "web/app.wasm".
	Files map[string]*File
}

// File is one file of a site.
type File struct {
	Data []byte
	// Brotli and Gzip are compressed forms of Data, nil where they save nothing.
	Brotli, Gzip []byte
	// Payload files are large and fetched through web/payload.js, which on a
	// plain host asks for the .gz form.
	Payload bool
}

// Make makes a site. It is not safe for concurrent use: go-app, which renders
// the pages, keeps routes and base path in global variables.
func Make(ctx context.Context, opts Options) (*Site, error) {
	base, err := cleanBase(opts.Base)
	if err != nil {
		return nil, err
	}
	if err := checkOrigin(opts.Origin); err != nil {
		return nil, err
	}
	if opts.Embed.On {
		if err := checkAncestors(opts.Embed.Ancestors); err != nil {
			return nil, err
		}
	}
	library, err := openLibrary(ctx, opts.Library)
	if err != nil {
		return nil, err
	}
	files, err := assets(opts.reader)
	if err != nil {
		return nil, err
	}
	files["web/library.newsbundle"] = &File{Data: library.bundle, Payload: true}

	pack, err := know.Open(files[packFile].Data)
	if err != nil {
		return nil, fmt.Errorf("built-in %s: %w", packFile, err)
	}
	pages, err := render(base, library, pack.Meta())
	if err != nil {
		return nil, err
	}
	s := &Site{Base: base, Origin: opts.Origin, Embed: opts.Embed, Version: version(opts.Origin+base, files, pages), Files: files}
	for _, p := range pages {
		doc, err := s.document(p)
		if err != nil {
			return nil, fmt.Errorf("page %s: %w", p.path, err)
		}
		s.Files[p.file()] = &File{Data: doc}
	}
	if err := s.addAnnotations(library); err != nil {
		return nil, err
	}
	if err := s.addEmbeds(library); err != nil {
		return nil, err
	}
	if err := s.addManifest(library); err != nil {
		return nil, err
	}
	s.compress() // before the service worker, which lists payloads in both forms
	if err := s.addServiceWorker(); err != nil {
		return nil, err
	}
	s.addHostFiles(pages)
	s.compress()
	return s, nil
}

// version hashes what the site is made of. The pages do not yet hold the
// version then, and what is made after them is made of the same things.
func version(address string, files map[string]*File, pages []page) string {
	h := sha256.New()
	add := func(name string, data []byte) {
		fmt.Fprintf(h, "%s %d\n", name, len(data))
		h.Write(data)
	}
	add("address", []byte(address))
	for _, name := range slices.Sorted(maps.Keys(files)) {
		add(name, files[name].Data)
	}
	add("document template", []byte(documentTemplate))
	for _, p := range pages {
		add(p.path, []byte(p.title+"\n"+p.description+"\n"+p.body))
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// checkOrigin takes a scheme and a host, and nothing behind them.
func checkOrigin(origin string) error {
	if origin == "" {
		return nil
	}
	u, err := url.Parse(origin)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.Scheme+"://"+u.Host != origin {
		return fmt.Errorf("origin %q: want a scheme and a host, such as https://news.example", origin)
	}
	return nil
}

// cleanBase returns base with one slash at each end.
func cleanBase(base string) (string, error) {
	trimmed := strings.Trim(base, "/")
	if trimmed == "" {
		return "/", nil
	}
	for _, part := range strings.Split(trimmed, "/") {
		if part == "" || part == "." || part == ".." || strings.Trim(part, pathCharacters) != "" {
			return "", fmt.Errorf("base path %q: want a path such as /news/, of letters, digits, hyphen, full stop and underscore", base)
		}
		if part == "web" {
			return "", fmt.Errorf("base path %q: web is the name of the site's own folder", base)
		}
	}
	return "/" + trimmed + "/", nil
}

const pathCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
