package browser

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/chromedp/chromedp/kb"
)

// key is a key in the two alphabets that protocols have for it: WebDriver's
// private-use code points and chromedp's runes. Characters are themselves.
type key struct{ webdriver, chromium string }

func namedKey(name string) (key, bool) {
	k, ok := map[string]key{
		"Enter":      {"\uE007", kb.Enter},
		"Tab":        {"\uE004", kb.Tab},
		"Escape":     {"\uE00C", kb.Escape},
		"Backspace":  {"\uE003", kb.Backspace},
		"Delete":     {"\uE017", kb.Delete},
		"Home":       {"\uE011", kb.Home},
		"End":        {"\uE010", kb.End},
		"PageUp":     {"\uE00E", kb.PageUp},
		"PageDown":   {"\uE00F", kb.PageDown},
		"ArrowLeft":  {"\uE012", kb.ArrowLeft},
		"ArrowUp":    {"\uE013", kb.ArrowUp},
		"ArrowRight": {"\uE014", kb.ArrowRight},
		"ArrowDown":  {"\uE015", kb.ArrowDown},
	}[name]
	return k, ok
}

// modifier is a modifier key for both kinds of protocol.
type modifier struct {
	webdriver string
	chromium  kb.Modifier
}

func namedModifier(name string) (modifier, bool) {
	m, ok := map[string]modifier{
		"Shift":   {"\uE008", kb.ModifierShift},
		"Control": {"\uE009", kb.ModifierCtrl},
		"Alt":     {"\uE00A", kb.ModifierAlt},
		"Meta":    {"\uE03D", kb.ModifierMeta},
	}[name]
	return m, ok
}

// parseKey reads "Shift+Tab", "Escape", "a" or "+".
func parseKey(chord string) (key, []modifier, error) {
	var modifiers []modifier
	rest := chord
	for {
		head, tail, found := strings.Cut(rest, "+")
		m, ok := namedModifier(head)
		if !found || !ok {
			break
		}
		modifiers = append(modifiers, m)
		rest = tail
	}
	if k, ok := namedKey(rest); ok {
		return k, modifiers, nil
	}
	if utf8.RuneCountInString(rest) == 1 {
		return key{rest, rest}, modifiers, nil
	}
	return key{}, nil, fmt.Errorf("press %q: no key of this name", chord)
}
