package wikidata

import (
	"encoding/json"
	"strconv"
	"strings"

	"rubricate/extract/know"
)

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
