package link

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rubricate/extract/know"
	"rubricate/extract/resolve"
	"rubricate/extract/segment"
	"rubricate/extract/tagger"
)

func country(code, name string, lat, lon float64, demonym string, aliases ...string) know.Entry {
	return know.Entry{Kind: know.Country, Name: name, Aliases: aliases, Country: code, Located: true, Lat: lat, Lon: lon, Prior: 200,
		Facts: []know.Fact{{Property: know.Demonym, Value: demonym}}}
}

func town(kind know.Kind, name, code, region string, lat, lon float64, population, prior int, aliases ...string) know.Entry {
	return know.Entry{Kind: kind, Name: name, Country: code, Region: region, Located: true, Lat: lat, Lon: lon, Population: population,
		Prior: prior, Aliases: aliases, GeoNames: uint32(1000 + population)}
}

// testPack is a small world with the traps of the large one.
func testPack(t testing.TB) *know.Pack {
	t.Helper()
	return openPack(t, "test", 2023, []know.Entry{
		country("US", "United States", 38, -97, "American", "U.S.", "USA"),
		country("RU", "Russia", 60, 100, "Russian"),
		country("UA", "Ukraine", 49, 32, "Ukrainian"),
		country("FR", "France", 46, 2, "French"),
		country("GE", "Georgia", 42, 43.5, "Georgian"),
		country("SO", "Somalia", 6, 46, "Somali"),
		town(know.Capital, "Moscow", "RU", "Moscow", 55.75, 37.62, 10381222, 140),
		town(know.Town, "Moscow", "US", "Idaho", 46.73, -117, 25060, 88),
		town(know.Capital, "Kyiv", "UA", "", 50.45, 30.52, 2952301, 129, "Kiev"),
		town(know.Capital, "Paris", "FR", "", 48.85, 2.35, 2138551, 126),
		town(know.Town, "Paris", "US", "Texas", 33.66, -95.55, 24171, 87),
		town(know.City, "Springfield", "US", "Missouri", 37.21, -93.29, 167000, 104),
		town(know.City, "Springfield", "US", "Massachusetts", 42.1, -72.59, 154000, 103),
		town(know.City, "Zaporizhzhia", "UA", "Zaporizhzhia", 47.82, 35.18, 815000, 118),
		{Kind: know.Region, Name: "Zaporizhzhia Oblast", Keys: []string{"Zaporizhzhia"}, Country: "UA", Located: true, Lat: 47.3, Lon: 35.6, Prior: 125},
		{Kind: know.Region, Name: "Central Region", Keys: []string{"Central"}, Country: "SO", Located: true, Lat: 5, Lon: 46, Prior: 118},
		{Kind: know.Region, Name: "Missouri", Country: "US", Located: true, Lat: 38.5, Lon: -92.5, Prior: 130},
		{Kind: know.River, Name: "Missouri River", Aliases: []string{"Missouri"}, Located: true, Lat: 45, Lon: -100, Prior: 240},
		{Kind: know.County, Name: "Kupiansk District", Keys: []string{"Kupiansk"}, Country: "UA", Region: "Kharkiv", Located: true, Lat: 49.7, Lon: 37.6, Prior: 100},
		town(know.Town, "Kupiansk", "UA", "Kharkiv", 49.7, 37.6, 27169, 88),
		town(know.City, "Glasgow", "GB", "Scotland", 55.86, -4.26, 626410, 115),
		town(know.Town, "Glasgow", "US", "Delaware", 39.6, -75.75, 14303, 83),
		town(know.City, "Medina", "SA", "", 24.47, 39.61, 1300000, 122, "Madinah", "MED"),
		{Kind: know.Region, Name: "Georgia", Country: "US", Located: true, Lat: 33, Lon: -83.5, Prior: 140},
		{Kind: know.Region, Name: "Somali", Country: "ET", Located: true, Lat: 7, Lon: 44, Prior: 130},
		{Kind: know.Airport, Name: "Vnukovo International Airport", Keys: []string{"Vnukovo Airport"}, Country: "RU", Located: true, Lat: 55.6, Lon: 37.27, Prior: 150},
		{Kind: know.Sea, Name: "Red Sea", Located: true, Lat: 20, Lon: 38, Prior: 240},
		{Kind: know.Human, Name: "Vladimir Putin", Description: "President of Russia", Country: "RU", Wikidata: 7747, Start: know.NewDate(1952, 10, 7), Prior: 240,
			Facts: []know.Fact{{Property: know.Office, Value: "President of Russia", Start: know.NewDate(2012, 5, 7), Checked: know.NewDate(2025, 1, 0)}}},
		{Kind: know.Human, Name: "John Smith", Description: "English explorer who helped found a colony", Country: "GB", Start: know.NewDate(1580, 0, 0), End: know.NewDate(1631, 0, 0), Prior: 190},
		{Kind: know.Human, Name: "Mike Johnson", Description: "Speaker of the US House of Representatives", Country: "US", Prior: 240},
		{Kind: know.Human, Name: "Anna Petrova", Description: "politician", Country: "RU", Start: know.NewDate(1960, 0, 0), Prior: 120},
		{Kind: know.Human, Name: "Anna Petrova", Description: "politician", Country: "RU", Start: know.NewDate(1975, 0, 0), Prior: 120},
		{Kind: know.NewsAgency, Name: "Agence France-Presse", Aliases: []string{"AFP"}, Description: "news agency of France", Country: "FR", Prior: 240},
		{Kind: know.Party, Name: "Servant of the People", Aliases: []string{"SP"}, Description: "party of Ukraine", Country: "UA", Prior: 240},
		{Kind: know.WorldBody, Name: "NATO", Aliases: []string{"North Atlantic Treaty Organization"}, Description: "military alliance", Prior: 240},
	})
}

