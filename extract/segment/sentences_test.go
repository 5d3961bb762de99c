package segment

import (
	"strings"
	"testing"
)

// sentenceTests are written with | between the sentences.
var sentenceTests = []struct{ name, text string }{
	{"titles", "He met Mr. Smith in St. Petersburg. |It was cold."},
	{"initials", "George W. Bush and J.K. Rowling spoke. |They left."},
	{"U.S. inside", "Talks between the U.S. and Russia began. |Nobody came."},
	{"U.S. at the end", "The talks were held in the U.S. |The delegation left."},
	{"U.S. before a name", "U.S. President Donald Trump spoke to Sen. Marco Rubio. |He agreed."},
	{"quotes", "“We met,” he said. |“It went well.” |She nodded."},
	{"question in quotes", "“Is it over?” he asked. |Nobody knew."},
	{"ellipsis inside", "He was ... unsure. |Then he left."},
	{"ellipsis at the end", "Well… |He left at 5 p.m. on Friday. |All was quiet."},
	{"decimal", "The price rose by 3.5 per cent. |It fell later."},
	{"companies", "Apple Inc. said profit rose. |Shares of Ford Motor Co. fell."},
	{"company at the end", "He works at Acme Corp. |He likes it."},
	{"places", "He lives in Washington, D.C. |She lives in Calif."},
	{"exclamation in quotes", "Ushakov, asked about it, said: “No!” and left. |That was it."},
	{"brackets", "(He had been away.) |She stayed."},
	{"marks", "What now? |Nothing! |Really."},
	{"number", "The vote was No. 10 in the list. |It passed."},
	{"junior", "John F. Kennedy Jr. died in 1999. |He was 38."},
	{"months", "The arrests on Jan. 6 led to trials. |Many appealed."},
	{"ranks", "Gen. Smith vs. Lt. Col. Jones ended. |It was over."},
	{"missing space", "They ended the talks.|Nobody came."},
	{"numbering", "2. The Voice may speak. |3. It shall."},
	{"name with a mark", "Yahoo! said so. |Jeopardy! ended."},
	{"paragraphs", "A headline without a stop\n\n|The story begins. |It goes on.\n|A third line"},
	{"hard-wrapped", "The talks were\nheld in Moscow. |They\nended on Friday.\n\n|Nobody came."},
	{"chinese", "他来了。|她走了。"},
	{"quote opens after an abbreviation", "It rained in the U.S. |“The worst,” he said."},
}

func TestSentences(t *testing.T) {
	for _, tt := range sentenceTests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.ReplaceAll(tt.text, "|", "")
			var got, want []string
			for _, s := range Sentences(text, Words(text)) {
				got = append(got, s.In(text))
			}
			for _, s := range strings.Split(tt.text, "|") {
				want = append(want, strings.TrimSpace(s))
			}
			if g, w := strings.Join(got, "|"), strings.Join(want, "|"); g != w {
				t.Errorf("\n got %q\nwant %q", g, w)
			}
		})
	}
}

func TestParagraphs(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"blank lines", "One\n\nTwo\n \t\n\n Three ", "One|Two|Three"},
		{"single breaks", "A title\nThe first. It is.\nThe second.", "A title|The first. It is.|The second."},
		{"hard-wrapped", "The first goes\non here and ends\nIn it.\n\nThe second", "The first goes\non here and ends\nIn it.|The second"},
		{"carriage returns", "One\r\nTwo\rThree\r\n\r\nFour", "One|Two|Three|Four"},
		{"unicode separators", "One\u2028Two\u2029Three", "One|Two|Three"},
		{"empty", "", ""},
		{"white space", " \n\n \u00a0", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range Paragraphs(tt.text) {
				got = append(got, p.In(tt.text))
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("\n got %q\nwant %q", g, tt.want)
			}
		})
	}
}

func FuzzSentences(f *testing.F) {
	for _, tt := range sentenceTests {
		f.Add(tt.text)
	}
	f.Add("\xff. \u2028\xe2\x80.\r")
	f.Fuzz(func(t *testing.T, text string) {
		words := Words(text)
		next := 0
		for _, s := range Sentences(text, words) {
			if s.From != next || s.To <= s.From || s.Start != words[s.From].Start || s.End != words[s.To-1].End {
				t.Fatalf("%q: sentence %v after word %d", text, s, next)
			}
			next = s.To
		}
		if next != len(words) {
			t.Fatalf("%q: %d of %d words are in sentences", text, next, len(words))
		}
	})
}
