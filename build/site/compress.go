package site

import (
	"runtime"
	"sync"

	"rubricate/build/compress"
)

// compress adds the compressed forms that nobody has made yet, on all cores: it
// is most of the work of making a site.
func (s *Site) compress() {
	var all sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for name, f := range s.Files {
		if !compressible(name) {
			continue
		}
		free <- struct{}{}
		all.Go(func() {
			defer func() { <-free }()
			f.compress()
		})
	}
	all.Wait()
}

// compress leaves out a form that is no smaller than the file. The brotli form
// of a payload comes from the build or not at all: it takes half a minute.
func (f *File) compress() {
	if f.Brotli == nil && f.Payload && f.Gzip != nil {
		return
	}
	if f.Brotli == nil {
		f.Brotli = compress.Brotli(f.Data)
	}
	if f.Gzip == nil {
		f.Gzip = compress.Gzip(f.Data)
	}
	if len(f.Brotli) >= len(f.Data) {
		f.Brotli = nil
	}
	if len(f.Gzip) >= len(f.Data) {
		f.Gzip = nil
	}
}

// compressible says whether a file is of a kind that is not compressed in itself.
func compressible(name string) bool {
	switch MediaType(name) {
	case "image/png", "image/webp", "font/woff2", bundleType:
		return false
	}
	return !isHostFile(name)
}
