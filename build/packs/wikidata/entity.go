package wikidata

import (
	"encoding/json"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

// entity is what is read of an entity.
type entity struct {
	ID           string
	Labels       texts
	Descriptions texts
	Aliases      lists
	Claims       claims
	Sitelinks    count
}

// texts are labels or descriptions by language. The API writes an empty list
// where it has none, here and below.
type texts map[string]struct{ Value string }

func (t *texts) UnmarshalJSON(data []byte) error {
	if emptyList(data) {
		return nil
	}
	return json.Unmarshal(data, (*map[string]struct{ Value string })(t))
}

// english returns the English text, or the one for all languages.
func (t texts) english() string {
	if s := t["en"].Value; s != "" {
		return s
	}
	return t["mul"].Value
}

type lists map[string][]struct{ Value string }

func (l *lists) UnmarshalJSON(data []byte) error {
	if emptyList(data) {
		return nil
	}
	return json.Unmarshal(data, (*map[string][]struct{ Value string })(l))
}

// count is the number of members of an object, without keeping them.
type count int

func (c *count) UnmarshalJSON(data []byte) error {
	if emptyList(data) {
		return nil
	}
	var members map[string]struct{}
	if err := json.Unmarshal(data, &members); err != nil {
		return err
	}
	*c = count(len(members))
	return nil
}

type claims map[string][]claim

func (c *claims) UnmarshalJSON(data []byte) error {
	if emptyList(data) {
		return nil
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	*c = claims{}
	for property, value := range raw {
		if !used[property] {
			continue
		}
		var list []claim
		if err := json.Unmarshal(value, &list); err != nil {
			return err
		}
		(*c)[property] = list
	}
	return nil
}

func emptyList(data []byte) bool { return strings.TrimSpace(string(data)) == "[]" }

// used are the properties that a pack needs; the others are not decoded.
var used = map[string]bool{
	"P31": true, "P106": true, "P39": true, "P569": true, "P570": true, "P27": true, "P102": true, "P108": true,
	"P625": true, "P1082": true, "P17": true, "P131": true, "P36": true, "P1566": true, "P159": true, "P571": true,
	"P576": true, "P1813": true, "P297": true, "P19": true,
}

type claim struct {
	Rank       string
	Mainsnak   snak
	Qualifiers map[string][]snak
}

type snak struct {
	Datavalue struct{ Value json.RawMessage }
}

// best returns the claims of a property that stand: the preferred ones, or all
// that are not deprecated.
func (e *entity) best(property string) []claim {
	var preferred, normal []claim
	for _, c := range e.Claims[property] {
		switch c.Rank {
		case "preferred":
			preferred = append(preferred, c)
		case "deprecated":
		default:
			normal = append(normal, c)
		}
	}
	if len(preferred) > 0 {
		return preferred
	}
	return normal
}

// all returns the claims of a property that are not deprecated, the preferred first.
func (e *entity) all(property string) []claim {
	var list []claim
	for _, rank := range [...]string{"preferred", "normal", ""} {
		for _, c := range e.Claims[property] {
			if c.Rank == rank {
				list = append(list, c)
			}
		}
	}
	return list
}

// qualifier returns the date of a qualifier, 0 if there is none.
func (c claim) qualifier(property string) know.Date {
	for _, s := range c.Qualifiers[property] {
		if d := s.date(); d != 0 {
			return d
		}
	}
	return 0
}

// number returns the number after the Q.
func number(id string) (uint32, bool) {
	digits, ok := strings.CutPrefix(id, "Q")
	n, err := strconv.ParseUint(digits, 10, 32)
	return uint32(n), ok && err == nil && n > 0
}
