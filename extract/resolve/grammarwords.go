package resolve

import "strings"

// isFunctionWord reports whether a word cannot stand inside the short noun
// phrase of a role before its head.
func isFunctionWord(w string) bool {
	switch w {
	case "of", "in", "on", "at", "by", "to", "for", "from", "with", "without", "about", "against", "between", "among", "under", "over", "after", "before", "during",
		"since", "until", "through", "into", "onto", "upon", "within", "across", "behind", "beside", "besides", "near", "like", "unlike", "as", "than", "per", "via",
		"despite", "including", "alongside", "towards", "toward", "around", "amid", "following", "regarding", "concerning", "except", "versus", "vs", "opposite",
		"and", "or", "but", "nor", "yet", "so", "if", "when", "while", "because", "although", "though", "whereas", "whether", "unless", "where", "why", "how",
		"who", "whom", "which", "that", "what", "this", "these", "those", "there", "here", "it", "he", "she", "they", "we", "i", "you", "him", "them", "us", "me",
		"one", "ones", "some", "any", "each", "every", "both", "all", "no", "not", "only", "even", "just", "also", "too", "either", "neither", "such", "same",
		"meanwhile", "however", "moreover", "furthermore", "therefore", "thus", "hence", "instead", "nevertheless", "yesterday", "today", "tomorrow", "tonight",
		"earlier", "later", "ago", "again", "ever", "never", "now", "soon", "once", "perhaps", "maybe", "indeed", "thanks", "recently", "out", "up", "down", "off",
		"two", "three", "four", "five", "several", "many", "other", "others", "another", "more", "most", "much", "named", "called", "mr", "mrs", "ms", "yes", "oh", "well",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "night", "moment", "time", "week", "month", "year", "photo", "picture", "image", "pictured", "caption",
		"majesty", "highness", "excellency", "eminence", "holiness", "honourable", "honorable":
		return true
	}
	return isCopula(w) || isAuxiliary(w)
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
	switch w {
	case "said", "says", "say", "saying", "told", "tells", "tell", "telling", "adding", "asked", "asks", "ask", "added", "adds", "called", "calls", "met", "meets", "meet", "meeting", "saw", "sees",
		"made", "makes", "make", "took", "takes", "gave", "gives", "got", "gets", "went", "goes", "came", "comes", "became", "becomes", "become", "began", "begins", "left", "leaves", "led", "leads",
		"wrote", "writes", "spoke", "speaks", "claimed", "claims", "argued", "argues", "explained", "explains", "announced", "announces", "confirmed", "confirms",
		"denied", "denies", "warned", "warns", "insisted", "insists", "noted", "notes", "stressed", "stated", "states", "reported", "replied", "responded", "thanked",
		"praised", "criticised", "criticized", "accused", "blamed", "slammed", "backed", "urged", "urges", "wants", "wanted", "want", "hopes", "hoped", "believes", "believed",
		"thinks", "thought", "knows", "knew", "felt", "feels", "sent", "sends", "brought", "held", "holds", "won", "wins", "lost", "loses", "beat", "beats", "defeated",
		"joined", "joins", "signed", "arrived", "visited", "visits", "attended", "served", "serves", "replaced", "replaces", "succeeded", "named", "shows", "showed", "plays", "played",
		"killed", "kills", "shot", "died", "dies", "arrested", "used", "uses", "tried", "tries", "seems", "seemed", "looks", "looked", "remains", "remained", "lives", "lived", "works", "worked",
		"include", "includes", "included", "welcomed", "invited", "hosted", "quoted", "cited", "cites", "described", "describes", "contacted", "interviewed", "thank", "congratulated",
		"appeared", "appears", "found", "finds", "faces", "faced", "helped", "helps", "hit", "put", "puts", "ran", "runs", "sat", "stood", "started", "starts", "opened", "ended", "ends",
		"refused", "refuses", "rejected", "agreed", "agrees", "admitted", "vowed", "pledged", "promised", "suggested", "suggests", "revealed", "reveals", "recalled", "recalls", "according":
		return true
	}
	return false
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
	switch w {
	case "former", "ex", "newly", "recently", "acting", "interim", "outgoing", "incoming", "late", "then", "deputy", "vice", "assistant", "associate", "senior", "junior", "chief", "prime", "top", "lead", "leading",
		"foreign", "home", "interior", "finance", "financial", "defence", "defense", "health", "education", "trade", "energy", "justice", "culture", "sports", "sport", "labour", "labor",
		"transport", "environment", "agriculture", "economy", "economics", "tourism", "science", "technology", "security", "police", "army", "military", "navy", "air", "state", "federal",
		"district", "county", "city", "town", "village", "party", "opposition", "government", "cabinet", "parliament", "parliamentary", "union", "club", "team", "company", "group", "bank", "court",
		"football", "soccer", "cricket", "rugby", "tennis", "basketball", "baseball", "boxing", "film", "movie", "television", "tv", "radio", "music", "pop", "rock", "folk", "opera", "jazz", "art", "fashion",
		"business", "real", "estate", "media", "press", "news", "law", "policy", "rights", "research", "media-shy", "veteran", "longtime", "long-time", "renowned", "famous", "famed", "noted",
		"fellow", "young", "new", "first", "second", "third", "current", "previous", "executive", "managing", "founding", "general", "deputy-general", "high", "supreme", "head", "principal", "assistant-general",
		"world", "star", "award-winning", "billionaire", "millionaire", "right", "left", "far", "hardline", "hard-line", "moderate", "populist", "exiled", "jailed", "imprisoned", "deposed", "ousted", "elected", "re-elected",
		"convicted", "suspected", "accused", "alleged", "disgraced", "respected", "celebrated", "acclaimed", "appointed", "retired", "self-proclaimed", "special", "personal", "private", "public", "permanent", "regional", "local", "national", "international", "presidential", "lead-singer", "human", "climate", "campaign", "board", "committee", "community":
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
