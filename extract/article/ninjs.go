package article

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"golang.org/x/net/html"
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
	typeHTML      = "text/html"
	typePlain     = "text/plain"
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
		Bodies:         []ninjsText{{Role: roleMain, ContentType: typeHTML, Value: body}},
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

// UnmarshalNinjs reads an article from an IPTC ninjs object of version 2 or 3.
// It has no ID, and no URI unless that is an address of the web. The main
// headline and body are taken, HTML before plain text; the body is sanitised.
func UnmarshalNinjs(data []byte) (Article, error) {
	a, err := parseNinjs(data)
	if err != nil {
		return Article{}, err
	}
	if a.Body, err = Sanitise(a.Body); err != nil {
		return Article{}, fmt.Errorf("%w: ninjs: %w", ErrInvalid, err)
	}
	if a.Title == "" && a.Body == "" {
		return Article{}, fmt.Errorf("%w: ninjs: neither headline nor body", ErrInvalid)
	}
	return a, nil
}

// parseNinjs is UnmarshalNinjs with the body as it stands.
func parseNinjs(data []byte) (Article, error) {
	var n ninjs
	if err := json.Unmarshal(data, &n); err != nil {
		return Article{}, fmt.Errorf("%w: ninjs: %v", ErrInvalid, err)
	}
	a := Article{
		Title:  OneLine(n.headline()),
		Byline: OneLine(n.By),
		Source: OneLine(n.source()),
		URI:    webAddress(n.URI),
		Body:   n.body(),
	}
	if IsLanguage(n.Language) {
		a.Language = n.Language
	}
	var err error
	if a.Published, err = n.created(); err != nil {
		return Article{}, fmt.Errorf("%w: ninjs: %v", ErrInvalid, err)
	}
	if a.Title == "" && a.Body == "" {
		return Article{}, fmt.Errorf("%w: ninjs: neither headline nor body", ErrInvalid)
	}
	return a, nil
}

func (n *ninjs) headline() string {
	if t := mainText(n.Headlines); t.Value != "" {
		return t.Value
	}
	return n.Title
}

func (n *ninjs) source() string {
	for _, s := range n.InfoSources {
		if s.Role == rolePublisher {
			return s.Name
		}
	}
	if len(n.InfoSources) > 0 {
		return n.InfoSources[0].Name
	}
	return ""
}

// created returns the time of the version, which is what a reader takes for the
// date of an article, or the next best.
func (n *ninjs) created() (time.Time, error) {
	for _, s := range []string{n.VersionCreated, n.ContentCreated, n.FirstCreated} {
		if s != "" {
			return parseTime(s)
		}
	}
	return time.Time{}, nil
}

func (n *ninjs) body() string {
	var marked []ninjsText
	for _, b := range n.Bodies {
		if strings.Contains(b.ContentType, "html") {
			marked = append(marked, b)
		}
	}
	if len(marked) > 0 {
		return mainText(marked).Value
	}
	return paragraphs(mainText(n.Bodies).Value)
}

// mainText returns the text with the role "main", else the first.
func mainText(texts []ninjsText) ninjsText {
	for _, t := range texts {
		if t.Role == roleMain {
			return t
		}
	}
	if len(texts) > 0 {
		return texts[0]
	}
	return ninjsText{}
}

// paragraphs returns plain text as HTML: blank lines part paragraphs.
func paragraphs(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var out strings.Builder
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(p), "\n", "<br>") + "</p>")
		}
	}
	return out.String()
}
