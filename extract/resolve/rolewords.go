package resolve

import "strings"

// The words that roles are recognised by, chosen by hand for news and kept as
// switches, which cost no time at the start and no allocation. WordNet's
// noun.person would be sixteen times as long, and half of it are words that
// are something else in most sentences (black, star, second, worker).

// isRoleWord reports whether a word, in small letters, is a noun for what a
// person does or is appointed to.
func isRoleWord(w string) bool {
	switch w {
	// offices of state
	case "president", "vice-president", "premier", "minister", "chancellor", "king", "queen", "prince", "princess", "emperor", "empress", "sultan", "emir",
		"governor", "mayor", "senator", "congressman", "congresswoman", "congressperson", "representative", "lawmaker", "legislator", "parliamentarian",
		"mp", "mep", "mla", "mk", "councillor", "councilor", "councilman", "councilwoman", "alderman", "assemblyman", "assemblywoman", "deputy", "secretary",
		"undersecretary", "ambassador", "envoy", "diplomat", "consul", "emissary", "negotiator", "mediator", "delegate", "commissioner", "commissar",
		"speaker", "whip", "treasurer", "comptroller", "ombudsman", "ombudswoman", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor",
		"aide", "statesman", "politician", "candidate", "nominee", "frontrunner", "contender", "incumbent", "leader", "co-leader", "dictator", "strongman",
		"ruler", "monarch", "regent", "chief", "chieftain", "elder", "oligarch", "official", "bureaucrat", "technocrat", "civil-servant", "pm", "premiere",
		"chairman", "chairwoman", "chairperson", "chair", "vice-chairman", "convener", "convenor", "coordinator", "co-ordinator", "rapporteur", "administrator":
		return true
	// law and order
	case "judge", "justice", "magistrate", "prosecutor", "attorney", "lawyer", "barrister", "solicitor", "advocate", "counsel", "counsellor", "litigator", "jurist",
		"notary", "sheriff", "marshal", "detective", "inspector", "sub-inspector", "superintendent", "constable", "sergeant", "officer", "policeman", "policewoman",
		"commander", "commandant", "general", "admiral", "colonel", "major", "captain", "lieutenant", "brigadier", "corporal", "soldier", "sailor", "pilot",
		"astronaut", "cosmonaut", "airman", "marine", "veteran", "guard", "bodyguard", "warden", "ranger", "firefighter", "spy", "agent", "whistleblower",
		"suspect", "defendant", "convict", "killer", "murderer", "gunman", "attacker", "terrorist", "warlord", "militant", "rebel", "gangster", "fugitive", "hacker",
		"trafficker", "smuggler", "fraudster", "drug-lord", "kingpin", "insurgent", "fighter", "jihadist", "victim", "survivor", "witness", "hostage", "prisoner", "detainee":
		return true
	// work and business
	case "ceo", "cfo", "coo", "cto", "executive", "director", "manager", "boss", "founder", "co-founder", "cofounder", "owner", "co-owner", "entrepreneur",
		"businessman", "businesswoman", "businessperson", "tycoon", "magnate", "mogul", "billionaire", "millionaire", "investor", "financier", "banker", "broker",
		"trader", "developer", "industrialist", "philanthropist", "consultant", "contractor", "accountant", "auditor", "analyst", "strategist",
		"forecaster", "economist", "engineer", "technician", "architect", "designer", "planner", "programmer", "farmer", "fisherman", "shepherd", "rancher",
		"grower", "baker", "butcher", "chef", "cook", "waiter", "waitress", "bartender", "tailor", "carpenter", "mechanic", "plumber", "electrician", "miner",
		"driver", "trucker", "taxi-driver", "shopkeeper", "vendor", "worker", "labourer", "employee", "clerk", "cleaner", "nanny", "organiser", "organizer", "recruiter",
		"supervisor", "foreman", "unionist", "lobbyist", "marketer", "publicist", "salesman", "saleswoman", "shareholder", "partner", "head", "supremo", "czar", "tsar":
		return true
	// learning, letters and care
	case "professor", "lecturer", "teacher", "headteacher", "principal", "rector", "provost", "dean", "vice-chancellor", "tutor", "instructor", "student", "pupil",
		"graduate", "scholar", "academic", "researcher", "scientist", "physicist", "chemist", "biologist", "geologist", "mathematician", "astronomer",
		"historian", "philosopher", "theologian", "sociologist", "anthropologist", "archaeologist", "psychologist", "psychiatrist", "linguist", "meteorologist",
		"climatologist", "epidemiologist", "virologist", "ecologist", "geneticist", "statistician", "doctor", "physician", "surgeon", "nurse", "midwife", "paramedic",
		"pharmacist", "dentist", "therapist", "veterinarian", "cardiologist", "oncologist", "paediatrician", "pediatrician", "expert", "specialist", "fellow", "laureate",
		"inventor", "explorer", "pioneer", "librarian", "curator", "conservationist", "environmentalist", "journalist", "reporter", "correspondent", "editor",
		"columnist", "commentator", "broadcaster", "anchor", "presenter", "newsreader", "blogger", "vlogger", "youtuber", "influencer", "podcaster", "publisher",
		"author", "co-author", "writer", "novelist", "poet", "playwright", "screenwriter", "essayist", "biographer", "translator", "interpreter", "critic", "photographer",
		"photojournalist", "cameraman", "cartoonist", "illustrator", "humanitarian", "campaigner", "activist", "dissident", "feminist", "organist", "reformer",
		"revolutionary", "suffragist", "abolitionist", "volunteer", "fundraiser":
		return true
	// arts, sport and faith
	case "artist", "painter", "sculptor", "musician", "singer", "songwriter", "singer-songwriter", "rapper", "composer", "conductor", "pianist", "violinist", "cellist",
		"guitarist", "drummer", "bassist", "vocalist", "frontman", "dj", "producer", "film-maker", "filmmaker", "showrunner", "actor", "actress", "comedian", "comic",
		"dancer", "ballerina", "choreographer", "model", "supermodel", "entertainer", "performer", "magician", "host", "celebrity", "star", "superstar", "socialite",
		"coach", "trainer", "player", "footballer", "striker", "midfielder", "defender", "goalkeeper", "winger", "forward", "quarterback", "pitcher", "batsman",
		"batter", "bowler", "wicketkeeper", "all-rounder", "skipper", "athlete", "sprinter", "runner", "swimmer", "cyclist", "rider", "jockey", "boxer", "wrestler",
		"golfer", "skier", "skater", "gymnast", "rower", "climber", "mountaineer", "surfer", "champion", "medallist", "medalist", "winner", "runner-up", "referee",
		"umpire", "co-driver", "racer", "adventurer", "pope", "pontiff", "cardinal", "archbishop", "bishop", "priest", "vicar", "pastor", "preacher", "minister-general",
		"patriarch", "imam", "cleric", "ayatollah", "mullah", "mufti", "rabbi", "monk", "nun", "missionary", "prophet", "apostle", "guru", "chaplain", "evangelist":
		return true
	// standing in life
	case "resident", "citizen", "native", "member", "pensioner", "retiree", "refugee", "migrant", "immigrant", "exile", "heir", "heiress", "patron", "sponsor", "ally",
		"opponent", "supporter", "mentor", "hero", "icon", "legend", "figure", "giant", "personality", "patient", "passenger", "user", "man", "woman", "boy", "girl",
		"lady", "collector", "assailant", "streamer", "anchorman", "anchorwoman", "newsman", "sensation", "protagonist", "clergyman", "apologist":
		return true
	}
	return isRelative(w) || endsLikeRole(w)
}

