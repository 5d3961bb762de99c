package article

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attributes returns what an element keeps of its attributes, in a fixed order.
// A link without an address that may be followed has none left.
func attributes(n *html.Node) []html.Attribute {
	var kept []html.Attribute
	keep := func(key, val string) {
		if val != "" {
			kept = append(kept, html.Attribute{Key: key, Val: val})
		}
	}
	switch n.DataAtom {
	case atom.A:
		if href := linkTarget(attribute(n, "href")); href != "" {
			keep("href", href)
			keep("rel", "nofollow noopener noreferrer")
		}
	case atom.Td, atom.Th:
		keep("colspan", cellCount(attribute(n, "colspan")))
		keep("rowspan", cellCount(attribute(n, "rowspan")))
	}
	switch dir := strings.ToLower(attribute(n, "dir")); dir {
	case "ltr", "rtl", "auto":
		keep("dir", dir)
	}
	if lang := attribute(n, "lang"); IsLanguage(lang) {
		keep("lang", lang)
	}
	return kept
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == key {
			return a.Val
		}
	}
	return ""
}

// linkTarget returns the address in its normal form if it is an absolute one
// of the web or of mail, else "": a relative address has lost its page, and any
// other scheme may run code.
func linkTarget(href string) string {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return ""
	}
	switch u.Scheme { // url.Parse has made it lower case
	case "http", "https":
		if u.Host == "" || u.User != nil {
			return ""
		}
	case "mailto":
		if u.Opaque == "" {
			return ""
		}
	default:
		return ""
	}
	return u.String()
}

// cellCount accepts what a table of an article may need: 2 to 99.
func cellCount(s string) string {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return ""
		}
	}
	if len(s) == 0 || len(s) > 2 || s[0] == '0' || s == "1" {
		return ""
	}
	return s
}

// IsLanguage reports whether s has the form of a BCP 47 language tag.
func IsLanguage(s string) bool {
	if len(s) > 35 { // the length RFC 5646 section 4.4.1 asks everyone to accept
		return false
	}
	for i, part := range strings.Split(s, "-") {
		if len(part) == 0 || len(part) > 8 || i == 0 && len(part) == 1 {
			return false
		}
		for _, c := range []byte(part) {
			letter := 'a' <= c|0x20 && c|0x20 <= 'z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}
