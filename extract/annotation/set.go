package annotation

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"rubricate/extract"
)

// jsonContext maps our words to those that JSON-LD readers know: schema.org's.
// The annotation vocabulary has a source of its own, of targets.
var jsonContext = json.RawMessage(`["http://www.w3.org/ns/anno.jsonld",{"@vocab":"http://schema.org/",` +
	`"person":"Person","place":"Place","organisation":"Organization","other":"Thing","aliases":"alternateName","textHash":"sha256",` +
	`"link":"sameAs","uri":"@id","kind":"disambiguatingDescription","country":"addressCountry","lat":"latitude","lon":"longitude",` +
	`"facts":"additionalProperty","label":"name","from":"validFrom","until":"validThrough","year":"temporalCoverage",` +
	`"body":{"@id":"http://www.w3.org/ns/oa#hasBody","@context":{"source":"isBasedOn"}}}]`)

type annotationSet struct {
	Context json.RawMessage `json:"@context"`
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	About   about           `json:"about"`
	Items   []annotation    `json:"items"`
}

type about struct {
	ID       string `json:"id,omitempty"`
	Name     string `json:"name,omitempty"`
	TextHash string `json:"textHash"`
}

type annotation struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Body       body   `json:"body"`
	Target     target `json:"target"`
}

// body is the entity: in full at its first mention, by id and type after that.
type body struct {
	ID          string   `json:"id"`
	Type        string   `json:"type"`
	Name        string   `json:"name,omitempty"`
	Aliases     []string `json:"aliases,omitempty"`
	Description string   `json:"description,omitempty"`
	Source      string   `json:"source,omitempty"` // of the description: "article", or a pack's source
	Year        int      `json:"year,omitempty"`   // that the source is of
	Link        *link    `json:"link,omitempty"`
	Facts       []fact   `json:"facts,omitempty"`
}

// link is an extract.Link. The name is left out where it is the entity's.
type link struct {
	URI     string   `json:"uri,omitempty"`
	Name    string   `json:"name,omitempty"`
	Kind    string   `json:"kind,omitempty"`
	Country string   `json:"country,omitempty"`
	Lat     *float64 `json:"lat,omitempty"`
	Lon     *float64 `json:"lon,omitempty"`
}

// fact is an extract.Fact. From and until are ISO 8601.
type fact struct {
	Label  string `json:"label"`
	Value  string `json:"value"`
	From   string `json:"from,omitempty"`
	Until  string `json:"until,omitempty"`
	Source string `json:"source"`
	Year   int    `json:"year,omitempty"`
}

type target struct {
	Source   string     `json:"source,omitempty"`
	Selector []selector `json:"selector"`
}

// selector is a TextQuoteSelector or a TextPositionSelector.
type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// TextHash returns the SHA-256 of a text as annotations name it: "sha256:" and
// 64 hexadecimal digits.
func TextHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// toLink returns an entity's link, nil where nothing is known of it.
func toLink(k *extract.Linked, name string) *link {
	if k == nil {
		return nil
	}
	l := &link{k.Link.URI, k.Link.Name, k.Link.Kind, k.Link.Country, k.Link.Lat, k.Link.Lon}
	if l.Name == name {
		l.Name = ""
	}
	return l
}
