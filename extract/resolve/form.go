package resolve

import (
	"strings"

	"rubricate/extract/namekey"
)

// formKey returns what two mentions that are written alike have in common. It
// is the packs' key, so that a name that is one here is looked up as one.
func formKey(name string) string {
	if key := namekey.Of(name); key != "" {
		return key
	}
	return strings.ToLower(name) // too long, or only marks
}

// nameTokens cuts a key into the words that tell people apart: without titles
// in front ("pope francis" is "francis"), and with a suffix like "jr" by itself.
func nameTokens(key string) (tokens []string, suffix string) {
	tokens = strings.Fields(key)
	for len(tokens) > 1 && isNobleTitle(tokens[0]) {
		tokens = tokens[1:]
	}
	if n := len(tokens); n > 1 && isNameSuffix(tokens[n-1]) {
		return tokens[:n-1], tokens[n-1]
	}
	return tokens, ""
}

func isNameSuffix(token string) bool {
	switch token {
	case "jr", "sr", "jnr", "snr", "junior", "senior", "ii", "iii", "iv":
		return true
	}
	return false
}

// isNobleTitle reports whether a token in front of a name is an office that the
// tagger may have counted to the name.
func isNobleTitle(token string) bool {
	switch token {
	case "pope", "king", "queen", "prince", "princess", "lord", "lady", "sheikh", "sheikha", "sultan", "emir", "emperor", "duke", "duchess",
		"baroness", "baron", "cardinal", "archbishop", "bishop", "father", "sister", "rabbi", "imam", "ayatollah", "president", "chancellor",
		"senator", "governor", "general", "colonel", "captain", "justice", "judge", "minister", "sir", "dame", "mr", "mrs", "ms", "dr",
		"professor", "prof", "datuk", "datin", "tun", "tan", "sri", "chief", "alhaji", "hajj", "haji":
		return true
	}
	return false
}

// isRegnalTitle reports whether a word before a name, as written, says that it
// is the first name of a monarch or pope.
func isRegnalTitle(w string) bool {
	switch w {
	case "King", "Queen", "Emperor", "Empress", "Pope":
		return true
	}
	return false
}

// isCourtesy reports whether a word, in small letters, is a title by custom and
// says nothing of what a person does.
func isCourtesy(word string) bool {
	switch word {
	case "sheikh", "sheikha", "shaikh", "sayyid", "datuk", "dato", "datin", "tun", "sri", "shri", "lord", "hajj", "haji", "alhaji", "madam", "madame", "señor", "don", "doña":
		return true
	}
	return false
}

// isInitial reports whether token is the start of name: "j" of "john".
func isInitial(token, name string) bool {
	return len(token) == 1 && strings.HasPrefix(name, token)
}

// contains reports whether part stands in whole, word after word; one word may
// be spelt a little differently.
func contains(whole, part []string) bool {
next:
	for i := 0; i+len(part) <= len(whole); i++ {
		differ := 0
		for j, token := range part {
			if whole[i+j] == token {
				continue
			}
			if differ++; differ == len(part) || differ > 1 || !nearlyEqual(whole[i+j], token) {
				continue next
			}
		}
		return true
	}
	return false
}

func equalTokens(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// nearlyEqual reports whether two words differ by one letter, as two spellings
// of a foreign name do (Zelensky, Zelenskyy). Short words differ by more than
// spelling.
func nearlyEqual(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:] && b != a+"s" // the Obamas are not Obama
}
