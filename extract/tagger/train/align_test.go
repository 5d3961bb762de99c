package train

import (
	"strings"
	"testing"

	"rubricate/extract/segment"
	"rubricate/extract/tagger/internal/label"
)

// spell writes labels the usual way: "B-0 L-0 O".
func spell(labels []label.Label) string {
	var out []string
	for _, l := range labels {
		if l == label.O {
			out = append(out, "O")
			continue
		}
		out = append(out, string("BILU"[label.Position(l)])+string(rune('0'+label.Type(l))))
	}
	return strings.Join(out, " ")
}

func TestLabelWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		names      []Name
		want       string
	}{
		{"none", "It rained", nil, "O O"},
		{"one word", "In Paris", []Name{{segment.Span{Start: 3, End: 8}, 1}}, "O U1"},
		{"three words", "Bank of England", []Name{{segment.Span{Start: 0, End: 15}, 2}}, "B2 I2 L2"},
		{"possessive outside", "Paris's mayor", []Name{{segment.Span{Start: 0, End: 5}, 1}}, "U1 O O"},
		{"part of a word", "Parisians", []Name{{segment.Span{Start: 0, End: 5}, 1}}, "U1"},
		{"two in one word", "Parisians", []Name{{segment.Span{Start: 0, End: 5}, 1}, {segment.Span{Start: 5, End: 9}, 3}}, "U1"},
		{"side by side", "Paris London", []Name{{segment.Span{Start: 0, End: 5}, 1}, {segment.Span{Start: 6, End: 12}, 1}}, "U1 U1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := spell(labelWords(segment.Words(c.text), c.names)); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestCloseNames(t *testing.T) {
	b, i, l, u := label.Of(label.Begin, 2), label.Of(label.Inside, 2), label.Of(label.Last, 2), label.Of(label.Unit, 2)
	for _, c := range []struct {
		name   string
		labels []label.Label
		ends   []int32
		want   string
	}{
		{"within", []label.Label{b, l, 0}, []int32{3}, "B2 L2 O"},
		{"cut in two", []label.Label{0, b, i, l}, []int32{3, 4}, "O B2 L2 U2"},
		{"cut in three", []label.Label{b, i, l}, []int32{1, 2, 3}, "U2 U2 U2"},
		{"two names", []label.Label{u, b, l}, []int32{2, 3}, "U2 U2 U2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			closeNames(c.labels, c.ends)
			if got := spell(c.labels); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
