package know

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
