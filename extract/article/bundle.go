package article

import (
	"encoding/json"
	"time"
)

// Bundle is what a .newsbundle holds: articles, and what belongs to them.
// FORMAT.md describes the file.
type Bundle struct {
	Title    string    // plain text, one line
	Created  time.Time // to the second, in UTC
	Articles []Article // in the order a reader sees; their IDs are unique
	// Annotations are W3C AnnotationSets by the ID of their article, as JSON.
	// Those that [AnnotationsFit] may be used as they are.
	Annotations map[string]json.RawMessage
	// Entities is the JSON of entities.json, nil if the bundle has none.
	Entities json.RawMessage
	// Media are files by their path below media/, with "/" between its parts.
	Media map[string][]byte
}

// MediaType is the media type of a .newsbundle.
const MediaType = "application/vnd.rubricate.newsbundle+zip"

// AnnotationsFit reports whether an AnnotationSet was made for the text of this
// page: whether its about.textHash is the page's [Page.Hash].
func AnnotationsFit(set json.RawMessage, p *Page) bool {
	var head struct {
		Type  string `json:"type"`
		About struct {
			TextHash string `json:"textHash"`
		} `json:"about"`
	}
	err := json.Unmarshal(set, &head)
	return err == nil && head.Type == "AnnotationSet" && head.About.TextHash == p.Hash()
}
