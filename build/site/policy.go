package site

import "strings"

// directives of the content security policy. Nothing is loaded from anywhere
// but the site itself, and no script or style stands in the markup, so text
// from an article that got through the sanitiser could still do nothing.
var directives = []string{
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
}

// metaPolicy is the policy as <meta> can state it, for hosts whose headers
// nobody can set. frame-ancestors has no effect there.
func metaPolicy() string { return strings.Join(directives, "; ") }

// Header is one header of an answer.
type Header struct{ Name, Value string }

// SecurityHeaders returns the headers that belong on every answer of a site.
func SecurityHeaders() []Header {
	return []Header{
		{"Content-Security-Policy", metaPolicy() + "; frame-ancestors 'self'"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
		{"Referrer-Policy", "no-referrer"},
		{"X-Content-Type-Options", "nosniff"},
	}
}
