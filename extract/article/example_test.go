package article_test

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"rubricate/extract/article"
	"rubricate/extract/segment"
)

func ExampleLayout() {
	page, err := article.Layout(article.Article{
		Title: "Rain in Bergen",
		Body:  "<p>It rained in <b>Bergen</b>.</p><figure><figcaption>The harbour. <small>Ida Hansen</small></figcaption></figure>",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page.Text())
	// Output:
	// Rain in Bergen
	//
	// It rained in Bergen.
	//
	// The harbour.
}

func ExamplePage_HTML() {
	page, err := article.Layout(article.Article{
		Title: "Rain",
		Body:  "<p>It rained in <b>New</b> York.</p>",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	at := strings.Index(page.Text(), "New York")
	name := article.Mark{
		Span:  segment.Span{Start: at, End: at + len("New York")},
		Attrs: []article.Attr{{Name: "data-type", Value: "place"}},
	}
	fmt.Println(page.HTML([]article.Mark{name}))
	// Output:
	// <h1>Rain</h1><p>It rained in <b><mark data-type="place">New</mark></b><mark data-type="place"> York</mark>.</p>
}

func ExampleSanitise() {
	body, err := article.Sanitise(`<div onclick="steal()">Read <a href="https://news.example/1" target=x>this</a>.<script>steal()</script></div>`)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(body)
	// Output:
	// <p>Read <a href="https://news.example/1" rel="nofollow noopener noreferrer">this</a>.</p>
}

func ExampleReadBundle() {
	var file bytes.Buffer
	err := article.WriteBundle(&file, &article.Bundle{
		Title:    "One article",
		Created:  time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC),
		Articles: []article.Article{{ID: "rain", Title: "Rain", Body: "<p>It rained.</p>"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := article.ReadBundle(bytes.NewReader(file.Bytes()), int64(file.Len()), article.DefaultLimits())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %s %q\n", b.Title, b.Articles[0].ID, b.Articles[0].Title)
	// Output:
	// One article: rain "Rain"
}

func ExampleSlug() {
	fmt.Println(article.Slug("Erdoğan’s U.S. visit"))
	// Output:
	// erdogans-us-visit
}
