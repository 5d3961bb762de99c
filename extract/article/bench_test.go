package article

import (
	"fmt"
	"strings"
	"testing"
)

// longArticle is an article of about 3,000 words.
func longArticle() Article {
	var body strings.Builder
	for i := range 60 {
		fmt.Fprintf(&body, "<p>Paragraph %d tells of <b>Anna Berg</b>, who met <a href=\"https://x.example/\">Boris</a> in Oslo, and of what "+
			"they said to each other when it had stopped raining: that one should come back in spring, and bring one’s children, and not "+
			"forget the boat; and so they did, as the harbour master, Ole Dahl, told us on Monday.</p>", i)
	}
	return Article{ID: "a", Title: "A long article", Body: body.String()}
}

func BenchmarkSanitise(b *testing.B) {
	body := longArticle().Body
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := Sanitise(body); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	a := longArticle()
	b.SetBytes(int64(len(a.Body)))
	for b.Loop() {
		if _, err := Layout(a); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	p, err := Layout(longArticle())
	if err != nil {
		b.Fatal(err)
	}
	var marks []Mark
	for at := strings.Index(p.text, "Anna"); at+4 < len(p.text); at += 97 {
		marks = append(marks, Mark{})
		marks[len(marks)-1].Start, marks[len(marks)-1].End = at, at+4
	}
	for b.Loop() {
		p.HTML(marks)
	}
}

func BenchmarkReadBundle(b *testing.B) {
	bundle := &Bundle{}
	for i := range 100 {
		a := longArticle()
		a.ID = fmt.Sprintf("a-%d", i)
		bundle.Articles = append(bundle.Articles, a)
	}
	data := written(b, bundle)
	for b.Loop() {
		if _, err := read(data); err != nil {
			b.Fatal(err)
		}
	}
}
