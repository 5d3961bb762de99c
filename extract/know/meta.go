package know

import "github.com/valyala/fastjson"

// Meta describes a pack: what it is called and where its facts are from. It
// is all that an About page needs.
type Meta struct {
	Name    string   `json:"name"`  // short and unique among a reader's packs: "core"
	Title   string   `json:"title"` // one line for people
	Sources []Source `json:"sources"`
}

// Source is one source of a pack.
type Source struct {
	Name        string `json:"name"`                  // as a card cites it: "GeoNames"
	Year        int    `json:"year"`                  // the year that its facts are of
	Version     string `json:"version,omitempty"`     // package and version it was taken from
	Licence     string `json:"licence"`               // SPDX identifier where there is one
	Attribution string `json:"attribution,omitempty"` // the words the licence asks for
	URL         string `json:"url,omitempty"`
	// Record is the address of a record's page, with {id} for Record.Local; "" where there is none.
	Record string `json:"record,omitempty"`
}

// readMeta reads the section of metadata. encoding/json would work by reflection,
// with which the widget's engine weighs an eighth more, for one small object.
// Members of another type than theirs count as missing.
func readMeta(data []byte) (Meta, error) {
	v, err := fastjson.ParseBytes(data)
	if err != nil {
		return Meta{}, err
	}
	if _, err := v.Object(); err != nil {
		return Meta{}, err
	}
	text := func(v *fastjson.Value, member string) string { return string(v.GetStringBytes(member)) }
	m := Meta{Name: text(v, "name"), Title: text(v, "title")}
	for _, s := range v.GetArray("sources") {
		m.Sources = append(m.Sources, Source{
			Name: text(s, "name"), Year: s.GetInt("year"), Version: text(s, "version"), Licence: text(s, "licence"),
			Attribution: text(s, "attribution"), URL: text(s, "url"), Record: text(s, "record"),
		})
	}
	return m, nil
}
