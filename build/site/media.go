package site

import "path"

const bundleType = "application/vnd.rubricate.newsbundle+zip"

// mediaTypes by the extensions that occur on a site. Not mime.TypeByExtension:
// it answers what the machine it runs on happens to have installed.
var mediaTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".xml":         "application/xml",
	".webp":        "image/webp",
	".webmanifest": "application/manifest+json",
	".newsbundle":  bundleType,
	".woff2":       "font/woff2",
	".gz":          "application/gzip",
}

// MediaType returns the media type of a file of a site.
func MediaType(name string) string {
	if t, ok := mediaTypes[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}
