package score

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// space is what JavaScript's \s matches.
const space = `[\t\n\v\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]`

var (
	edge         = regexp.MustCompile(`^(?:` + space + `|["“”‘’'«»()\[\]{}<>,;:!?*_–—-])$`)
	abbreviation = regexp.MustCompile(`(?:\b[A-Za-z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|Mt|Dr|No|Bros|etc|vs))\.$`)
	possessive   = regexp.MustCompile(`(?i)['’]s$`)
	article      = regexp.MustCompile(`(?i)^the` + space + `+`)
	titles       = regexp.MustCompile(`(?i)^(?:(?:the` + space + `+)?(?:` + titleWords + `)\.?` + space + `+)+`)
)

// titleWords are what may stand before a person's name without being of it.
var titleWords = strings.ReplaceAll(strings.Join(strings.Fields(`mr mrs ms miss mx dr prof professor sir dame lord lady
	hon honourable honorable rev reverend pastor bishop archbishop cardinal pope father sister imam sheikh sheik king
	queen prince princess emir sultan crown_prince president vice_president prime_minister pm minister foreign_minister
	secretary secretary_of_state senator sen rep congressman congresswoman governor gov mayor judge justice
	chief_justice chief general gen maj major col colonel lt lieutenant capt captain sgt sergeant cpl commander admiral
	officer inspector coach ambassador chancellor chairman chairwoman director spokesman spokeswoman spokesperson envoy
	adviser advisor leader former ex-president us u\.s\.`), "|"), "_", space+"+")

// normalise shrinks a span to the name itself: without quotes and punctuation
// at its edges, a leading "the", a possessive and, for people, titles. It
// returns false where nothing is left or the type is not scored.
func normalise(chars []rune, e Span) (Span, bool) {
	if e.Type >= scored || e.End <= e.Start || e.Start < 0 || e.End > len(chars) {
		return e, false
	}
	for range 3 {
		for e.Start < e.End && edge.MatchString(string(chars[e.Start])) {
			e.Start++
		}
		for e.Start < e.End && edge.MatchString(string(chars[e.End-1])) {
			e.End--
		}
		for e.Start < e.End && chars[e.End-1] == '.' && !abbreviation.MatchString(string(chars[e.Start:e.End])) {
			e.End--
		}
		text := string(chars[e.Start:e.End])
		if n := length(possessive, text); n > 0 {
			e.End -= n
			continue
		}
		if n := length(article, text); n > 0 {
			e.Start += n
			continue
		}
		if n := length(titles, text); e.Type == Person && n > 0 && n < e.End-e.Start {
			e.Start += n
			continue
		}
		break
	}
	return e, e.End > e.Start
}

// length returns how many code points a pattern matches of text.
func length(re *regexp.Regexp, text string) int { return utf8.RuneCountInString(re.FindString(text)) }
