package namekey

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"case", "MOSCOW", "moscow"},
		{"marks", "Recep Tayyip Erdoğan", "recep tayyip erdogan"},
		{"marks that combine", "São Tomé", "sao tome"},
		{"Vietnamese", "Nguyễn Phú Trọng", "nguyen phu trong"},
		{"ligatures", "Ærø Straße", "aero strasse"},
		{"stops", "U.S.", "us"},
		{"article", "The Hague", "hague"},
		{"article inside", "Over the Rhine", "over the rhine"},
		{"begins like an article", "Theodosia", "theodosia"},
		{"saint", "St. Petersburg", "saint petersburg"},
		{"saint at the end of a word", "West Bank", "west bank"},
		{"mount and fort", "Mt. Ft. X", "mount fort x"},
		{"apostrophes", "Xi’an N'Djamena Sana'a", "xian ndjamena sanaa"},
		{"hyphens and spaces", "  Port-au–Prince ", "port au prince"},
		{"ampersand", "Johnson & Johnson", "johnson and johnson"},
		{"ampersand without spaces", "AT&T", "at and t"},
		{"comma", "Portland, Oregon", "portland oregon"},
		{"other scripts", "Москва", "москва"},
		{"only punctuation", "—!", ""},
		{"nothing", "", ""},
		{"too long", strings.Repeat("a", MaxLen+1), ""},
		{"longest", strings.Repeat("a", MaxLen), strings.Repeat("a", MaxLen)},
		{"broken UTF-8", "a\xffb", "a b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Of(tt.in); got != tt.want {
				t.Errorf("Of(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func FuzzOf(f *testing.F) {
	f.Add("The St. Name & Co’s")
	f.Fuzz(func(t *testing.T, name string) {
		key := Of(name)
		if len(key) > MaxLen {
			t.Errorf("Of(%q) has %d bytes", name, len(key))
		}
		if strings.HasPrefix(key, " ") || strings.HasSuffix(key, " ") || strings.Contains(key, "  ") {
			t.Errorf("Of(%q) = %q has stray spaces", name, key)
		}
	})
}
