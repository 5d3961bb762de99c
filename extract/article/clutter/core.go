package clutter

// Scores: above zero speaks for furniture, below for the article. They were set
// by hand so that one trait alone never outweighs a paragraph of prose, and two
// that belong together do.
const (
	certain  = 4  // a label, or a plea with the site's own words around it
	likely   = 2  // a short line with some of them
	possible = 1  // a line of up to three words, as menus have them
	heading  = -1 // a longer line that is no sentence
	prose    = -4

	// threshold is the sum from which an edge of the page is cut off.
	threshold = 3

	menuWords  = 3  // the longest entry of a menu
	shortWords = 14 // the longest line that can be furniture by itself
)

// Certain reports whether a block is furniture wherever it stands, even in the
// middle of an article.
func Certain(block string) bool {
	t := look(block)
	return t.label || t.address || t.words <= shortWords && t.order && t.business > 1
}

// Core returns the range [start, end) of the blocks that is left when the
// furniture before and behind the article is cut off. Where everything looks
// like furniture nothing is cut.
func Core(blocks []string) (start, end int) {
	scores := make([]int, len(blocks))
	for i, b := range blocks {
		scores[i] = score(look(b))
	}
	lonely(scores)
	end = len(blocks) - cut(len(blocks), func(i int) int { return scores[len(blocks)-1-i] })
	start = cut(end, func(i int) int { return scores[i] })
	if start == end {
		return 0, len(blocks)
	}
	return start, end
}

// cut returns how many of n blocks, counted from an edge, have the largest sum
// of scores, 0 if that is below the threshold.
func cut(n int, score func(i int) int) int {
	sum, best, count := 0, threshold-1, 0
	for i := range n {
		sum += score(i)
		if sum > best {
			best, count = sum, i+1
		}
	}
	return count
}

// lonely takes the suspicion from a short line that has no other beside it:
// one alone may be a headline or a subheading, a menu has several.
func lonely(scores []int) {
	for i, s := range scores {
		before := i > 0 && scores[i-1] > 0
		after := i+1 < len(scores) && scores[i+1] > 0
		if s == possible && !before && !after {
			scores[i] = heading
		}
	}
}

func score(t traits) int {
	personal := t.us || t.you
	switch {
	case t.words == 0:
		return 0
	case t.label || t.address:
		return certain
	case t.words <= shortWords && t.plea && (t.shouts || personal || t.business > 1):
		return certain
	case t.words <= shortWords && t.order && t.business > 0:
		return likely + min(t.business, 2)
	case t.words <= shortWords && !t.closed && t.business > 1:
		return likely + min(t.business-2, 2)
	case t.words <= shortWords && personal && (t.business > 0 || t.order):
		return likely
	case t.words <= menuWords && !t.closed:
		return possible
	case !t.closed && t.words <= 2*shortWords && !personal:
		return heading
	}
	return paragraph(t, personal)
}

// paragraph scores a block of full sentences. The words of the site's business
// count for little where nobody is addressed: that is news about a business.
func paragraph(t traits, personal bool) int {
	s := prose
	if t.us {
		s += 2
	}
	if t.you {
		s += 2
	}
	if t.order && personal {
		s++
	}
	if personal {
		return s + min(2*t.business, 6)
	}
	return s + min(t.business, 2)
}
