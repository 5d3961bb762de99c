package article

import "time"

// Article is one news article, cleaned of the page it was on.
type Article struct {
	// ID names the article within its bundle and in addresses:
	// 1 to 100 characters of a-z, 0-9 and hyphen. [Slug] makes one.
	ID        string
	URI       string    // where it was published, "" if unknown
	Title     string    // plain text, one line
	Byline    string    // plain text, "" if unknown
	Source    string    // the publication's name, "" if unknown
	Published time.Time // zero if unknown
	Language  string    // BCP 47, "" if unknown
	// Body is HTML. Photo captions in it are <figcaption> elements, their credits
	// <small> within them. What an import gives is of the elements that
	// [Sanitise] allows, what [ReadBundle] gives may be anything. It is shown by
	// way of [Layout], which sanitises it.
	Body string
}
