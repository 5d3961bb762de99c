package clutter

import "slices"

// Scores: above zero speaks for furniture, below for the article. They were set
// by hand so that one trait alone never outweighs a paragraph of prose, and two
// that belong together do.
const (
	certain  = 4  // a label, or a plea with the site's own words around it
	likely   = 2  // a short line with some of them
	possible = 1  // a line of up to three words, as menus have them
	heading  = -1 // a longer line that is no sentence
	prose    = -4 // full sentences; long ones speak for the article more clearly

	// threshold is the sum from which an edge of the page is cut off.
	threshold = 3

	// aboveText is how many lines may stand right above a paragraph and be the
	// article's: headline, standfirst, a caption. fewestTeasers is how many more
	// it takes to be a list of other articles.
	aboveText     = 3
	fewestTeasers = 3

	longer     = 10 // so many words make a paragraph clearer by one
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
// furniture before and behind the article is cut off: the one for which the
// scores speak most clearly, and the longest of several such. A block without
// words is neutral. Where everything looks like furniture nothing is cut.
//
// In flat text, which has nothing but lines, a run of lines that are no
// sentences is taken for the headlines of other articles. A page with structure
// has lists and tables, whose lines are not to be mistaken for those.
func Core(blocks []string, flat bool) (start, end int) {
	scores := make([]int, len(blocks))
	for i, b := range blocks {
		scores[i] = score(look(b))
	}
	lonely(scores)
	if flat {
		teasers(scores)
	}
	start, end = clearest(scores)
	if start == end {
		return 0, len(blocks)
	}
	if sum(scores[:start]) < threshold {
		start = 0
	}
	if sum(scores[end:]) < threshold {
		return start, len(blocks)
	}
	for flat && end > start+1 && scores[end-1] == heading {
		end-- // a heading of what has been cut off
	}
	return start, end
}

// clearest returns the range with the lowest sum, in one pass (Kadane's
// algorithm); an empty one if none is below zero.
func clearest(scores []int) (start, end int) {
	best, here, from := 0, 0, 0
	for i, s := range scores {
		if here > 0 {
			here, from = 0, i
		}
		here += s
		longer := here == best && i+1-from > end-start
		if here < best || here < 0 && longer {
			best, start, end = here, from, i+1
		}
	}
	return start, end
}

func sum(scores []int) int {
	total := 0
	for _, s := range scores {
		total += s
	}
	return total
}

// lonely takes the suspicion from a line within the article that has no other
// beside it. A short one may be a headline or a subheading, since menus have
// several; and a pointer to another page between two paragraphs says nothing
// about them.
func lonely(scores []int) {
	telling := make([]int, 0, len(scores)) // blocks that have a score
	for i, s := range scores {
		if s != 0 {
			telling = append(telling, i)
		}
	}
	was := slices.Clone(scores)
	for k, i := range telling {
		first, last := k == 0, k == len(telling)-1
		before := !first && was[telling[k-1]] > 0
		after := !last && was[telling[k+1]] > 0
		switch {
		case was[i] <= 0 || before || after:
		case was[i] == possible:
			scores[i] = heading
		case !first && !last:
			scores[i] = 0
		}
	}
}

// teasers raises the suspicion of lines that are no sentences where many of them
// follow each other: the headlines of other articles. Next to a paragraph such
// lines may be a headline and what goes with it, or a subheading.
func teasers(scores []int) {
	for i := 0; i < len(scores); {
		from := i
		var lines []int
		for ; i < len(scores) && scores[i] >= heading; i++ {
			if scores[i] == heading {
				lines = append(lines, i)
			}
		}
		if from > 0 {
			lines = lines[min(1, len(lines)):]
		}
		if i < len(scores) {
			lines = lines[:max(0, len(lines)-aboveText)]
		}
		if len(lines) >= fewestTeasers {
			for _, k := range lines {
				scores[k] = possible
			}
		}
		i++
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
		return likely + min(t.business/2, 2)
	case t.words <= menuWords && !t.closed:
		return possible
	case (!t.closed && t.words <= 2*shortWords || t.asks && t.words <= shortWords) && !personal:
		return heading
	}
	return paragraph(t, personal)
}

// paragraph scores a block of full sentences. The words of the site's business
// count for little where nobody is addressed: that is news about a business.
func paragraph(t traits, personal bool) int {
	s := prose - min(t.words/longer, 6)
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
