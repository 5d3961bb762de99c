package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxCaption and maxCredit are the longest caption and credit, in words.
const (
	maxCaption = 80
	maxCredit  = 10
)

// creditMarks begin the credit of a photo.
var creditMarks = []string{
	"Photo: ", "Photos: ", "Photo by ", "Photo credit: ", "Photograph: ", "Photograph by ", "Picture: ", "Image: ",
	"Image source, ", "Image credit: ", "Illustration: ", "Credit: ", "Credits: ", "Courtesy of ", "AP Photo/", "©", "(c) ",
}

// agencies sign photos all over the world.
var agencies = []string{
	"AAP", "AFP", "AP", "Agence France-Presse", "Alamy", "Anadolu", "ANSA", "Associated Press", "Bloomberg", "CNN",
	"DPA", "dpa", "EFE", "EPA", "Getty", "Getty Images", "IMAGO", "Imago", "Kyodo", "Magnum", "NASA", "NurPhoto",
	"PA", "PA Media", "PA Wire", "Press Association", "Reuters", "REUTERS", "RIA Novosti", "Shutterstock", "Sipa",
	"Sputnik", "TASS", "UPI", "Unsplash", "Xinhua", "Zuma", "iStock", "kremlin.ru",
}

// SplitCredit parts a photo's caption from its credit, as in
// "The harbour of Bergen. Ida Hansen / NTB".
func SplitCredit(line string) (caption, credit string, ok bool) {
	if len(strings.Fields(line)) > maxCaption {
		return "", "", false
	}
	if caption, ok := strings.CutPrefix(line, "Image caption, "); ok {
		return caption, "", true
	}
	for _, find := range []func(string) int{markedCredit, bracketedCredit, trailingCredit} {
		if at := find(line); at >= 0 && len(strings.Fields(line[at:])) <= maxCredit {
			return strings.TrimSpace(line[:at]), strings.TrimSpace(line[at:]), true
		}
	}
	return "", "", false
}

// markedCredit finds a credit that says what it is, at the start of a line, of
// a sentence or of a bracket.
func markedCredit(line string) int {
	for _, mark := range creditMarks {
		at := strings.LastIndex(line, mark)
		if at < 0 {
			continue
		}
		before := strings.TrimRight(line[:at], " ")
		if before == "" {
			return at
		}
		switch last, size := utf8.DecodeLastRuneInString(before); last {
		case '(', '[':
			return len(before) - size
		case '.', '!', '?', '”', '"', '|', '–', '—', ')':
			return at
		}
	}
	return -1
}

// bracketedCredit finds a credit in brackets at the very end.
func bracketedCredit(line string) int {
	open := map[byte]byte{')': '(', ']': '['}[line[len(line)-1]]
	if open == 0 {
		return -1
	}
	at := strings.LastIndexByte(line, open)
	if at < 0 || !signed(line[at+1:len(line)-1]) {
		return -1
	}
	return at
}

// trailingCredit finds names of a photographer and an agency behind the last
// full sentence, or an agency with a slash behind a caption without full stop.
func trailingCredit(line string) int {
	if endsSentence(line) {
		return -1
	}
	for at := len(line); at > 0; {
		at = max(strings.LastIndex(line[:at], ". "), strings.LastIndex(line[:at], ".” "), strings.LastIndex(line[:at], "\" "))
		if at < 0 {
			break
		}
		if tail := strings.TrimLeft(line[at:], ".”\" "); signed(tail) && !endsInInitial(line[:at]) {
			return len(line) - len(tail)
		}
	}
	if word := line[strings.LastIndexByte(line, ' ')+1:]; strings.HasPrefix(word, "REUTERS/") || strings.HasPrefix(word, "AFP/") {
		return len(line) - len(word)
	}
	if at := strings.LastIndex(line, " REUTERS/"); at >= 0 && names(line[at:]) {
		return at
	}
	return -1
}

// endsInInitial reports text that ends like "George W": its stop ends no sentence.
func endsInInitial(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return utf8.RuneCountInString(word) == 1
}

// signed reports whether s looks like the names in a credit: capitalised, and
// parted by slashes or with an agency among them.
func signed(s string) bool {
	if s == "" || len(strings.Fields(s)) > maxCredit || !names(s) {
		return false
	}
	if strings.Contains(s, " / ") || strings.Contains(s, "AP Photo") {
		return true
	}
	for _, agency := range agencies {
		rest, ok := strings.CutSuffix(s, agency)
		if ok && (rest == "" || strings.HasSuffix(rest, "/") || strings.HasSuffix(rest, " ")) {
			return true
		}
	}
	return false
}

// names reports whether all words are capitalised, but for those that join names.
func names(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == '|' || r == ',' })
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(strings.Trim(w, "()[]"))
		switch w {
		case "and", "de", "del", "di", "da", "for", "of", "the", "van", "via", "von", "by", "in", "al", "dpa", "iStock", "kremlin.ru", "&", "-", "–":
			continue
		}
		if !unicode.IsUpper(first) && unicode.IsLower(first) {
			return false
		}
	}
	return len(words) > 0
}
