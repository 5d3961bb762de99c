package resolve

import "rubricate/extract/segment"

// maxHeadline is the length of a headline, in words.
const maxHeadline = 30

// partHeadlines takes apart what a headline's capitals have run together:
// "Trump Envoy Lands" is Trump if the article names a Trump and writes of an
// envoy elsewhere. A name that the text repeats, or whose other words it never
// writes small, stays as it is.
func (d *document) partHeadlines() {
	known := make(map[string]*name)
	headline := make([]bool, len(d.names))
	any := false
	for i := range d.names {
		n := &d.names[i]
		if headline[i] = n.to > n.from && d.isHeadline(d.sentenceOf(n.from)); headline[i] {
			any = true
		} else if key := formKey(n.In(d.text)); known[key] == nil {
			known[key] = n
		}
	}
	if !any {
		return
	}
	names := make([]name, 0, len(d.names))
	for i := range d.names {
		n := &d.names[i]
		if headline[i] && n.to-n.from > 1 && n.to-n.from <= maxHeadline && known[formKey(n.In(d.text))] == nil {
			if parts := d.knownParts(n, known); parts != nil {
				names = append(names, parts...)
				continue
			}
		}
		names = append(names, *n)
	}
	d.names = names
}

// isHeadline reports whether a sentence is set in capitals word by word, and
// without a full stop.
func (d *document) isHeadline(s segment.Sentence) bool {
	if s.To <= s.From || s.To-s.From > maxHeadline || d.word(s.To-1) == "." {
		return false
	}
	capital, small := 0, 0
	for i := s.From; i < s.To; i++ {
		if w := d.word(i); d.words[i].Kind != segment.Letters || isFunctionWord(lower(w)) {
			continue
		} else if isCapital(w) {
			capital++
		} else {
			small++
		}
	}
	return capital >= 4 && small*5 <= capital
}

// knownParts returns the known names within a name, each as long as it can be;
// nil if there is none, or if what is left over may be part of one name.
func (d *document) knownParts(n *name, known map[string]*name) []name {
	var parts []name
	ordinary := false
next:
	for i := n.from; i < n.to; {
		for j := n.to; j > i; j-- {
			if d.words[i].Kind != segment.Letters || d.words[j-1].Kind == segment.Punctuation {
				continue
			}
			part := segment.Span{Start: d.words[i].Start, End: d.words[j-1].End}
			if like := known[formKey(part.In(d.text))]; like != nil {
				mention := n.Mention
				mention.Span, mention.Type = part, like.Type
				parts = append(parts, name{Mention: mention, from: i, to: j})
				i = j
				continue next
			}
		}
		ordinary = ordinary || d.isOrdinary(lower(d.word(i)))
		i++
	}
	if !ordinary {
		return nil
	}
	return parts
}

// isOrdinary reports whether a word, in small letters, is no name: a verb, a
// role, or written small somewhere in the text.
func (d *document) isOrdinary(w string) bool {
	if isVerb(w) || isRoleWord(w) {
		return true
	}
	if d.small == nil {
		d.small = make(map[string]bool)
		for i := range d.words {
			if w := d.word(i); d.words[i].Kind == segment.Letters && !isCapital(w) {
				d.small[w] = true
			}
		}
	}
	return d.small[w]
}
