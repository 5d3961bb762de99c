package resolve

import (
	"strings"
	"testing"
)

// The person in question is marked with P.
func TestRole(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"before the name", "[o Kremlin] spokesman [P Dmitry Peskov] told reporters.", "Kremlin spokesman"},
		{"with an article", "the former [x Russian] president [P Dmitry Medvedev] claimed", "former Russian president"},
		{"unknown noun after an article", "headed by the former culture minister [P Vladimir Medinsky] to a series", "former culture minister"},
		{"capitals", "spoke with [l U.S.] National Security Adviser [P Mike Waltz] by phone", "U.S. National Security Adviser"},
		{"with a complement", "[l U.S.] Secretary of State [P Marco Rubio], who led", "U.S. Secretary of State"},
		{"owner before the name", "[p Putin]’s spokesperson [P Dmitry Peskov] said", "Putin’s spokesperson"},
		{"longer owner", "[p Vladimir Putin] and [p Donald Trump]’s special envoy [P Steve Witkoff] have held", "Donald Trump’s special envoy"},
		{"apposition behind", "according to [P Ivan Fedorov], the regional governor.", "regional governor"},
		{"apposition before", "according to the regional governor, [P Ivan Fedorov].", "regional governor"},
		{"owner, apposition before", "[p Trump]’s [l Ukraine] envoy, [P Keith Kellogg], is expected", "Trump’s Ukraine envoy"},
		{"owner, apposition behind", "[P Keith Kellogg], [p Trump]’s [l Ukraine] envoy, is expected", "Trump’s Ukraine envoy"},
		{"simple apposition", "[P Witkoff], a real estate lawyer, has no experience", "real estate lawyer"},
		{"cut before who", "with [P Kirill Dmitriev], a [o Kremlin] envoy who has played a role.", "Kremlin envoy"},
		{"cut before a participle", "[P Ma Liang], a researcher studying submarines, said", "researcher"},
		{"complement", "[P Ann Lee], director of the [o Institute for Peace] in [l Lagos], said", "director of the Institute for Peace in Lagos"},
		{"caption", "[P Steve Witkoff], [o White House] special envoy for the [l Middle East].", "White House special envoy for the Middle East"},
		{"head of a body, in front", "The head of the agency, [P Ann Lee], said", "head of the agency"},
		{"age", "[P Ann Lee], 64, a farmer, said", "farmer"},
		{"brackets", "[P Ann Lee] (director of [o Unicef]) said", "director of Unicef"},
		{"who is", "[P Ann Lee], who is a trade unionist, said", "trade unionist"},
		{"clause", "[P Ann Lee] was a chemist from [l Leeds].", "chemist from Leeds"},
		{"form of address between", "the chairman, Mr [P Tom Fox], said", "chairman"},
		{"kin of somebody named", "[p Biden]’s wife, [P Jill Biden], said", "Biden’s wife"},

		{"bracketed acronym", "the director of the [o National Police] ([o PNC]), [P Tom Fox], said", "director of the National Police"},
		{"form of address behind", "thanked the outgoing prime minister, His Highness Sheikh [P Tom Fox].", "outgoing prime minister"},
		{"office called justice", "Secretary for Justice [P Tom Fox] said", "Secretary for Justice"},
		{"several roles before the comma", "The founder and president, [P Tom Fox], said", "president"},
		{"no closing comma", "[P Tom Fox], president of the [o Canatur] stated that", "president of the Canatur"},
		{"works that are no verb", "[P Tom Fox], a former minister of public works in [l Liberia], said", "former minister of public works in Liberia"},
		{"clause that goes on", "friends like [P Ann Lee] who is a producer on this film and has made others", "producer on this film"},
		{"part of a day", "the day Prime Minister [P Tom Fox] left", "Prime Minister"},

		{"several people", "Presidents [P Tom Fox] and [p Ann Lee] met.", "President"},
		{"last of several people", "the former [x Liberal] MPs [p Tom Fox], [p Kim Poe] and [P Ann Lee] crossing the floor", "former Liberal MP"},
		{"several behind a colon", "Four judges: [p Tom Fox], 61, [P Ann Lee] (civil law), [p Kim Poe].", "judge"},
		{"several for example", "activists such as [P Ann Lee], whose", "activist"},
		{"several secretaries", "Cabinet Secretaries [P Tom Fox] (Defence) and [p Ann Lee]", "Cabinet Secretary"},
		{"one of several", "One of these former lawmakers, [P Ann Lee], said", "former lawmaker"},
		{"one of several, behind", "[P Ann Lee], one of [l Peru]'s first chemists, said", "one of Peru's first chemists"},
		{"title without an article", "came after Chairman of the Board, [P Tom Fox] won by", "Chairman of the Board"},
		{"small title with a complement", "the then bishop of the diocese [P Tom Fox] claimed", "bishop of the diocese"},
		{"unowned company", "[P Ann Lee], the company’s executive director, said", "executive director"},
		{"verb behind the first name of a sentence", "[P Ann Lee], a spokeswoman for the party told [o Reuters] that", "spokeswoman for the party"},
		{"two nouns before the role", "[P Ann Lee] was a famous film and theatre director.", "famous film and theatre director"},
		{"no word of the list", "[P Ann Lee], a youth harvester from [l Leeds], said", "youth harvester from Leeds"},
		{"nationality behind", "[P Ann Lee], a [x Nepali] who had worked as a porter, reached", "Nepali"},
		{"nationality before", "will face [x Ukrainian] [P Ann Lee], while", "Ukrainian"},
		{"office in the name", "said [P Nobel Laureate Ann Lee].", "Nobel Laureate"},
		{"worked as", "[P Ann Lee], who works as a nurse in [l Leeds], got married", "nurse in Leeds"},
		{"appointed", "[P Ann Lee] was appointed minister of justice in a move that", "minister of justice"},
		{"appointed by somebody", "They named [P Ann Lee] as the interim president.", "interim president"},
		{"brackets before the comma", "[P Ann Lee] (SNP), leader of the house, said", "leader of the house"},
		{"no comma", "a note from [P Ann Lee] the curator of the [o Tate] in [l Leeds].", "curator of the Tate in Leeds"},

		{"complement of a pronoun", "[P Ann Lee], who served as vizier to his father, said", "vizier"},
		{"complement of the verb", "the decision to take [P Ann Lee], leader of the [o Congress] to court, could", "leader of the Congress"},
		{"office to a person", "[P Ann Lee], adviser to the president, said", "adviser to the president"},

		{"no role", "[l Turkey]’s [P Recep Tayyip Erdoğan] to discuss", ""},
		{"kin of a pronoun", "his wife, [P Jill Biden], said", ""},
		{"another person's role", "[P Tom Fox], [p Ann Lee]’s lawyer [p Kim Poe] and others", ""},
		{"subject of the next clause", "met [P Tom Fox], the director of the office said.", ""},
		{"list of people", "[P Tom Fox], director and actor [p Ann Lee] and others", ""},
		{"no longer", "[P Tom Fox], once the ambassador, said", ""},
		{"several who are told", "told reporters [P Tom Fox] and [p Ann Lee] had", ""},
		{"subject behind several", "According to ministry officials, [P Tom Fox] and [p Ann Lee] agreed", ""},
		{"clause about another", "The brother of [P Ann Lee] is a lawyer.", ""},
		{"verb behind an article", "They killed [P Ann Lee], a police spokesman said.", ""},
		{"not appointed", "replaced [P Ann Lee] as coach.", ""},
		{"one of a row", "[P Ann Lee] was the first player.", ""},
		{"verb before the name", "The president met [P Tom Fox].", ""},
		{"nothing said", "[P Tom Fox], a man, left.", ""},
		{"end of the text", "The president, [P Tom Fox]", "president"},
		{"only a name", "[P Tom Fox]", ""},
		{"only a comma", "[P Tom Fox],", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, mentions := marked(t, strings.Replace(tt.text, "[P ", "[p ", 1))
			who := mentions[strings.Count(tt.text[:max(0, strings.Index(tt.text, "[P "))], "[")]
			got := entityAt(resolveMentions(text, mentions), who.Span)
			if got.Description != tt.want {
				t.Errorf("%s is %q, want %q", got.Name, got.Description, tt.want)
			}
			if (got.Description != "") != (got.Source == sourceArticle) {
				t.Errorf("source %q", got.Source)
			}
		})
	}
}

func TestFullestRole(t *testing.T) {
	text, mentions := marked(t, "President [p Ann Lee] spoke. [p Lee], president of the [o World Bank], left. [p Ann Lee], a mother of two, sat.")
	e := resolveMentions(text, mentions)[0]
	if e.Description != "president of the World Bank" || e.Evidence.In(text) != "Lee, president of the World Bank, left." {
		t.Errorf("%q from %q", e.Description, e.Evidence.In(text))
	}
}
