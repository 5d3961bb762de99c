package clutter

import (
	"strings"
	"testing"
)

func TestCertain(t *testing.T) {
	furniture := []string{
		"Advertisement", "READ MORE", "Read more »", "Read more: How it began", "Sign up for our newsletter",
		"Subscribe to our free newsletter", "Donate to support our work", "Skip to main content", "https://x.example/a",
		"news@x.example", "© 2026 The Example", "Log in to your account", "Remind me later.",
	}
	article := []string{
		"", "It rained.", "Support for the bill grows in Norway", "Watch the skies", "Join us, they said.", "Sign of the times",
		"Read the whole of it: that was the judge's advice.", "Follow the money", "Help for Ukraine arrives",
		"Subscribers leave Letterbox after a rise in the annual fee", "More than a game",
		"“Sign up for our newsletter,” it said at the door, and nobody did, for the rain had washed the address away.",
	}
	for _, block := range furniture {
		if !Certain(block) {
			t.Errorf("not taken for furniture: %q", block)
		}
	}
	for _, block := range article {
		if Certain(block) {
			t.Errorf("taken for furniture: %q", block)
		}
	}
}

// The blocks of a page, one a word: each stands for a kind of text.
var kinds = map[string]string{
	"prose":    "The council voted on Tuesday for a second bridge across the harbour, ending a dispute of nine years.",
	"short":    "It rained.",
	"head":     "Harbour town votes on new bridge after a long dispute",
	"subhead":  "A long wait",
	"menu":     "World",
	"label":    "Share",
	"we":       "We have waited long enough for this bridge, and you know it.",
	"appeal":   "Your support makes our journalism possible. If you can, please give monthly.",
	"site":     "The authorities have called our work a danger to the country and its people.",
	"notice":   "Subscribers agree to the Privacy Policy",
	"caption":  "",
	"question": "Will it be built in this century?",
	"chinese":  "春天来了之后港口小镇的议会决定再建一座桥",
}

func TestCore(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"nothing", "", ""},
		{"an article only", "head prose subhead prose short", "head prose subhead prose short"},
		{"a menu before", "menu menu menu head prose", "head prose"},
		{"one short line before", "subhead prose", "subhead prose"},
		{"furniture behind", "head prose prose label menu menu appeal", "head prose prose"},
		{"an appeal with prose in it", "head prose prose appeal site notice label", "head prose prose"},
		{"a label between paragraphs", "head prose label prose", "head prose label prose"},
		{"an opinion", "head we prose we", "head we prose we"},
		{"captions at the edges", "menu menu label caption head prose caption", "caption head prose caption"},
		{"headlines of other articles behind", "head prose prose head head head head", "head prose prose"},
		{"headlines of other articles before", "head head head head head head prose prose", "head head head prose prose"},
		{"a headline and what goes with it", "head head head prose", "head head head prose"},
		{"a list in the article", "prose prose prose head head head head prose prose prose", "prose prose prose head head head head prose prose prose"},
		{"a question at the end", "head prose question", "head prose question"},
		{"a script without blanks", "chinese chinese chinese prose", "chinese chinese chinese prose"},
		{"furniture only", "menu menu label", "menu menu label"},
		{"one notice behind is not enough to cut", "prose short menu", "prose short menu"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			names := strings.Fields(test.page)
			blocks := make([]string, len(names))
			for i, name := range names {
				text, ok := kinds[name]
				if !ok {
					t.Fatalf("no kind of text %q", name)
				}
				blocks[i] = text
			}
			start, end := Core(blocks, true)
			if got := strings.Join(names[start:end], " "); got != test.want {
				t.Errorf("the core is %q, want %q", got, test.want)
			}
		})
	}
}

func TestUnquoted(t *testing.T) {
	for in, want := range map[string]string{
		`a "b" c`: "a    c", "a “b” c": "a    c", "“a": " ", "a": "a", "«a» b": "   b",
	} {
		if got := unquoted(in); got != want {
			t.Errorf("unquoted(%q) = %q, want %q", in, got, want)
		}
	}
}
