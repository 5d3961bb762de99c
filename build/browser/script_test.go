package browser

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
)

// TestEvaluateAsksAgain has a page that answers the questions about one script
// with these outcomes, "" for none.
func TestEvaluateAsksAgain(t *testing.T) {
	tests := []struct {
		name     string
		outcomes []string
		want     int
		err      error
	}{
		{"at once", []string{`{"Text": "7"}`}, 7, nil},
		{"later", []string{`{"Running": true}`, `{"Running": true}`, `{"Text": "7"}`}, 7, nil},
		{"answers lost", []string{"", "", `{"Running": true}`, "", `{"Text": "7"}`}, 7, nil},
		{"page replaced", []string{"", `{"Replaced": true}`}, 0, errReplaced},
		{"never", []string{""}, 0, context.DeadlineExceeded},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), 5*askLimit)
				defer cancel()
				asked := 0
				page := func(ctx context.Context, _ string) (string, error) {
					outcome := test.outcomes[min(asked, len(test.outcomes)-1)]
					asked++
					if outcome == "" {
						<-ctx.Done()
						return "", context.Cause(ctx)
					}
					return outcome, nil
				}
				var got int
				if err := evaluate(ctx, page, "x", &got); !errors.Is(err, test.err) || got != test.want {
					t.Errorf("got %d, %v, want %d, %v", got, err, test.want, test.err)
				}
			})
		})
	}
}
