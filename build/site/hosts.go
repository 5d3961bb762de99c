package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// addHostFiles adds what hosts read, in forms that more than one of them knows.
func (s *Site) addHostFiles(pages []page) {
	// Netlify, Cloudflare Pages and others take headers from a file; elsewhere
	// the policy stands in the pages.
	var headers bytes.Buffer
	fmt.Fprintf(&headers, "%s*\n", s.Base)
	s.writeHeaders(&headers)
	fmt.Fprintf(&headers, "%s%s\n  Cache-Control: no-cache\n", s.Base, workerFile)
	fmt.Fprintf(&headers, "%sweb/*.newsbundle\n  Content-Type: %s\n", s.Base, bundleType)
	s.Files["_headers"] = &File{Data: headers.Bytes()}
	// GitHub Pages would leave out files that begin with an underscore.
	s.Files[".nojekyll"] = &File{Data: []byte{}}
	robots := "User-agent: *\nAllow: /\n"
	if s.Origin != "" {
		s.Files["sitemap.xml"] = &File{Data: s.sitemap(pages)}
		robots += "Sitemap: " + s.Origin + s.Base + "sitemap.xml\n"
	}
	if s.Base == "/" { // it counts only at the root of a host
		s.Files["robots.txt"] = &File{Data: []byte(robots)}
	}
}

// sitemap lists the pages for search engines, https://www.sitemaps.org/protocol.html.
func (s *Site) sitemap(pages []page) []byte {
	type entry struct {
		Loc     string `xml:"loc"`
		LastMod string `xml:"lastmod,omitempty"`
	}
	list := struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []entry  `xml:"url"`
	}{}
	for _, p := range pages {
		if p.path != notFoundPath {
			list.URLs = append(list.URLs, entry{s.Origin + s.Base + p.path, p.published})
		}
	}
	data, err := xml.Marshal(list)
	if err != nil {
		panic(err) // strings always marshal
	}
	return append([]byte(xml.Header), data...)
}

// isHostFile says whether a file is for hosts and search engines, not for readers.
func isHostFile(name string) bool {
	switch name {
	case "_headers", ".nojekyll", "robots.txt", "sitemap.xml", markerFile:
		return true
	}
	return false
}
