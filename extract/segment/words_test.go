package segment

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func wordStrings(text string) []string {
	var out []string
	for _, w := range Words(text) {
		out = append(out, w.In(text))
	}
	return out
}

func TestWords(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "The talks, he said.", "The|talks|,|he|said|."},
		{"possessive", "Moscow's Trump’s RUSSIA'S", "Moscow|'s|Trump|’s|RUSSIA|'S"},
		{"possessive after a mark", "Inc.'s Yahoo!’s (NATO)'s", "Inc.|'s|Yahoo|!|’s|(|NATO|)|'s"},
		{"quoted s is no possessive", "the letter 's' and 'secret'", "the|letter|'|s|'|and|'|secret|'"},
		{"plural possessive", "leaders’ summit", "leaders|’|summit"},
		{"contraction and name", "don't O'Brien it's", "don't|O'Brien|it|'s"},
		{"acronym with stops", "the U.S. president", "the|U.S.|president"},
		{"acronym and hyphen", "U.S.-Russia talks", "U.S.|-|Russia|talks"},
		{"acronym possessive", "the U.S.'s role", "the|U.S.|'s|role"},
		{"acronym at the end", "in the U.S.", "in|the|U.S."},
		{"initials", "George W. Bush, J.K. Rowling, J.R.R. Tolkien", "George|W.|Bush|,|J.K.|Rowling|,|J.R.R.|Tolkien"},
		{"initials without a space", "J.Smith J.K.Rowling Mr.Smith", "J.|Smith|J.K.|Rowling|Mr.|Smith"},
		{"no initial at the end", "Take vitamin C. The study says plan B.", "Take|vitamin|C|.|The|study|says|plan|B|."},
		{"titles", "Mr. Smith and St. Petersburg, Jr.", "Mr.|Smith|and|St.|Petersburg|,|Jr."},
		{"times and degrees", "at 12:30 p.m. a Ph.D. said", "at|12|:|30|p.m.|a|Ph.D.|said"},
		{"numbering", "No. 10 said no. Yes", "No.|10|said|no|.|Yes"},
		{"missing space", "the talks.The next is.It", "the|talks|.|The|next|is|.|It"},
		{"missing space after a number", "2.The voice", "2|.|The|voice"},
		{"host", "Amazon.com and investing.com.", "Amazon.com|and|investing.com|."},
		{"colon without spaces", "Note:this", "Note|:|this"},
		{"numbers", "$1,000.50 for 30-day G7 30th", "$|1,000.50|for|30|-|day|G7|30th"},
		{"ellipses and dashes", "so... well -- yes… etc...", "so|...|well|--|yes|…|etc|..."},
		{"quotes", "“disgusting”. ‘No’", "“|disgusting|”|.|‘|No|’"},
		{"addresses", "see https://x.org/a_b?c=1, www.bbc.co.uk/news. or a.b+c@mail.example.com.", "see|https://x.org/a_b?c=1|,|www.bbc.co.uk/news|.|or|a.b+c@mail.example.com|."},
		{"a handle is no address", "@realDonaldTrump at 5@home", "@|realDonaldTrump|at|5|@|home"},
		{"format characters", "\ufeffRussia\u200e, co\u00adop", "Russia|,|co\u00adop"},
		{"control characters", "a\x00b\x07 c\x7f", "a|b|c"},
		{"combining marks", "Erdog\u0306an cafe\u0301", "Erdog\u0306an|cafe\u0301"},
		{"invalid bytes", "Par\xffis \xc3( \xe2\x82", "Par|\xff|is|\xc3|(|\xe2\x82"},
		{"han and kana", "東京カタカナ", "東|京|カタカナ"},
		{"cyrillic", "Владимир Путин", "Владимир|Путин"},
		{"empty", "", ""},
		{"space only", " \n\t\u00a0\u3000", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(wordStrings(tt.text), "|"); got != tt.want {
				t.Errorf("Words(%q)\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestWordKinds(t *testing.T) {
	text := "Moscow's 12 G7 “…” $ 😀 www.x.org"
	want := []Kind{Letters, Possessive, Number, Letters, Punctuation, Punctuation, Punctuation, Symbol, Symbol, Address}
	var got []Kind
	for _, w := range Words(text) {
		got = append(got, w.Kind)
	}
	if !slices.Equal(got, want) {
		t.Errorf("kinds of %q = %v, want %v", text, got, want)
	}
}

// Cutting must not depend on where a long text is divided into chunks.
func TestWordsOverChunks(t *testing.T) {
	unit := "The U.S.-Russia talks, Moscow's. J. Smith 東京 😀 "
	perUnit := len(Words(unit))
	text := strings.Repeat(unit, 5*chunkSize/len(unit))
	if got, want := len(Words(text)), perUnit*(len(text)/len(unit)); got != want {
		t.Errorf("%d words, want %d", got, want)
	}
}

func TestWordsWithoutSpace(t *testing.T) {
	const size = 1 << 20
	t.Run("10 MB", func(t *testing.T) {
		text := strings.Repeat("a", 10*size)
		checkWords(t, text, Words(text))
	})
	for _, unit := range []string{"a", "a.", ".", "!", "'", "é", "東", "\u0301", "a@", "\xff", "U.S.", "://", "x\xff", "a:\u0301"} {
		t.Run(unit, func(t *testing.T) {
			text := strings.Repeat(unit, size/len(unit))
			checkWords(t, text, Words(text))
		})
	}
}

// checkWords checks what holds for the words of any text.
func checkWords(t *testing.T, text string, words []Word) {
	t.Helper()
	last := 0
	for _, w := range words {
		if w.Start < last || w.End <= w.Start || w.End > len(text) {
			t.Fatalf("word %v after offset %d in %d bytes", w, last, len(text))
		}
		if w.Len() > 2*chunkSize && w.Kind != Punctuation {
			t.Fatalf("word of %d bytes", w.Len())
		}
		last = w.End
	}
	if utf8.ValidString(text) {
		for _, w := range words {
			if !utf8.RuneStart(text[w.Start]) || w.End < len(text) && !utf8.RuneStart(text[w.End]) {
				t.Fatalf("word %v is not on code-point boundaries", w)
			}
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"The U.S.-Russia talks.", "a@b.c www.x. http://", "x\xffy", "J.K.Rowling's", "…'s's", "A.B.C...", "\u200e\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := Words(text)
		checkWords(t, text, words)
		checkCovered(t, text, words)
	})
}

// checkCovered checks that no letter or digit is outside the words.
func checkCovered(t *testing.T, text string, words []Word) {
	t.Helper()
	last := 0
	for _, w := range append(slices.Clip(words), Word{Span: Span{len(text), len(text)}}) {
		for _, b := range []byte(text[last:w.Start]) {
			if isAlphanumeric(b) {
				t.Fatalf("%q: %q is in no word", text, text[last:w.Start])
			}
		}
		last = w.End
	}
}

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat("Earlier, the White House said that U.S. President Donald Trump’s envoy, Steve Witkoff, would be in Moscow this week.\n\n", 500)
	words := Words(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		words = AppendWords(words[:0], text)
	}
	b.ReportMetric(float64(len(words))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