func openPack(t testing.TB, name string, year int, entries []know.Entry) *know.Pack {
	t.Helper()
	var b bytes.Buffer
	if err := know.Write(&b, know.Meta{Name: name, Sources: []know.Source{{Name: name, Year: year}}}, entries); err != nil {
		t.Fatal(err)
	}
	p, err := know.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// entity makes an entity of all occurrences of its names in a text.
func entity(text string, typ tagger.Type, names ...string) resolve.Entity {
	e := resolve.Entity{ID: strings.ToLower(names[0]), Name: names[0], Type: typ, Aliases: names[1:]}
	for _, name := range names {
		for at := 0; ; {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			e.Mentions = append(e.Mentions, tagger.Mention{Span: segment.Span{Start: at + i, End: at + i + len(name)}, Type: typ})
			at += i + len(name)
		}
	}
	return e
}

func TestLink(t *testing.T) {
	l := New(testPack(t))
	const place, person, org = tagger.Place, tagger.Person, tagger.Organisation
	for _, tt := range []struct {
		name  string
		text  string
		typ   tagger.Type
		names []string
		role  string // from the text
		want  string // record's name and country, "?" if another fits nearly as well; "" for no link
	}{
		{"a capital before a town", "He flew to Moscow.", place, []string{"Moscow"}, "", "Moscow RU"},
		{"another spelling", "Talks in Kiev went on.", place, []string{"Kiev"}, "", "Kyiv UA"},
		{"a capital although its namesake's country is named", "The American visited Paris.", place, []string{"Paris"}, "", "Paris FR"},
		{"two that remain", "American voters in Springfield queued.", place, []string{"Springfield"}, "", "Springfield US?"},
		{"the region that the text says", "It struck the Zaporizhzhia region in Ukraine.", place, []string{"Zaporizhzhia"}, "", "Zaporizhzhia Oblast UA"},
		{"the city that the text says", "It struck the city of Zaporizhzhia in Ukraine.", place, []string{"Zaporizhzhia"}, "", "Zaporizhzhia UA"},
		{"a country of its own", "Georgia and Russia met; Georgian officials came.", place, []string{"Georgia"}, "", "Georgia GE"},
		{"a region of the country that is named", "American senators campaigned in Georgia.", place, []string{"Georgia"}, "", "Georgia US"},
		{"an adjective is no region", "He met his Somali counterpart.", place, []string{"Somali"}, "", "Somalia SO"},
		{"a people", "He met Ukrainians.", place, []string{"Ukrainians"}, "", "Ukraine UA"},
		{"an airport", "Landed at Moscow's Vnukovo Airport.", place, []string{"Vnukovo Airport"}, "", "Vnukovo International Airport RU"},
		{"a sea", "Ships in the Red Sea turned.", place, []string{"Red Sea"}, "", "Red Sea "},
		{"small letters around a name", "Fire in northern Ukraine.", place, []string{"northern Ukraine"}, "", "Ukraine UA"},
		{"a part of a country", "Fire in Northern Ukraine.", place, []string{"Northern Ukraine"}, "", "Ukraine UA"},
		{"a quarter that names nothing", "Voters in the Central region of Ukraine queued.", place, []string{"Central"}, "", ""},
		{"a quarter of the country that is named", "Somali voters in Central queued.", place, []string{"Central"}, "", "Central Region SO"},
		{"a town with its region", "He lives in Moscow, Idaho.", place, []string{"Moscow, Idaho"}, "", "Moscow US"},
		{"a town with its country in brackets", "Held in Paris (France).", place, []string{"Paris (France)"}, "", "Paris FR"},
		{"the port of a town", "Grain left Zaporizhzhia Port.", place, []string{"Zaporizhzhia Port"}, "", "Zaporizhzhia UA"},
		{"a small namesake in a country in passing", "Russian and Ukrainian envoys met Russian and American ones in Glasgow.", place, []string{"Glasgow"}, "", "Glasgow GB"},
		{"a small namesake in the country of the text", "American voters in Glasgow queued.", place, []string{"Glasgow"}, "", "Glasgow US"},
		{"a district by its kind", "It struck the Kupiansk district of Ukraine.", place, []string{"Kupiansk"}, "", "Kupiansk District UA"},
		{"a state before its river", "Voters in Missouri queued, the American said.", place, []string{"Missouri"}, "", "Missouri US"},
		{"another spelling of a large town abroad", "Ukrainian pilgrims went to Madinah.", place, []string{"Madinah"}, "", "Medina SA"},
		{"a code is no spelling", "Ukrainian pilgrims wrote MED.", place, []string{"MED"}, "", ""},
		{"an unknown place", "He lives in Nowhereville.", place, []string{"Nowhereville"}, "", ""},

		{"a person by full name", "Vladimir Putin of Russia spoke.", person, []string{"Vladimir Putin", "Putin"}, "", "Vladimir Putin RU"},
		{"a surname is not enough", "Putin of Russia spoke.", person, []string{"Putin"}, "", ""},
		{"a role of another calling", "US striker Mike Johnson scored.", person, []string{"Mike Johnson"}, "striker", ""},
		{"a role of another country", "Ukrainian president Vladimir Putin, in Russia.", person, []string{"Vladimir Putin"}, "Ukrainian president", ""},
		{"history has no role in the news", "Police chief John Smith spoke.", person, []string{"John Smith"}, "police chief", ""},
		{"no sign of a namesake's country", "Mike Johnson won the raffle.", person, []string{"Mike Johnson"}, "", ""},
		{"two people of one name", "Russian politician Anna Petrova.", person, []string{"Anna Petrova"}, "Russian politician", ""},

		{"an acronym", "AFP reported from Paris.", org, []string{"AFP"}, "", "Agence France-Presse FR"},
		{"an acronym spelt otherwise", "The Armed Forces of the Philippines (AFP) said so.", org, []string{"Armed Forces of the Philippines", "AFP"}, "", ""},
		{"a national body abroad", "The SP met in Moscow.", org, []string{"SP"}, "", ""},
		{"a national body at home", "The SP met in Kyiv.", org, []string{"SP"}, "", "Servant of the People UA"},
		{"a world body anywhere", "NATO met.", org, []string{"NATO"}, "", "NATO "},
		{"types do not mix", "Paris won the cup.", org, []string{"Paris"}, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := entity(tt.text, tt.typ, tt.names...)
			if tt.role != "" {
				e.Description, e.Source = tt.role, "article"
			}
			got := ""
			for _, linked := range l.Link([]resolve.Entity{e}, tt.text) {
				got = linked.Link.Name + " " + linked.Link.Country
				if linked.Possible {
					got += "?"
				}
			}
			if got != tt.want {
				t.Errorf("%q: linked to %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestPlacesVouchForEachOther(t *testing.T) {
	l := New(testPack(t))
	text := "From Zaporizhzhia the SP members left."
	entities := []resolve.Entity{entity(text, tagger.Organisation, "SP"), entity(text, tagger.Place, "Zaporizhzhia")}
	if got := l.Link(entities, text); len(got) != 2 {
		t.Errorf("%d links, want the town and, through its country, the party", len(got))
	}
}

func TestCard(t *testing.T) {
	own := openPack(t, "own", 2026, []know.Entry{{
		Kind: know.Human, Name: "Vladimir Putin", Aliases: []string{"V. Putin"}, Description: "Russian politician", Wikidata: 7747, Prior: 200,
		Facts: []know.Fact{{Property: know.Office, Value: "President"}, {Property: know.Membership, Value: "none"}},
	}})
	text := "Vladimir Putin of Russia spoke in Moscow, Idaho, United States."
	linked := New(testPack(t), own).Link([]resolve.Entity{entity(text, tagger.Person, "Vladimir Putin")}, text)
	if len(linked) != 1 {
		t.Fatalf("%d links", len(linked))
	}
	got, err := json.Marshal(linked[0])
	if err != nil {
		t.Fatal(err)
	}
	want := `{"entity":"vladimir putin","link":{"uri":"http://www.wikidata.org/entity/Q7747","name":"Vladimir Putin","kind":"person","country":"RU"},` +
		`"description":"Russian politician","pack":"own","source":"own","year":2026,"names":["V. Putin"],"facts":[` +
		`{"label":"born","value":"1952-10-07","source":"test","year":2023},{"label":"country","value":"Russia","source":"test","year":2023},` +
		`{"label":"office","value":"President","source":"own","year":2026},{"label":"member of","value":"none","source":"own","year":2026}]}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestByName(t *testing.T) {
	l := New(testPack(t))
	for name, want := range map[string]string{
		"Russian Navy":                  "navy of Russia",
		"Ministry of Health of Ukraine": "ministry of Ukraine",
		"University of Paris":           "university of France",
		"U.S. Supreme Court":            "supreme court of the United States",
		"Ministry of Health":            "",
		"Russia":                        "",
		"Acme":                          "",
		"Zaporizhzhia State University": "university in Zaporizhzhia, Ukraine",
	} {
		if got := l.ByName(name); got != want {
			t.Errorf("ByName(%q) = %q, want %q", name, got, want)
		}
	}
}

func BenchmarkLink(b *testing.B) {
	l := New(testPack(b))
	text := strings.Repeat("Vladimir Putin of Russia spoke with the American envoy in Moscow about Kyiv and the Zaporizhzhia region. ", 60)
	entities := []resolve.Entity{
		entity(text, tagger.Person, "Vladimir Putin"), entity(text, tagger.Place, "Moscow"),
		entity(text, tagger.Place, "Kyiv"), entity(text, tagger.Place, "Zaporizhzhia"), entity(text, tagger.Place, "Russia"),
	}
	b.ReportAllocs()
	for b.Loop() {
		l.Link(entities, text)
	}
}

func FuzzLink(f *testing.F) {
	l := New(testPack(f))
	f.Add("The city of Paris, northern Ukraine’s U.S. & Co.", "Paris", "president of Russia")
	f.Fuzz(func(t *testing.T, text, name, role string) {
		for typ := tagger.Person; typ <= tagger.Other; typ++ {
			e := resolve.Entity{ID: "x", Name: name, Type: typ, Description: role, Source: "article"}
			if i := strings.Index(text, name); i >= 0 {
				e.Mentions = []tagger.Mention{{Span: segment.Span{Start: i, End: i + len(name)}, Type: typ}}
			}
			l.Link([]resolve.Entity{e}, text)
			l.ByName(name)
		}
	})
}
