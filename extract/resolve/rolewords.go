package resolve

import "strings"

// The words that roles are recognised by, chosen by hand for news. WordNet's
// noun.person would be ten times as long, and half of it are words that are
// something else in most sentences (black, second, match). A compound with a
// hyphen is found by its last word (vice-president, singer-songwriter).

// isRoleWord reports whether a word, in small letters, is a noun for what a
// person does or is appointed to.
func isRoleWord(w string) bool {
	return stateRoles.has(w) || lawRoles.has(w) || businessRoles.has(w) || learnedRoles.has(w) || publicRoles.has(w) || socialRoles.has(w) ||
		isRelative(w) || endsLikeRole(w)
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
	for _, ending := range [...]string{"ographer", "maker", "keeper", "worker", "player", "holder", "owner", "writer", "woman", "sman", "person", "ician"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// isRelative reports whether a word says what a person is to another, so that
// it means nothing without that other's name.
func isRelative(w string) bool { return relatives.has(w) }

// isVague reports whether a role says nothing by itself.
func isVague(w string) bool { return vagueRoles.has(w) }

// isDemonym reports whether a word is made like the names of nations and
// parties' people.
func isDemonym(w string) bool {
	if !isCapital(w) {
		return false
	}
	switch w {
	case "French", "Dutch", "Greek", "Thai", "Swiss", "Czech", "Welsh", "Slovak", "Uzbek", "Kazakh", "Tajik", "Kurd", "Turk", "Serb", "Croat",
		"Scot", "Dane", "Finn", "Swede", "Pole", "Jew", "Sikh", "Arab", "Democrat", "Inuk", "Frenchman", "Frenchwoman", "Englishman",
		"Englishwoman", "Dutchman", "Irishman", "Welshman", "Scotsman", "Filipino", "Filipina", "Zulu", "Hindu", "Cypriot":
		return true
	}
	for _, ending := range [...]string{"an", "ese", "ish", "i"} {
		if len(w) > 4 && strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// looksLikePerson reports whether a noun in small letters is made like those for people.
func looksLikePerson(w string) bool {
	if len(w) < 6 || isCapital(w) {
		return false
	}
	switch w {
	case "number", "matter", "letter", "quarter", "chapter", "factor", "gesture", "moment", "event", "winter", "summer", "corner", "center",
		"disaster", "answer", "order", "offer", "power", "paper", "cover", "register", "border", "character", "encounter", "dinner", "monster",
		"master", "error", "terror", "horror", "mirror", "minor", "another", "together", "either", "whether", "rather", "former",
		"october", "november", "december", "september", "computer", "career", "newsletter", "barrier", "chamber", "folder":
		return false
	}
	for _, ending := range [...]string{"er", "or", "eer", "ian", "ant", "eur", "ee"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// Offices of state.
const stateRoles wordlist = `administrator adviser advisor aide alderman ambassador appointee archduchess archduke assemblyman
assemblywoman baron baroness bureaucrat caliph candidate chair chairman chairperson chairwoman chancellor chief
chieftain commissar commissioner comptroller congressman congressperson congresswoman consul contender convener convenor
coordinator councillor councilman councilor councilwoman delegate deputy dictator diplomat duchess duke elder emir emissary
emperor empress envoy frontrunner functionary governor incumbent intermediary king lawmaker leader legislator loyalist maharaja
mayor mediator mep minister mk mla monarch mp negotiator nominee official oligarch ombudsman ombudswoman parliamentarian pharaoh
pm policymaker politician prefect premier premiere president prince princess queen rapporteur regent registrar representative
ruler secessionist secretary senator separatist sheikha speaker spokesman spokesperson spokeswoman statesman statesperson
strongman sultan technocrat treasurer tribesman undersecretary viceroy vizier whip`

// Law and order.
const lawRoles wordlist = `admiral advocate agent airman assassin astronaut attacker attorney bailiff barrister bodyguard
brigadier captain colonel colonist commandant commander conqueror constable convict cop corporal cosmonaut counsel counsellor
crusader defendant detainee detective dgp fighter firefighter fraudster fugitive gangster general guard guerrilla gunman hacker
hostage inspector insurgent investigator jihadist judge jurist justice killer kingpin lawyer lieutenant litigator magistrate
major marine marshal militant murderer notary officer paratrooper peacekeeper pilot policeman policewoman prisoner prosecutor
ranger rebel sailor sepoy sergeant sheriff smuggler soldier solicitor spy superintendent survivor suspect terrorist trafficker
veteran victim warden warlord warrior whistleblower witness`

// Work and business.
const businessRoles wordlist = `accountant analyst architect auditor baker banker barber bartender billionaire boss bricklayer
broker builder businessman businessperson businesswoman butcher carpenter caterer ceo cfo chef cio cleaner clerk cmo cofounder
consultant contractor coo cook courier cpo craftsman craftswoman cro cto curator custodian czar dealer designer developer
director distributor dockworker dressmaker driver economist electrician employee engineer entrepreneur executive
farmer financier fisher fisherman forecaster foreman founder gardener grower guide harvester head helper herder hotelier hunter
industrialist innkeeper intermediary investor jeweler jeweller labourer landlord lifeguard lobbyist magnate manager marketer
mechanic merchant millionaire miner mogul nanny operator orderly organiser organizer owner partner philanthropist planner
plumber porter potter printer programmer promoter publicist rancher realtor recruiter restaurateur salesman
saleswoman shareholder shepherd shopkeeper sommelier strategist supervisor supremo tailor technician trader trucker tsar tycoon
unionist vendor waiter waitress weaver welder worker`

// Learning, letters and care.
const learnedRoles wordlist = `abolitionist academic activist agronomist alumna alumnus anchor anthropologist archaeologist
archivist astrologer astronomer author biographer biologist blogger broadcaster cameraman campaigner cardiologist caregiver
carer cartoonist chemist climatologist columnist commentator conservationist contributor correspondent critic curator dean
dentist dissident doctor ecologist editor educationist educator environmentalist epidemiologist essayist ethnographer expert
explorer fellow feminist forester fundraiser geneticist geologist graduate headteacher healer historian humanitarian illustrator
influencer instructor interpreter inventor journalist laureate lecturer librarian linguist mathematician meteorologist midwife
neurosurgeon newsreader novelist nurse oncologist organist paediatrician paramedic pediatrician pharmacist philosopher
photographer photojournalist physician physicist pioneer playwright podcaster poet presenter principal professor provost
psychiatrist psychologist publisher pupil radiologist rector reformer reporter researcher revolutionary scholar scientist
screenwriter sociologist specialist statistician student suffragist surgeon teacher technologist theologian theorist therapist
thinker trainee translator tutor typist undergraduate veterinarian virologist vlogger volunteer writer youtuber`

// Arts, sport and faith.
const publicRoles wordlist = `actor actress adventurer apostle archbishop artist athlete ayatollah ballerina bandleader
bassist batsman batter bishop bowler boxer bullfighter calligrapher cardinal carver celebrity cellist centurion champion
chaplain choreographer cleric climber coach comedian comic competitor composer conductor contestant cyclist dancer defender dj
driver drummer emcee entertainer evangelist famer fiddler fielder filmmaker finalist footballer forward frontman goalie
goalkeeper goaltender golfer guitarist guru gymnast headliner heptathlete host imam jockey judoka linebacker lyricist magician
medalist medallist midfielder missionary model monk mountaineer mufti mullah musician nun olympian opener pacer painter
paralympian pastor patriarch percussionist performer pianist pitcher player pontiff pope preacher priest producer prophet
puppeteer quarterback rabbi racer rapper referee rider rookie rower runner saxophonist sculptor seamer showrunner singer skater
skier skipper socialite soloist songwriter soprano spinner sprinter star storyteller striker stuntman supermodel superstar
surfer swimmer trainer triathlete trumpeter umpire vicar violinist vocalist weightlifter wicketkeeper winger winner
wrestler`

// Standing in life.
const socialRoles wordlist = `activist adherent ally alumna alumnus anchorman anchorwoman apologist aristocrat assailant
believer boy bystander castaway citizen clergyman collector descendant descendent exile expat expatriate farmhand figure
frontiersman giant girl grandmaster guest heir heiress hero heroine icon immigrant lady legend man martyr matriarch member
mentor migrant mourner national native newcomer newsman nobleman noblewoman onlooker opponent orphan parishioner passenger
passerby patient patron pensioner personality protagonist refugee resident retiree sensation settler shopper slave sponsor
streamer supporter supremacist teenager toddler townsman user villager voter woman`

const relatives wordlist = `ally assistant associate aunt bandmate boss boyfriend brother challenger child classmate colleague
compatriot counterpart countryman cousin daughter deputy father fiance fiancee fiancé fiancée friend girlfriend grandchild
granddaughter grandfather grandmother grandparent grandson heir husband mentor mother neighbor neighbour
nephew niece opponent parent partner predecessor protégé replacement rival sibling sister son spouse stepdaughter stepfather
stepmother stepson successor supporter sweetheart teammate twin uncle widow widower wife`

const vagueRoles wordlist = `adherent agent ally believer boy bystander candidate chair chief citizen competitor contender
contestant contributor counsel deputy descendant descendent distributor elder employee executive expert fan fellow fighter
figure figurehead giant girl guard guest guide head helper hero host icon intermediary lady legend man martyr member model
national native newcomer nominee officer official one onlooker opener operator opponent owner participant partner passenger passerby patient
patron personality player protagonist representative resident secretary sensation settler shopper slave specialist sponsor star
supporter teenager toddler user victim villager voter warrior winner witness woman worker`
