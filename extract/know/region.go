package know

import "strings"

// regionWords are what divisions of countries are called around their names.
var regionWords = [...]string{
	"uygur autonomous region", "uyghur autonomous region", "zhuang autonomous region", "hui autonomous region",
	"autonomous region", "autonomous oblast", "autonomous okrug", "autonomous republic", "special administrative region",
	"capital region", "national capital territory of", "national capital territory", "administrative region", "union territory",
	"province", "oblast", "region", "governorate", "state", "department", "district", "county", "prefecture",
	"krai", "kray", "republic", "division", "emirate", "voivodeship", "canton", "parish", "municipality", "city", "raion", "area", "territory",
}

// TrimRegion returns the name of a division or town without the word for what
// it is: "Zaporizhzhia" for "Zaporizhzhia Oblast" and "Province of Jujuy" alike.
// A name that is nothing else comes back as it is.
func TrimRegion(name string) string {
	lower := strings.ToLower(name)
	if len(lower) != len(name) {
		return name // letters whose small form is longer: offsets would differ
	}
	lower = strings.TrimPrefix(lower, "the ")
	name = name[len(name)-len(lower):]
	for _, word := range regionWords {
		if n := len(lower) - len(word) - 1; n > 0 && strings.HasSuffix(lower, word) && lower[n] == ' ' {
			return name[:n]
		}
		if n := len(word) + len(" of "); len(lower) > n && strings.HasPrefix(lower, word) && lower[len(word):n] == " of " {
			return name[n:]
		}
	}
	return name
}
