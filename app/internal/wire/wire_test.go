package wire

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rubricate/app"
)

func TestReadingTravels(t *testing.T) {
	want := &app.Reading{
		Summary: app.Summary{ID: "x", Title: "Ünïcode </script> “quoted”", Words: 3,
			Published: time.Date(2026, 2, 3, 0, 0, 0, 0, time.UTC), People: []app.Named{{ID: "a", Name: "A"}}},
		HTML: "<h1>x</h1>", Digest: "d",
		Entities: []app.Entity{{ID: "a", Name: "A", Type: "person", At: []float32{0.25, 1},
			Quote: app.Quote{Before: "b ", Name: "A", After: " c"}}},
	}
	data, html, err := PackReading(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := UnpackReading(data, html)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := UnpackReading("{", ""); err == nil {
		t.Error("half a message was read without an error")
	}
}

func TestFailuresTravel(t *testing.T) {
	for _, reason := range []error{app.ErrNoArticle, app.ErrBundle, app.ErrModel} {
		sent := fmt.Errorf("opening x: %w", reason)
		got := Failure(CodeOf(sent), sent.Error())
		if !errors.Is(got, reason) || got.Error() != sent.Error() {
			t.Errorf("%q has become %q", sent, got)
		}
	}
	if got := Failure(CodeOf(errors.New("other")), "other"); got.Error() != "other" || errors.Is(got, app.ErrModel) {
		t.Errorf("an unnamed error has become %q", got)
	}
}
