package link

import (
	"strings"
	"sync"

	"rubricate/extract/know"
)

// calling is a set of fields that people are known for.
type calling uint16

const (
	politics calling = 1 << iota
	military
	sport
	arts
	learning
	business
	religion
	press
	law
	crime
	royalty
)

// callings tells the fields of a word in a role ("former culture minister") or
// in a record's description ("footballer"). It is made when the first person is
// looked up: who only tags must not wait for it.
var callings = sync.OnceValue(func() map[string]calling {
	callings := map[string]calling{}
	for field, words := range map[calling]string{
		politics: `president minister premier chancellor politician senator congressman congresswoman governor mayor mp lawmaker legislator
			deputy secretary ambassador diplomat envoy spokesman spokeswoman spokesperson leader statesman commissioner councillor activist
			revolutionary official aide adviser advisor negotiator ruler dictator emir sultan candidate chairman chairwoman speaker undersecretary
			general-secretary pm president-elect chief-minister vice-president parliamentarian representative dissident opposition head chief director
			administrator president's government`,
		military: `general admiral colonel commander soldier officer marshal lieutenant major captain brigadier commander-in-chief warlord guerrilla`,
		sport: `footballer player striker midfielder defender goalkeeper coach manager cricketer bowler batsman athlete runner sprinter boxer
			swimmer cyclist golfer racer driver champion olympian goalscorer forward winger captain wrestler skier gymnast fighter basketballer
			racecar referee judoka quarterback medallist jockey skater soccer basketball football tennis hockey baseball racecar chess`,
		arts: `actor actress singer musician writer novelist poet artist painter composer director filmmaker producer author playwright
			dancer comedian rapper sculptor architect designer photographer conductor pianist guitarist celebrity presenter model comic magician chef
			screenwriter drummer violinist youtuber dramatist songwriter cartoonist choreographer`,
		learning: `professor scientist economist physicist chemist biologist historian philosopher researcher academic scholar engineer doctor
			physician epidemiologist virologist psychologist mathematician astronomer astronaut sociologist anthropologist linguist inventor analyst
			expert scientist's lecturer psychiatrist archaeologist geologist geographer educator dean cosmonaut computer nurse surgeon biochemist theorist`,
		business: `entrepreneur businessman businesswoman ceo executive founder co-founder chief investor banker billionaire tycoon industrialist
			magnate owner president chairman head developer financier manager director`,
		religion: `pope bishop archbishop cardinal priest imam rabbi cleric pastor monk ayatollah saint theologian patriarch nun missionary
			evangelist reverend mullah sheikh religious`,
		press: `journalist reporter editor correspondent columnist broadcaster presenter publisher commentator anchor blogger author host`,
		law:   `judge lawyer attorney prosecutor justice jurist advocate magistrate barrister solicitor police detective sheriff inspector`,
		crime: `terrorist criminal gangster murderer suspect militant convict mafioso pirate extremist drug jihadist lord`,
		royalty: `king queen prince princess emperor empress nobleman royal companion duke duchess emir sultan noble monarch shah
			pharaoh crown`,
	} {
		for w := range strings.FieldsSeq(words) {
			callings[w] |= field
		}
	}
	for w, field := range callings {
		if field&(royalty|military) != 0 { // who rules or commands passes into politics
			callings[w] = field | politics
		}
	}
	return callings
})

// callingOf returns the fields that a phrase names.
func callingOf(phrase string) calling {
	var fields calling
	for _, w := range split(phrase) {
		lower := strings.ToLower(w.text)
		fields |= callings()[lower] | callings()[strings.TrimSuffix(lower, "s")]
	}
	return fields
}

// callingOfRecord returns the fields of a person's description, occupation and offices.
func callingOfRecord(r know.Record) calling {
	fields := callingOf(r.Description())
	for _, f := range r.Facts() {
		if f.Property == know.Occupation || f.Property == know.Office {
			fields |= callingOf(f.Value)
		}
	}
	return fields
}
