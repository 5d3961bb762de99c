package browser

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// forgetful is a browser that never answers its first command.
type forgetful struct {
	Driver
	asked int
}

func (f *forgetful) Eval(ctx context.Context, _ string, result any) error {
	if f.asked++; f.asked == 1 {
		<-ctx.Done()
		return context.Cause(ctx)
	}
	return decode(`{"OK": true}`, result)
}

func TestWaitForLostCommand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		since := time.Now()
		if err := (&Page{&forgetful{}}).WaitFor(ctx, "x"); err != nil {
			t.Error(err)
		}
		if took := time.Since(since); took > 2*attemptLimit {
			t.Errorf("asked again after %v", took)
		}
	})
}
