// Package feature turns a window of text into the hashed features of its words.
//
// A feature is a 64-bit hash of a template and a value (templates.go lists
// them). [Window.Lexical] gives those of a written form alone, which are the
// same wherever it occurs; [Window.Contextual] those of a place in the text;
// [Window.Second] those of a place once the window has been labelled a first
// time. Training and tagging call the same functions, so that they cannot
// differ.
package feature

import (
	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/lexicon"
)

// Window is a stretch of text being tagged, with the tables that its features
// are made of. It is scratch memory: [Window.Reset] fills it anew and keeps
// what was allocated. One goroutine at a time may use it.
type Window struct {
	// Plain leaves out what other occurrences of a word tell, to measure what it is worth.
	Plain bool

	lex   *lexicon.Lexicon
	text  string
	words []segment.Word

	forms  []form  // distinct written forms; the first is the edge of a sentence
	formOf []int32 // form of each word
	table  []int32 // hash table of forms
	known  []form  // forms of earlier windows, by hash
	tokens []token
	runs   []run
	sents  []sentence

	lowerID  []int32 // of each form: number of its lower-cased form
	uses     []use   // by lower-case number
	letters  map[uint64]int32
	buf      [4 * longest]byte
	votes    votes
	register register
	telling  []uint8 // by form: what it tells of the register
}

// token is what is known of one word at its place.
type token struct {
	sentence int32
	run      int32 // -1 when in no run of capitalised words
	previous int32 // occurrence of the same word before this one, -1
	next     int32 // occurrence of the same word after this one, -1
	gap      gap
	acronym  int32 // last word of the name that this acronym stands for, -1
	phrase   phraseMatch
}

// gap is what separates a word from its neighbours.
type gap uint8

const (
	gluedBefore gap = 1 << iota // no space before it
	gluedAfter
	lineBefore // first of a line
	lineAfter
	quoted
)

// use is how a word is used in the window, whatever its case.
type use struct {
	first    int32 // first occurrence with a capital
	last     int32 // latest occurrence with a capital, while filling in
	longest  int32 // occurrence in the longest run
	runWords int32 // length of that run
	lower    bool  // occurs in lower case
	capital  bool  // occurs with a capital where no rule asks for one
}

// sentence is a range of words and how it uses capitals.
type sentence struct {
	from, to int32
	style    style
}

// style is how a sentence uses capitals.
type style uint8

const (
	plain    style = iota
	headline       // nearly every long word capitalised
	shouted        // all capitals
	hushed         // no capital at all
)

// NewWindow returns an empty window that looks words up in lex.
func NewWindow(lex *lexicon.Lexicon) *Window {
	return &Window{lex: lex, letters: map[uint64]int32{}, known: make([]form, knownForms)}
}

// Reset fills the window with words of text. Sentences are counts of words: the
// index of the word after each sentence's last, ascending, the last of them
// len(words).
func (w *Window) Reset(text string, words []segment.Word, sentenceEnds []int32) {
	w.text, w.words = text, words
	w.intern()
	w.layOut(sentenceEnds)
	w.findRuns()
	w.findUses()
	w.findAcronyms()
	w.findPhrases()
	w.findRegister()
}

// Len returns the number of words.
func (w *Window) Len() int { return len(w.words) }

// Forms returns the number of distinct written forms.
func (w *Window) Forms() int { return len(w.forms) }

// Form returns the number of the written form of word i, in [0, Forms); of the
// edge of the sentence where i is outside the sentence of word at.
func (w *Window) Form(at, i int) int {
	if i < 0 || i >= len(w.words) || w.tokens[i].sentence != w.tokens[at].sentence {
		return edge
	}
	return int(w.formOf[i])
}

// FormKey returns a hash that tells form number n from others, in every window.
func (w *Window) FormKey(n int) uint64 { return w.forms[n].exact ^ uint64(w.forms[n].letterCase) }

// Dated reports whether word i is the name of a weekday or of a month.
func (w *Window) Dated(i int) bool { return w.forms[w.formOf[i]].lists&lexicon.Calendar != 0 }

// Sentences returns the number of sentences, Sentence the words of one.
func (w *Window) Sentences() int { return len(w.sents) }

// Sentence returns the range of words of sentence s.
func (w *Window) Sentence(s int) (from, to int) { return int(w.sents[s].from), int(w.sents[s].to) }

// form returns the form of word i as seen from word at.
func (w *Window) form(at, i int) *form { return &w.forms[w.Form(at, i)] }
