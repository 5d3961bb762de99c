package site

import (
	"bytes"
	"fmt"
)

// addHostFiles adds what hosts read, in forms that more than one of them knows.
func (s *Site) addHostFiles() {
	// Netlify, Cloudflare Pages and others take headers from a file; elsewhere
	// the policy stands in the pages.
	var headers bytes.Buffer
	fmt.Fprintf(&headers, "%s*\n", s.Base)
	for _, h := range SecurityHeaders() {
		fmt.Fprintf(&headers, "  %s: %s\n", h.Name, h.Value)
	}
	fmt.Fprintf(&headers, "%s%s\n  Cache-Control: no-cache\n", s.Base, workerFile)
	fmt.Fprintf(&headers, "%sweb/*.newsbundle\n  Content-Type: %s\n", s.Base, bundleType)
	s.Files["_headers"] = &File{Data: headers.Bytes()}
	// GitHub Pages would leave out files that begin with an underscore.
	s.Files[".nojekyll"] = &File{Data: []byte{}}
	if s.Base == "/" { // robots.txt counts only at the root of a host
		s.Files["robots.txt"] = &File{Data: []byte("User-agent: *\nAllow: /\n")}
	}
}

// isHostFile says whether a file is for the host and not for browsers.
func isHostFile(name string) bool {
	return name == "_headers" || name == ".nojekyll" || name == markerFile
}
