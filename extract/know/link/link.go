package link

import (
	"errors"
	"math"

	"rubricate/extract/know"
)

// Link is the address of what an entity is about; its JSON is the "link" of a
// document. Country is an ISO 3166-1 code. Lat and Lon are degrees north and
// east, nil where the record has none.
type Link struct {
	URI     string   `json:"uri"`
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`
	Country string   `json:"country"`
	Lat     *float64 `json:"lat,omitempty"`
	Lon     *float64 `json:"lon,omitempty"`
}

// Check says what is wrong with a link that was read from a file.
func (l *Link) Check() error {
	if (l.Lat == nil) != (l.Lon == nil) || l.Lat != nil && !(math.Abs(*l.Lat) <= 90 && math.Abs(*l.Lon) <= 180) {
		return errors.New("its link is to no place on earth")
	}
	return nil
}

// Linked is what packs know of one entity: all that a card shows.
type Linked struct {
	Entity string `json:"entity"` // the entity's ID
	Link   Link   `json:"link"`
	// Possible says that another record fits nearly as well: show it as "possibly".
	Possible bool   `json:"possible,omitempty"`
	Others   []Link `json:"others,omitempty"`
	// Description is one line: the record's own, or made of kind, region and country.
	Description string   `json:"description"`
	Pack        string   `json:"pack"`   // name of the pack
	Source      string   `json:"source"` // name of the description's source
	Year        int      `json:"year"`   // the year that the source is of
	Names       []string `json:"names,omitempty"`
	Facts       []Fact   `json:"facts,omitempty"`
	record      know.Record
}

// Fact is one line of a card.
type Fact struct {
	Label string `json:"label"` // "born", "population", "office"
	Value string `json:"value"`
	// Start and End are when it held, ISO 8601 as far as known, "" if unknown.
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
	// Checked is the last day that the source vouches for, "" for its year.
	Checked string `json:"checked,omitempty"`
	Source  string `json:"source"`
	Year    int    `json:"year"`
}

// Record returns the record behind the link.
func (l *Linked) Record() know.Record { return l.record }

func newLink(r know.Record) Link {
	l := Link{URI: r.URI(), Name: r.Name(), Kind: r.Kind().String(), Country: r.Country()}
	if lat, lon, ok := r.Coordinates(); ok {
		l.Lat, l.Lon = &lat, &lon
	}
	return l
}