// endsLikeRole reports whether a word is made like the nouns for those who do
// or study something.
func endsLikeRole(w string) bool {
	if len(w) < 8 {
		return false
	}
	if strings.HasSuffix(w, "ist") && !strings.HasSuffix(w, "list") {
		return true
	}
	for _, ending := range [...]string{"ologist", "ographer", "maker", "keeper", "worker", "player", "holder", "owner", "writer", "woman", "sman", "person", "ician", "onomist"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// isRelative reports whether a word says what a person is to another, so that
// it means nothing without that other's name.
func isRelative(w string) bool {
	switch w {
	case "wife", "husband", "widow", "widower", "spouse", "partner", "girlfriend", "boyfriend", "fiancé", "fiancée", "fiance", "fiancee", "son", "daughter", "father",
		"mother", "brother", "sister", "twin", "half-brother", "half-sister", "stepfather", "stepmother", "stepson", "stepdaughter", "uncle", "aunt", "nephew", "niece",
		"cousin", "grandson", "granddaughter", "grandfather", "grandmother", "grandchild", "child", "parent", "son-in-law", "daughter-in-law", "friend", "colleague",
		"classmate", "neighbour", "neighbor", "successor", "predecessor", "counterpart", "rival", "protégé", "ally", "opponent", "supporter", "boss", "mentor", "compatriot",
		"teammate", "heir", "deputy", "assistant", "replacement", "challenger", "associate":
		return true
	}
	return false
}

// isVague reports whether a role says nothing by itself.
func isVague(w string) bool {
	switch w {
	case "man", "woman", "boy", "girl", "lady", "user", "sensation", "protagonist", "member", "figure", "giant", "personality", "resident", "citizen", "native", "head", "chief", "owner", "candidate",
		"official", "officer", "star", "host", "one", "fellow", "expert", "specialist", "partner", "worker", "employee", "winner", "legend", "icon", "hero", "patient",
		"passenger", "victim", "witness", "chair", "elder", "agent", "deputy", "ally", "executive", "secretary", "representative",
		"player", "nominee", "contender", "supporter", "opponent", "model", "patron", "sponsor", "figurehead", "fighter", "guard", "counsel":
		return true
	}
	return false
}
