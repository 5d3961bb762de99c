package serve

import (
	"strconv"
	"strings"

	"rubricate/build/site"
)

// choose returns the content coding to answer with, "" for none: brotli before
// gzip, if the browser takes them and the file has them (RFC 9110, 12.5.3).
func choose(accept string, f *site.File) string {
	for _, encoding := range []string{"br", "gzip"} {
		if form(f, encoding) != nil && accepts(accept, encoding) {
			return encoding
		}
	}
	return ""
}

func form(f *site.File, encoding string) []byte {
	if encoding == "br" {
		return f.Brotli
	}
	return f.Gzip
}

// accepts reads an Accept-Encoding header; q=0 refuses.
func accepts(header, encoding string) bool {
	byStar := false
	for part := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		name = strings.TrimSpace(name)
		switch {
		case strings.EqualFold(name, encoding):
			return quality(params) > 0
		case name == "*":
			byStar = quality(params) > 0
		}
	}
	return byStar
}

func quality(params string) float64 {
	value, ok := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
	if !ok {
		return 1
	}
	q, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return 0
	}
	return q
}
