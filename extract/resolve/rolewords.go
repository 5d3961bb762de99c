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

// Offices of state.
const stateRoles wordlist = `administrator adviser advisor aide alderman ambassador assemblyman assemblywoman bureaucrat candidate chair chairman chairperson
chairwoman chancellor chief chieftain commissar commissioner comptroller congressman congressperson congresswoman consul contender
convener convenor coordinator councillor councilman councilor councilwoman delegate deputy dictator diplomat elder emir emissary
emperor empress envoy frontrunner governor incumbent king lawmaker leader legislator mayor mediator mep minister mk mla monarch mp
negotiator nominee official oligarch ombudsman ombudswoman parliamentarian pm politician premier premiere president prince
princess queen rapporteur regent representative ruler secretary senator speaker spokesman spokesperson spokeswoman statesman
strongman sultan technocrat treasurer undersecretary whip`

// Law and order.
const lawRoles wordlist = `admiral advocate agent airman astronaut attacker attorney barrister bodyguard brigadier captain colonel commandant commander
constable convict corporal cosmonaut counsel counsellor defendant detainee detective fighter firefighter fraudster fugitive
gangster general guard gunman hacker hostage inspector insurgent jihadist judge jurist justice killer kingpin lawyer lieutenant
litigator magistrate major marine marshal militant murderer notary officer pilot policeman policewoman prisoner prosecutor ranger
rebel sailor sergeant sheriff smuggler soldier solicitor spy superintendent survivor suspect terrorist trafficker veteran victim
warden warlord whistleblower witness`

// Work and business.
const businessRoles wordlist = `accountant analyst architect auditor baker banker bartender billionaire boss broker businessman businessperson businesswoman
butcher carpenter ceo cfo chef cleaner clerk cofounder consultant contractor coo cook cto czar designer developer director driver
economist electrician employee engineer entrepreneur executive farmer financier fisherman forecaster foreman founder grower head
industrialist investor labourer lobbyist magnate manager marketer mechanic millionaire miner mogul nanny organiser organizer owner
partner philanthropist planner plumber programmer publicist rancher recruiter salesman saleswoman shareholder shepherd shopkeeper
strategist supervisor supremo tailor technician trader trucker tsar tycoon unionist vendor waiter waitress worker`

// Learning, letters and care.
const learnedRoles wordlist = `abolitionist academic activist anchor anthropologist archaeologist astronomer author biographer biologist blogger broadcaster
cameraman campaigner cardiologist cartoonist chemist climatologist columnist commentator conservationist correspondent critic
curator dean dentist dissident doctor ecologist editor environmentalist epidemiologist essayist expert explorer fellow feminist
fundraiser geneticist geologist graduate headteacher historian humanitarian illustrator influencer instructor interpreter inventor
journalist laureate lecturer librarian linguist mathematician meteorologist midwife newsreader novelist nurse oncologist organist
paediatrician paramedic pediatrician pharmacist philosopher photographer photojournalist physician physicist pioneer playwright
podcaster poet presenter principal professor provost psychiatrist psychologist publisher pupil rector reformer reporter researcher
revolutionary scholar scientist screenwriter sociologist specialist statistician student suffragist surgeon teacher theologian
therapist translator tutor veterinarian virologist vlogger volunteer writer youtuber`

// Arts, sport and faith.
const publicRoles wordlist = `actor actress adventurer apostle archbishop artist athlete ayatollah ballerina bassist batsman batter bishop bowler boxer cardinal
celebrity cellist champion chaplain choreographer cleric climber coach comedian comic composer conductor cyclist dancer defender
dj drummer entertainer evangelist filmmaker footballer forward frontman goalkeeper golfer guitarist guru gymnast host imam jockey
magician medalist medallist midfielder missionary model monk mountaineer mufti mullah musician nun painter pastor patriarch
performer pianist pitcher player pontiff pope preacher priest producer prophet quarterback rabbi racer rapper referee rider rower
runner sculptor showrunner singer skater skier skipper socialite songwriter sprinter star striker supermodel superstar surfer
swimmer trainer umpire vicar violinist vocalist wicketkeeper winger winner wrestler`

// Standing in life.
const socialRoles wordlist = `ally anchorman anchorwoman apologist assailant boy citizen clergyman collector exile figure giant girl heir heiress hero icon
immigrant lady legend man member mentor migrant native newsman opponent passenger patient patron pensioner personality protagonist
refugee resident retiree sensation sponsor streamer supporter user woman`

const relatives wordlist = `ally assistant associate aunt boss boyfriend brother challenger child classmate colleague compatriot counterpart cousin daughter
deputy father fiance fiancee fiancé fiancée friend girlfriend grandchild granddaughter grandfather grandmother grandson heir
husband mentor mother neighbor neighbour nephew niece opponent parent partner predecessor protégé replacement rival sister son
spouse stepdaughter stepfather stepmother stepson successor supporter teammate twin uncle widow widower wife`

const vagueRoles wordlist = `agent ally boy candidate chair chief citizen contender counsel deputy elder employee executive expert fellow fighter figure
figurehead giant girl guard head hero host icon lady legend man member model native nominee officer official one opponent owner
partner passenger patient patron personality player protagonist representative resident secretary sensation specialist sponsor
star supporter user victim winner witness woman worker`
