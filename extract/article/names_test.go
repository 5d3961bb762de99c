package article

import (
	"strings"
	"testing"
)

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"Erdoğan’s U.S. visit":      "erdogans-us-visit",
		"  A – b_c/d ":              "a-b-c-d",
		"Æsop in Łódź, øl & Straße": "aesop-in-lodz-ol-strasse",
		"İstanbul":                  "istanbul",
		"新聞":                        "",
		"ﬁne":                       "fine",
		strings.Repeat("word ", 20): strings.TrimSuffix(strings.Repeat("word-", 13), "-"),
		strings.Repeat("x", 200):    strings.Repeat("x", slugLength),
		"000_7d10975cc30bc3d0":      "000-7d10975cc30bc3d0",
		"---":                       "",
		"a\xffb":                    "a-b",
	} {
		got := Slug(in)
		if got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
		if got != "" && !ValidID(got) {
			t.Errorf("Slug(%q) = %q is no ID", in, got)
		}
	}
}

func TestValidID(t *testing.T) {
	for id, want := range map[string]bool{
		"a": true, "a-1": true, strings.Repeat("a", MaxID): true,
		"": false, "A": false, "a/b": false, "..": false, "é": false, strings.Repeat("a", MaxID+1): false,
	} {
		if got := ValidID(id); got != want {
			t.Errorf("ValidID(%q) = %v", id, got)
		}
	}
}

func TestIsLanguage(t *testing.T) {
	for tag, want := range map[string]bool{
		"en": true, "en-GB": true, "zh-Hant-TW": true, "de-1996": true, "x-a": false, "": false, "e": false, "en-": false, "en GB": false,
		"en\"": false, "1en": false, "englishlanguage": false, strings.Repeat("en-", 20) + "x": false,
	} {
		if got := IsLanguage(tag); got != want {
			t.Errorf("IsLanguage(%q) = %v", tag, got)
		}
	}
}
