package segment

// Kind tells words apart by what they are written with.
type Kind uint8

const (
	Letters     Kind = iota // a word with at least one letter: "Moscow", "U.S.", "G7", "30th"
	Number                  // digits and what joins them: "12", "1,000.5"
	Possessive              // 's or ’s after a word
	Punctuation             // one mark, or a run of the same one: ",", "…", "...", "--"
	Symbol                  // anything else that can be seen: "$", "+", an emoji; invalid bytes
	Address                 // a URL or an e-mail address
)

// String returns the name of the kind, for messages.
func (k Kind) String() string {
	return [...]string{"letters", "number", "possessive", "punctuation", "symbol", "address"}[k]
}

// Word is one word of a text. Words are never empty, ascend and do not overlap;
// two of them touch where the text has no white space in between.
type Word struct {
	Span
	Kind Kind
}

// Words returns the words of text in order.
func Words(text string) []Word {
	return AppendWords(make([]Word, 0, len(text)/5+4), text)
}

// AppendWords appends the words of text to dst and returns it. It allocates
// nothing per word: a fixed number of buffers of at most chunkSize entries, and
// dst where that has to grow.
func AppendWords(dst []Word, text string) []Word {
	c := cutter{text: text, words: dst, first: len(dst)}
	eachPiece(text, c.piece)
	return c.words
}
