package resolve

import (
	"slices"
	"strings"
	"testing"
)

func TestWordlists(t *testing.T) {
	for name, list := range map[string]wordlist{
		"stateRoles": stateRoles, "lawRoles": lawRoles, "businessRoles": businessRoles, "learnedRoles": learnedRoles,
		"publicRoles": publicRoles, "socialRoles": socialRoles, "relatives": relatives, "vagueRoles": vagueRoles,
		"functionWords": functionWords, "verbs": verbs, "modifiers": modifiers,
	} {
		words := strings.Fields(string(list))
		if !slices.IsSorted(words) {
			for i := 1; i < len(words); i++ {
				if words[i-1] > words[i] {
					t.Errorf("%s: %s comes after %s", name, words[i-1], words[i])
				}
			}
		}
		if len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%s has a word twice", name)
		}
		for _, w := range words {
			if !list.has(w) || list.has(w+"x") || list.has("\x01"+w) {
				t.Errorf("%s: searching %q goes wrong", name, w)
			}
		}
		for _, w := range []string{"", " ", "\n", "zzzz", "0", words[0] + " " + words[1]} {
			if list.has(w) {
				t.Errorf("%s has %q", name, w)
			}
		}
	}
	if wordlist("").has("a") {
		t.Error("the empty list has a word")
	}
}
