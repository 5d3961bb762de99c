package resolve

import "strings"

// isFunctionWord reports whether a word cannot stand inside the short noun
// phrase of a role before its head.
func isFunctionWord(w string) bool {
	return functionWords.has(w) || isCopula(w) || isAuxiliary(w)
}

func isCopula(w string) bool {
	switch w {
	case "is", "was", "are", "were", "be", "been", "being":
		return true
	}
	return false
}

func isAuxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "won't", "didn't", "doesn't", "isn't", "wasn't":
		return true
	}
	return false
}

// isVerb reports whether a word is one of the verbs that stand next to people
// in news, in a form that is hardly ever an adjective.
func isVerb(w string) bool {
	return verbs.has(w)
}

// isNounToo reports whether one of the words of isVerb is as often a noun.
func isNounToo(w string) bool {
	switch w {
	case "works", "plays", "states", "leads", "runs", "starts", "ends", "hopes", "claims", "shows", "hits", "wins", "uses", "looks", "meeting", "thought", "left", "lives", "notes":
		return true
	}
	return false
}

// isModifier reports whether a word before a role's head belongs to it even
// where no article shows so.
func isModifier(w string) bool {
	if modifiers.has(w) {
		return true
	}
	if len(w) < 6 {
		return false
	}
	for _, ending := range [...]string{"ional", "tical", "ical", "ial", "ian", "ean", "ese", "ish", "ist", "ive", "ary", "born", "based", "backed"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

func isPronounOwner(w string) bool {
	switch w {
	case "his", "her", "their", "its", "our", "my", "your", "whose":
		return true
	}
	return false
}

func isComplementPreposition(w string) bool {
	switch w {
	case "of", "for", "at", "in", "from", "with", "to", "on", "under", "against", "within", "behind", "near":
		return true
	}
	return false
}

func isRelativePronoun(w string) bool {
	switch w {
	case "who", "whom", "which", "that", "where", "when", "whose":
		return true
	}
	return false
}

// isParticiple reports whether a word behind a role begins a clause about the
// person: "researcher studying", "architect based in Lagos".
func isParticiple(w string) bool {
	switch w {
	case "based", "turned", "known", "born", "living", "working", "studying", "specialising", "specializing", "representing", "leading", "heading", "running",
		"teaching", "covering", "investigating", "researching", "writing", "serving", "accused", "charged", "convicted", "jailed", "credited", "involved", "employed":
		return true
	}
	return false
}

// isClosing reports whether a mark ends an apposition.
func isClosing(w string) bool {
	switch w {
	case ",", ".", ";", ")", ":", "–", "—", "?", "!", "…", "...", "”", "\"", "(":
		return true
	}
	return false
}

const functionWords wordlist = `about across after again against ago all alongside also although amid among and another any
around as at because before behind beside besides between both but by called caption comprising concerning day despite down
during each earlier either eminence even ever every excellency except featuring five following for four friday from furthermore
he hence here highness him holiness honorable honourable how however i if image in including indeed instead into involving it
just later like majesty many maybe me meanwhile moment monday month more moreover most mr mrs ms much named near neither never
nevertheless night no nor not now of off oh on once one ones only onto opposite or other others out over per perhaps photo
picture pictured recently regarding same saturday several she since so some soon such sunday than thanks that them there
therefore these they this those though three through thursday thus time to today tomorrow tonight too toward towards tuesday two
under unless unlike until up upon us versus via vs we wednesday week well what when where whereas whether which while who whom
why with within without year yes yesterday yet you`

const verbs wordlist = `according accused added adding adds admitted agreed agrees announced announces appeared appears argued
argues arrested arrived ask asked asks attended backed beat beats became become becomes began begins believed believes blamed
bought broke brought built called calls came caught chose cited cites claimed claims comes confirmed confirms congratulated
contacted criticised criticized defeated denied denies described describes died dies drew drove ended ends explained explains
expressed faced faces feels fell felt finds flew fought found gave gets gives goes got grew held helped helps hit holds hoped
hopes hosted include included includes insisted insists interviewed invited joined joins killed kills knew knows laid leads
leaves led left lived lives looked looks loses lost made make makes meet meeting meets met named noted notes opened paid played
plays pledged praised promised put puts quoted ran recalled recalls refused refuses rejected remained remains replaced replaces
replied reported responded revealed reveals rose runs said sang sat saw say saying says seemed seems sees sends sent served
serves shot showed shows signed slammed sold sought speaks spent spoke started starts stated states stood stressed struck
succeeded suggested suggests swore takes taught tell telling tells thank thanked thinks thought threw told took tried tries
urged urges used uses visited visits vowed want wanted wants warned warns welcomed went wins won wore worked works writes wrote`

const modifiers wordlist = `acclaimed accused acting agriculture air alleged appointed army art assistant associate bank
baseball basketball billionaire board boxing business cabinet campaign celebrated chief city climate club committee community
company convicted county court cricket culture current defence defense deposed deputy disgraced district economics economy
education elected energy environment estate ex executive exiled famed famous far fashion federal fellow film finance financial
first folk football foreign former founding general government group hardline head health high home human imprisoned incoming
interim interior international jailed jazz junior justice labor labour late law lead leading left local longtime managing media
military millionaire moderate movie music national navy new newly news nobel noted opera opposition ousted outgoing parliament
parliamentary party permanent personal police policy pop populist presidential press previous prime principal private public
radio real recently regional renowned research respected retired right rights rock rugby science second security senior soccer
special sport sports star state supreme suspected team technology television tennis then third top tourism town trade transport
tv union veteran vice village world young`
