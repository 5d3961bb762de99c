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

// item returns the entity that a value names, "" if it names none.
func (s snak) item() string {
	var v struct {
		ID        string
		NumericID int64 `json:"numeric-id"`
	}
	if json.Unmarshal(s.Datavalue.Value, &v) != nil {
		return ""
	}
	if v.ID == "" && v.NumericID > 0 { // as dumps before 2016 have it
		return "Q" + strconv.FormatInt(v.NumericID, 10)
	}
	return v.ID
}

// text returns a string or a text in English.
func (s snak) text() string {
	var plain string
	if json.Unmarshal(s.Datavalue.Value, &plain) == nil {
		return plain
	}
	var v struct{ Text, Language string }
	if json.Unmarshal(s.Datavalue.Value, &v) != nil || v.Language != "en" {
		return ""
	}
	return v.Text
}

// date returns a date as far as it is precise, 0 for decades and centuries.
func (s snak) date() know.Date {
	var v struct {
		Time      string
		Precision int
	}
	if json.Unmarshal(s.Datavalue.Value, &v) != nil {
		return 0
	}
	return parseTime(v.Time, v.Precision)
}

const (
	precisionYear  = 9
	precisionMonth = 10
	precisionDay   = 11
)

// parseTime reads "+1952-10-07T00:00:00Z".
func parseTime(s string, precision int) know.Date {
	sign := 1
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		s, sign = rest, -1
	}
	s = strings.TrimPrefix(s, "+")
	day, _, _ := strings.Cut(s, "T")
	parts := strings.Split(day, "-")
	if len(parts) != 3 || precision < precisionYear {
		return 0
	}
	var n [3]int
	for i, part := range parts {
		v, err := strconv.Atoi(part)
		if err != nil {
			return 0
		}
		n[i] = v
	}
	if precision < precisionDay {
		n[2] = 0
	}
	if precision < precisionMonth {
		n[1] = 0
	}
	return know.NewDate(sign*n[0], n[1], n[2])
}

// coordinates returns degrees north and east, on Earth only.
func (s snak) coordinates() (lat, lon float64, ok bool) {
	var v struct {
		Latitude, Longitude float64
		Globe               string
	}
	if json.Unmarshal(s.Datavalue.Value, &v) != nil || v.Globe != "" && !strings.HasSuffix(v.Globe, "/Q2") {
		return 0, 0, false
	}
	return v.Latitude, v.Longitude, v.Latitude >= -90 && v.Latitude <= 90 && v.Longitude >= -180 && v.Longitude <= 180 && len(s.Datavalue.Value) > 0
}

// quantity returns a whole number, 0 if there is none.
func (s snak) quantity() int {
	var v struct{ Amount string }
	if json.Unmarshal(s.Datavalue.Value, &v) != nil {
		return 0
	}
	n, err := strconv.ParseFloat(strings.TrimPrefix(v.Amount, "+"), 64)
	if err != nil || n < 0 || n > 4e9 {
		return 0
	}
	return int(n)
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
