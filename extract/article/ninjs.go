package article

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// The part of IPTC ninjs 3 that this package writes and reads.
// The standard is at https://iptc.org/standards/ninjs/.
type (
	ninjs struct {
		URI            string      `json:"uri"`
		Type           string      `json:"type,omitempty"`
		Representation string      `json:"representationType,omitempty"`
		FirstCreated   string      `json:"firstCreated,omitempty"`
		VersionCreated string      `json:"versionCreated,omitempty"`
		ContentCreated string      `json:"contentCreated,omitempty"`
		Language       string      `json:"language,omitempty"`
		Title          string      `json:"title,omitempty"`
		Headlines      []ninjsText `json:"headlines,omitempty"`
		By             string      `json:"by,omitempty"`
		Bodies         []ninjsText `json:"bodies,omitempty"`
		InfoSources    []ninjsName `json:"infoSources,omitempty"`
		Standard       *ninjsKind  `json:"standard,omitempty"`
	}
	ninjsText struct {
		Role        string `json:"role,omitempty"`
		ContentType string `json:"contentType,omitempty"`
		Value       string `json:"value"`
	}
	ninjsName struct {
		Name string `json:"name,omitempty"`
		Role string `json:"role,omitempty"`
	}
	ninjsKind struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Schema  string `json:"schema"`
	}
)

const (
	roleMain      = "main"
	rolePublisher = "publisher"
)

// MarshalNinjs returns the article as an IPTC ninjs 3 object. Its ID is not in
// it: that is the name of the file.
func MarshalNinjs(a Article) ([]byte, error) {
	body, err := Sanitise(a.Body)
	if err != nil {
		return nil, err
	}
	n := ninjs{
		URI:            uri(a),
		Type:           "text",
		Representation: "full",
		VersionCreated: timestamp(a.Published),
		Language:       a.Language,
		Headlines:      []ninjsText{{Role: roleMain, Value: a.Title}},
		By:             a.Byline,
		Bodies:         []ninjsText{{Role: roleMain, ContentType: "text/html", Value: body}},
		Standard:       &ninjsKind{"ninjs", "3.3", "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json#"},
	}
	if a.Source != "" {
		n.InfoSources = []ninjsName{{Name: a.Source, Role: rolePublisher}}
	}
	return encode(n)
}

// uri returns the identifier that ninjs asks of every article: its address, or
// a name made of its content.
func uri(a Article) string {
	if address := webAddress(a.URI); address != "" {
		return address
	}
	sum := sha256.Sum256([]byte(a.Title + "\x00" + a.Body))
	u := sum[:16]
	u[6] = u[6]&0x0f | 0x80 // version 8 of RFC 9562: vendor-specific
	u[8] = u[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

// webAddress returns the address in its normal form if readers can be led
// there, else "".
func webAddress(s string) string {
	if target := linkTarget(s); !strings.HasPrefix(target, "mailto:") {
		return target
	}
	return ""
}
