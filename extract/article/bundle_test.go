package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// sample is a bundle with everything in it, in canonical form.
func sample() *Bundle {
	return &Bundle{
		Title:   "Two articles",
		Created: time.Date(2026, 3, 1, 8, 30, 1, 0, time.UTC),
		Articles: []Article{
			{
				ID: "harbour", URI: "https://news.example/harbour", Title: "A harbour & its <town>", Byline: "Ida Hansen",
				Source: "The Example", Published: time.Date(2026, 2, 28, 6, 0, 0, 0, time.UTC), Language: "en-GB",
				Body: "<p>Bergen is <b>wet</b>.</p>",
			},
			{ID: "plain", Title: "Nothing else known", Body: "<p>Text.</p>"},
		},
		Annotations: map[string]json.RawMessage{"harbour": json.RawMessage(`{"type":"AnnotationSet"}`)},
		Entities:    json.RawMessage(`[]`),
		Media:       map[string][]byte{"2026/harbour.jpg": {0xff, 0xd8, 0xff}, "a.png": {1}},
	}
}

func written(t testing.TB, b *Bundle) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteBundle(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(data []byte) (*Bundle, error) {
	return ReadBundle(bytes.NewReader(data), int64(len(data)), DefaultLimits())
}

func TestBundleRoundTrip(t *testing.T) {
	for name, b := range map[string]*Bundle{"everything": sample(), "nothing": {}} {
		t.Run(name, func(t *testing.T) {
			data := written(t, b)
			got, err := read(data)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(b, got); diff != "" {
				t.Errorf("what was read differs from what was written (-want +got):\n%s", diff)
			}
			if again := written(t, got); !bytes.Equal(data, again) {
				t.Error("the same bundle gave other bytes")
			}
		})
	}
}

func TestWriteBundleRefuses(t *testing.T) {
	tests := []struct {
		name     string
		change   func(*Bundle)
		resource string
		want     error
	}{
		{"an ID that is no path", func(b *Bundle) { b.Articles[0].ID = "../x" }, "articles/../x.json", ErrPath},
		{"no ID", func(b *Bundle) { b.Articles[1].ID = "" }, "articles/.json", ErrPath},
		{"an ID twice", func(b *Bundle) { b.Articles[1].ID = "harbour" }, "articles/harbour.json", ErrPath},
		{"annotations of no article", func(b *Bundle) { b.Annotations["x"] = json.RawMessage("{}") }, "annotations/x.json", ErrInvalid},
		{"annotations that are no JSON", func(b *Bundle) { b.Annotations["harbour"] = json.RawMessage("{") }, "annotations/harbour.json", ErrInvalid},
		{"a file outside", func(b *Bundle) { b.Media["../x"] = nil }, "media/../x", ErrPath},
		{"files that differ in case", func(b *Bundle) { b.Media["A.png"] = nil }, "media/a.png", ErrPath},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := sample()
			test.change(b)
			checkResourceError(t, WriteBundle(&bytes.Buffer{}, b), test.resource, test.want)
		})
	}
}

func checkResourceError(t *testing.T, err error, resource string, want error) {
	t.Helper()
	var r *ResourceError
	switch {
	case !errors.Is(err, want):
		t.Errorf("error is %v, want %v", err, want)
	case resource != "" && (!errors.As(err, &r) || r.Resource != resource):
		t.Errorf("error %q names another resource than %s", err, resource)
	}
}

func TestAnnotationsFit(t *testing.T) {
	p, err := Layout(sample().Articles[0])
	if err != nil {
		t.Fatal(err)
	}
	for set, want := range map[string]bool{
		`{"type":"AnnotationSet","about":{"textHash":"` + p.Hash() + `"}}`:        true,
		`{"type":"AnnotationSet","about":{"textHash":"sha256:00"}}`:               false,
		`{"type":"AnnotationSet"}`:                                                false,
		`{"type":"AnnotationCollection","about":{"textHash":"` + p.Hash() + `"}}`: false,
		`[`: false,
	} {
		if got := AnnotationsFit(json.RawMessage(set), p); got != want {
			t.Errorf("AnnotationsFit(%s) = %v", set, got)
		}
	}
}
