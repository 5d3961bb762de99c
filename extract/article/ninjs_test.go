package article

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestUnmarshalNinjs(t *testing.T) {
	date := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	tests := []struct {
		name, in string
		want     Article
	}{
		{"an agency's text", `{"uri":"http://ninjs.example/1","type":"text","versionCreated":"2024-05-06T09:08:09+02:00","by":" A  B ",
			"headlines":[{"role":"short","value":"S"},{"role":"main","value":"M\n m"}],"language":"en",
			"bodies":[{"role":"main","contentType":"text/plain","value":"plain"},{"contentType":"application/xhtml+xml","value":"<p>marked</p>"}],
			"infoSources":[{"name":"wire"},{"name":"The Paper","role":"publisher"}]}`,
			Article{URI: "http://ninjs.example/1", Title: "M m", Byline: "A B", Source: "The Paper", Published: date, Language: "en", Body: "<p>marked</p>"}},
		{"plain text only", `{"bodies":[{"value":"a <b\nc\r\n\r\nd"}],"title":"T","infoSources":[{"name":"wire"}]}`,
			Article{Title: "T", Source: "wire", Body: "<p>a &lt;b<br/>c</p><p>d</p>"}},
		{"names that are no address", `{"uri":"javascript:alert(1)","headlines":[{"value":"T"}],"language":"<x>"}`, Article{Title: "T"}},
		{"another date", `{"headlines":[{"value":"T"}],"contentCreated":"2024-05-06T07:08:09Z"}`, Article{Title: "T", Published: date}},
		{"a hostile body", `{"headlines":[{"value":"T"}],"bodies":[{"contentType":"text/html","value":"<p onclick=x>a<script>b</script>"}]}`,
			Article{Title: "T", Body: "<p>a</p>"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := UnmarshalNinjs([]byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("\n got %+v\nwant %+v", got, test.want)
			}
		})
	}
	for _, in := range []string{``, `[]`, `{}`, `{"uri":"https://x.example"}`,
		`{"bodies":[{"contentType":"text/html","value":"<p> </p>"}]}`,
		`{"bodies":[{"contentType":"text/html","value":"` + strings.Repeat("<i>", 600) + `"}]}`} {
		if a, err := UnmarshalNinjs([]byte(in)); !errors.Is(err, ErrInvalid) {
			t.Errorf("UnmarshalNinjs(%q) = %+v, %v, want ErrInvalid", in, a, err)
		}
	}
}
